import type { Feed, FeedFailure } from '@/lib/core/model/feed';
import { joined } from '../bytes';

/** Largest answer that is read, in bytes, and longest wait for all of it, in milliseconds. */
export const LARGEST = 4 * 1_024 * 1_024;
const PATIENCE = 20_000;

/** What a fetch needs to be; the extension's own, or a stand-in. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

export type Answer =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly modified: string | null;
      /** Encoding that the host names, in its words. */
      readonly charset: string | null;
    }
  | { readonly kind: 'failed'; readonly failure: FeedFailure; readonly status: number | null };

const failed = (failure: FeedFailure, status: number | null = null): Answer => ({
  kind: 'failed',
  failure,
  status,
});

const charsetIn = (type: string | null): string | null =>
  /;\s*charset\s*=\s*"?(?<name>[\w.:-]{1,40})/i.exec(type ?? '')?.groups?.['name'] ?? null;

/** A body of at most `LARGEST` bytes; null for a larger one. */
async function bodyOf(response: Response): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts);
    length += value.length;
    if (length > LARGEST) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

/**
 * Asks a feed's host for what changed since the last time. No cookies, no ETag (one could tell a person from another), no
 * redirects: where they lead nobody agreed to. Never rejects but for `signal`.
 */
export async function askFeed(
  { url, modified }: Pick<Feed, 'url' | 'modified'>,
  ask: Ask,
  signal: AbortSignal,
): Promise<Answer> {
  const both = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  try {
    const headers = modified === null ? {} : { 'If-Modified-Since': modified };
    const response = await ask(url, {
      headers,
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: both,
    });
    if (response.type === 'opaqueredirect') return failed('moved');
    if (response.status === 304)
      return modified === null ? failed('always-unchanged') : { kind: 'unchanged' };
    if (response.status >= 300 && response.status < 400) return failed('moved', response.status);
    if (!response.ok) return failed('status', response.status);
    const bytes = await bodyOf(response);
    if (bytes === null) return failed('too-large');
    return {
      kind: 'bytes',
      bytes,
      modified: response.headers.get('last-modified'),
      charset: charsetIn(response.headers.get('content-type')),
    };
  } catch {
    signal.throwIfAborted();
    return failed('unreachable');
  }
}
