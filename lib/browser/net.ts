import browser from 'webextension-polyfill';
import type { NetworkRequest, RequestReason } from '@/lib/core/model/network';

const PREFIX = 'network:';
/** Requests that are kept; the oldest go first. */
const MOST = 500;
const LONGEST_ADDRESS = 2_000;
/** What nobody is told with a request, whoever asks for it. */
const SILENT = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;

const isRequest = (value: unknown): value is NetworkRequest =>
  typeof value === 'object' && value !== null && 'url' in value && 'reason' in value;

/** Keys and requests of the log, oldest first: keys begin with the time. */
async function kept(): Promise<[string, NetworkRequest][]> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.entries(all)
    .flatMap(([key, value]): [string, NetworkRequest][] =>
      key.startsWith(PREFIX) && isRequest(value) ? [[key, value]] : [],
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The requests that the extension made, newest first; at most the last 500. */
export async function networkLog(): Promise<readonly NetworkRequest[]> {
  return (await kept()).map(([, request]) => request).toReversed();
}

/** Forgets them. */
export async function clearNetworkLog(): Promise<void> {
  await browser.storage.local.remove((await kept()).map(([key]) => key));
}

async function dropOldest(): Promise<void> {
  const old = (await kept()).slice(0, -MOST).map(([key]) => key);
  if (old.length > 0) await browser.storage.local.remove(old);
}

/** A body or another method than these would tell the host something. */
const asks = ({ method = 'GET', body }: RequestInit): boolean =>
  ['GET', 'HEAD'].includes(method) && (body ?? null) === null;

/**
 * The extension's only way to the network: `fetch` that notes each request in a log on the device before it is made,
 * and what came of it. What cannot be noted is not asked. It only asks: a request with a body or another method than GET
 * and HEAD is refused with a TypeError, and no cookie or referrer goes along. Rejects as `fetch` does.
 */
export const loggedFetch =
  (reason: RequestReason) =>
  async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (!asks(init)) throw new TypeError('The extension sends nothing.');
    const at = new Date().toISOString();
    const key = `${PREFIX}${at}:${crypto.randomUUID()}`;
    const asked = { at, reason, url: url.slice(0, LONGEST_ADDRESS) };
    const note = (status: number | null, took: number | null): Promise<void> =>
      browser.storage.local.set({ [key]: { ...asked, status, took } });
    await note(null, null);
    const start = performance.now();
    const took = (): number => Math.round(performance.now() - start);
    try {
      const answer = await fetch(url, { ...init, ...SILENT });
      await note(answer.status, took());
      return answer;
    } catch (error) {
      await note(null, took());
      throw error;
    } finally {
      await dropOldest();
    }
  };
