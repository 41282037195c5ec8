import type { Basis } from '@/lib/core/model/basis';
import type { PackReport } from '@/lib/core/model/pack';
import { feed } from '../formats/feed';
import { jsonFeed } from '../formats/json-feed';
import { Refused } from '../refusal';
import { textOf } from './text-of';

/** Reports of one answer that are taken; feeds list the newest first. */
export const MOST_ENTRIES = 500;
const SAMPLE = 4_096;

const FEED: Basis = { kind: 'feed', certainty: 'stated' };

/** A report with the feed as the ground of what it says. */
const ofFeed = (report: PackReport): PackReport => ({
  ...report,
  headlineBasis: report.headlineBasis && FEED,
  outlet: report.outlet && { ...report.outlet, basis: FEED },
  published: report.published && {
    ...report.published,
    basis: { ...report.published.basis, ...FEED },
  },
});

/** What a feed says: its reports, each address once, how many entries were refused, and how many are behind the last that is taken. */
export interface FeedRead {
  readonly reports: readonly PackReport[];
  readonly refused: number;
  readonly more: number;
}

/**
 * Reads RSS, RDF, Atom or JSON Feed. `at`: now, UTC ISO 8601; `charset`: what its host says of its encoding. Refuses what is none of these, or damaged, as the formats do
 * (`unknown-format`, `file-form`, `encoding`, `too-large`).
 */
export async function readFeed(
  bytes: Uint8Array,
  at: string,
  charset: string | null = null,
): Promise<FeedRead> {
  const text = textOf(bytes, charset);
  const sample = { name: '', text: text.slice(0, SAMPLE).trimStart() };
  const format = [feed, jsonFeed].find(({ detect }) => detect(sample));
  if (!format) throw new Refused('unknown-format');
  const reports = new Map<string, PackReport>();
  let refused = 0;
  let more = 0;
  const whole = (async function* whole() {
    yield await Promise.resolve(text.trimStart());
  })();
  for await (const row of format.read(whole, { at })) {
    if (reports.size >= MOST_ENTRIES) more += 1;
    else if (!('statement' in row) || row.statement.kind !== 'report') refused += 1;
    else if (!reports.has(row.statement.report.id))
      reports.set(row.statement.report.id, ofFeed(row.statement.report));
  }
  return { reports: [...reports.values()], refused, more };
}
