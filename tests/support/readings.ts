import type { Reading } from '@/lib/core/model/reading';
import { until } from './ask';
import type { Session } from './launch';

const isReading = (value: object): value is Reading =>
  'snippets' in value && 'page' in value && 'missing' in value;

/** Every reading anywhere inside a value. */
function readingsIn(value: unknown): Reading[] {
  if (typeof value === 'string') return value.startsWith('{') ? readingsIn(JSON.parse(value)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return isReading(value) ? [value] : Object.values(value).flatMap(readingsIn);
}

/** What the background has of a page, as soon as it has it. */
export const readingOf = (session: Session, url: string, limit = 15_000): Promise<Reading> =>
  until(
    `the reading of ${url}`,
    async () => {
      const worker = await session.worker();
      const kept = readingsIn(await worker.evaluate('chrome.storage.session.get(null)'));
      return kept.findLast((reading) => reading.page.url === url) ?? null;
    },
    limit,
  );

interface Entry {
  readonly url?: string;
  readonly problem?: { readonly code: string } | null;
}

/** What came of a page: what was read of it, or the name of its failure. */
export const outcomeOf = (session: Session, url: string): Promise<Reading | string> =>
  until(`what came of ${url}`, async () => {
    const worker = await session.worker();
    const kept: unknown = await worker.evaluate(`chrome.storage.session.get(null).then((all) =>
      Object.values(all).flatMap((one) => (one?.json ? [JSON.parse(one.json)] : [])))`);
    const entries: Entry[] = Array.isArray(kept) ? kept : [];
    const entry = entries.find((one) => one.url === url);
    const [reading] = readingsIn(entry ?? null);
    return reading ?? entry?.problem?.code ?? null;
  });
