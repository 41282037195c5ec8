import '../tools/outside-browser';
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { matchReports } from '@/lib/core/matching/match';
import type { Match } from '@/lib/core/model/match';
import type { Basis } from '@/lib/core/model/basis';
import type { Reading } from '@/lib/core/model/reading';
import type { Report } from '@/lib/core/model/report';
import { openStore } from '@/lib/store/open';
import { lookUp } from '@/lib/tasks/find-context';
import { importDataset } from '@/lib/tasks/import-dataset';

interface Line {
  readonly id: string;
  readonly title?: string | null;
  readonly text?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly event?: string | null;
  readonly cluster?: string | number | null;
  readonly offtopic?: boolean;
}

const BASIS: Basis = { kind: 'dataset', certainty: 'stated' };

/** Words of the text that each `--text` leaves. */
const WORDS: Readonly<Record<string, number>> = { headline: 0, lead: 60, full: Infinity };

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number((part / whole).toFixed(4));

/** A report as a dataset would hold it. */
export function reportOf(line: Omit<Line, 'event' | 'cluster'>, words = Infinity): Report {
  const { id, title, text, date } = line;
  const value = date ? date.slice(0, 10) : null;
  const kept =
    words === Infinity ? (text ?? '') : (text ?? '').split(/\s+/).slice(0, words).join(' ');
  return {
    id,
    url: line.url ?? null,
    headline: title || null,
    headlineBasis: null,
    outlet: null,
    domain: null,
    byline: [],
    published: value === null ? null : { value, precision: 'day', basis: BASIS },
    language: null,
    text: kept === '' ? null : kept,
    truncated: false,
    dateline: null,
    credit: null,
    annotation: null,
    provenance: [],
  };
}

/** The reading of a page that shows just this report. */
export function readingOf({ id, headline, text, published }: Report): Reading {
  const url = `https://reader.example/${encodeURIComponent(id)}`;
  return {
    page: {
      url,
      site: 'generic',
      layout: 'generic',
      kind: 'article',
      capturedAt: '2026-01-01T00:00:00Z',
      title: '',
    },
    story: {
      headline: { value: headline ?? '', basis: BASIS },
      byline: null,
      outlet: null,
      canonicalUrl: null,
      originalUrl: null,
      published,
      updated: null,
      publishedRaw: null,
      lead: null,
      body: text === null ? [] : text.split('\n'),
      dateline: null,
      credit: null,
      commentCount: null,
      language: null,
    },
    snippets: [],
    missing: [],
    problems: [],
  };
}

const NO_DECISIONS: ReadonlyMap<string, never> = new Map<string, never>();

/** Matches of each report among all others, by the shipped path: index, query, candidates, features, decision. */
export async function matchesOf(
  reports: readonly Report[],
): Promise<(report: Report) => Promise<Match[]>> {
  const store = openStore('eval');
  const summary = { id: 'eval', title: '', publisher: '', licence: '', revision: 1 };
  const loaded = await importDataset(
    store,
    { summary: { ...summary, reports: reports.length }, read: (from) => [reports.slice(from)] },
    { at: '2026-01-01T00:00:00Z' },
  );
  if (!loaded.ok) throw new Error(`The reports could not be loaded: ${loaded.problem.code}`);
  return async (report) => {
    const reading = readingOf(report);
    const { found } = await lookUp(store, reading);
    const candidates = found.reports.filter(({ id }) => id !== report.id);
    return matchReports(reading, report, candidates, NO_DECISIONS, found.collection);
  };
}

function wordsAsked(options: readonly string[]): number {
  const mode = options.find((option) => option.startsWith('--text='))?.slice('--text='.length);
  const words = WORDS[mode ?? 'full'];
  if (words === undefined) throw new Error(`--text is headline, lead or full, not "${mode}".`);
  return words;
}

/**
 * Reports of one event found among all reports of a file: each labelled report is the page once. `precision`, `recall`
 * and `f1` are those of the shipped decision over pairs of labelled reports; reports without a label only distract, and
 * `offtopic` ones are left out. `--text=headline|lead|full` cuts the texts.
 */
export async function measure(paths: readonly string[], options: readonly string[] = []) {
  const words = wordsAsked(options);
  const lines = paths
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line): Line => JSON.parse(line))
    .filter(({ offtopic }) => offtopic !== true);
  const reports = lines.map((line) => reportOf(line, words));
  const events = new Map(lines.map(({ id, event, cluster }) => [id, event ?? cluster ?? null]));
  const sizes = new Map<string | number, number>();
  for (const event of events.values())
    if (event !== null) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  const match = await matchesOf(reports);
  const tally = { n: 0, p1: 0, r5: 0, r10: 0, rprec: 0, map: 0, right: 0, given: 0, expected: 0 };
  for (const report of reports) {
    const event = events.get(report.id) ?? null;
    if (event === null) continue;
    const relevant = (sizes.get(event) ?? 1) - 1;
    tally.expected += relevant;
    let hits = 0;
    const matches = await match(report);
    matches.forEach(({ reportId, relation }, rank) => {
      const known = events.get(reportId) ?? null;
      const same = known === event;
      if (relation === 'same-story' && known !== null) {
        tally.given += 1;
        tally.right += Number(same);
      }
      if (!same) return;
      hits += 1;
      tally.p1 += Number(rank === 0);
      tally.r5 += Number(rank < 5) / relevant;
      tally.r10 += Number(rank < 10) / relevant;
      tally.rprec += Number(rank < relevant) / relevant;
      tally.map += hits / (rank + 1) / relevant;
    });
    tally.n += Number(relevant > 0);
  }
  const { n, right, given, expected } = tally;
  return {
    n,
    p1: share(tally.p1, n),
    r5: share(tally.r5, n),
    r10: share(tally.r10, n),
    rprec: share(tally.rprec, n),
    map: share(tally.map, n),
    precision: share(right, given),
    recall: share(right, expected),
    f1: share(2 * right, given + expected),
  };
}
