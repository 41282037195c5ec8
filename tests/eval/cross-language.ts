import { readFileSync } from 'node:fs';
import { parsePack } from '@/lib/datasets/pack/parse';
import type { Report } from '@/lib/core/model/report';
import { canonicalUrl } from '@/lib/core/text/url';
import { matchesOf } from './story';

/** A row of the gold file or of the list that says which report an id is. */
interface Row {
  readonly id: string;
  readonly event?: string;
  readonly url?: string;
}

const lines = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line));

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number((part / whole).toFixed(4));

function packIn(path: string): Report[] {
  const pack = parsePack(readFileSync(path, 'utf8'));
  if (!pack.ok) throw new Error(`${path} is no pack: ${pack.problem.code}`);
  return pack.value.reports.map((report) => ({ ...report, provenance: [] }));
}

/**
 * Same-event decisions between reports in different languages: `PACK GOLD ROWS`, where gold rows tell `id` and `event`
 * and rows tell `id` and `url`. `--text=headline` leaves out what curators wrote in English about each report. Ranked
 * measures are over the reports in other languages only.
 */
export async function measure(paths: readonly string[], options: readonly string[] = []) {
  const [pack, gold, rows] = paths;
  if (pack === undefined || gold === undefined || rows === undefined)
    throw new Error('Name a pack, its gold and the rows that tell the addresses.');
  const bare = options.includes('--text=headline');
  const reports = packIn(pack).map((report) => (bare ? { ...report, annotation: null } : report));
  const addresses = new Map(lines(rows).map(({ id, url }) => [id, canonicalUrl(url)]));
  const events = new Map<string | null | undefined, string>();
  for (const { id, event } of lines(gold)) if (event) events.set(addresses.get(id), event);
  const eventOf = ({ url }: Report): string | undefined => events.get(canonicalUrl(url));
  const labelled = reports.filter((report) => eventOf(report) !== undefined);
  const byId = new Map(labelled.map((report) => [report.id, report]));
  const match = await matchesOf(reports);
  const tally = { n: 0, p1: 0, right: 0, given: 0, expected: 0 };
  for (const report of labelled) {
    const others = labelled.filter(({ language }) => language !== report.language);
    const same = others.filter((other) => eventOf(other) === eventOf(report));
    tally.expected += same.length;
    const found = (await match(report)).filter(({ reportId }) => {
      const other = byId.get(reportId);
      return other !== undefined && other.language !== report.language;
    });
    const isSame = (id: string | undefined): boolean => same.some((other) => other.id === id);
    const accepted = found.filter(({ relation }) => relation === 'same-story');
    tally.given += accepted.length;
    tally.right += accepted.filter(({ reportId }) => isSame(reportId)).length;
    if (same.length === 0) continue;
    tally.n += 1;
    tally.p1 += Number(isSame(found[0]?.reportId));
  }
  const { n, p1, right, given, expected } = tally;
  return {
    n,
    p1: share(p1, n),
    pairs: expected,
    precision: share(right, given),
    recall: share(right, expected),
    f1: share(2 * right, given + expected),
  };
}
