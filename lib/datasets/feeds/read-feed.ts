import type { Basis } from '@/lib/core/model/basis';
import type { PackReport } from '@/lib/core/model/pack';
import { decoded } from '../formats/decode';
import { feed } from '../formats/feed';
import { jsonFeed } from '../formats/json-feed';
import { Refused } from '../refusal';

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

/** What a feed says: its reports, each address once, and how many entries were refused or left out. */
export interface FeedRead {
  readonly reports: readonly PackReport[];
  readonly refused: number;
}

/**
 * Reads RSS, RDF, Atom or JSON Feed. `at`: now, UTC ISO 8601. Refuses what is none of these, or damaged, as the formats do
 * (`unknown-format`, `file-form`, `encoding`, `too-large`).
 */
export async function readFeed(bytes: Uint8Array, at: string): Promise<FeedRead> {
  const parts: string[] = [];
  for await (const part of decoded(bytes)) parts.push(part);
  const text = parts.join('');
  const sample = { name: '', text: text.slice(0, SAMPLE).trimStart() };
  const format = [feed, jsonFeed].find(({ detect }) => detect(sample));
  if (!format) throw new Refused('unknown-format');
  const reports = new Map<string, PackReport>();
  let refused = 0;
  const whole = (async function* whole() {
    yield await Promise.resolve(text.trimStart());
  })();
  for await (const row of format.read(whole, { at })) {
    const isReport = 'statement' in row && row.statement.kind === 'report';
    if (!isReport || reports.size >= MOST_ENTRIES) refused += 1;
    else if (!reports.has(row.statement.report.id))
      reports.set(row.statement.report.id, ofFeed(row.statement.report));
  }
  return { reports: [...reports.values()], refused };
}
