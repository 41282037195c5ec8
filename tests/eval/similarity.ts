import { readFileSync } from 'node:fs';
import { matchReports } from '@/lib/core/matching/match';
import type { Report } from '@/lib/core/model/report';
import { readingOf, reportOf } from './story';

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Spellings of the two sides, each as prefix or suffix of a field or as the name of an object. */
const SIDES = [
  ['1', '2'],
  ['_1', '_2'],
  ['a', 'b'],
  ['_a', '_b'],
  ['A', 'B'],
  ['_left', '_right'],
] as const;
const OBJECTS = [
  ['a', 'b'],
  ['left', 'right'],
  ['first', 'second'],
  ['article1', 'article2'],
  ['doc1', 'doc2'],
] as const;
const SCORES = ['score', 'similarity', 'overall', 'Overall', 'label'] as const;
const FIELDS = {
  title: ['title', 'headline'],
  text: ['text', 'body', 'content', 'sentence'],
  date: ['date', 'published', 'publish_date'],
  language: ['lang', 'language', 'url_lang'],
  url: ['url', 'link'],
} as const;

const textIn = (row: Row, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The words of an address' last long part: all that is left of an article whose text is not at hand. */
function slug(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parts = decoded(new URL(url).pathname).split('/');
  const words = parts.map((part) => part.replace(/\.\w+$/, '').split(/[-_+]/));
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return longest.length < 3 ? null : longest.join(' ');
}

function sideOf(read: (field: string) => string | null, id: string): Report | null {
  const first = (names: readonly string[]): string | null =>
    names.map(read).find((value) => value !== null) ?? null;
  const url = first(FIELDS.url);
  const text = first(FIELDS.text);
  const title = first(FIELDS.title) ?? (text === null ? slug(url) : null);
  if (title === null && text === null) return null;
  const report = reportOf({ id, title, text, date: first(FIELDS.date), url });
  return { ...report, language: first(FIELDS.language) };
}

/** Both texts of a row, whichever way its fields are spelled; null when it has no two texts. */
function pairIn(row: Row): [Report, Report] | null {
  for (const [left, right] of OBJECTS) {
    const [a, b] = [row[left], row[right]];
    if (typeof a === 'string' && typeof b === 'string')
      return [reportOf({ id: 'a', text: a }), reportOf({ id: 'b', text: b })];
    if (!isRow(a) || !isRow(b)) continue;
    const sides = [sideOf((name) => textIn(a, name), 'a'), sideOf((name) => textIn(b, name), 'b')];
    if (sides[0] && sides[1]) return [sides[0], sides[1]];
  }
  for (const [left, right] of SIDES) {
    const a = sideOf((name) => textIn(row, `${name}${left}`), 'a');
    const b = sideOf((name) => textIn(row, `${name}${right}`), 'b');
    if (a && b) return [a, b];
  }
  return null;
}

/** The human score, the more alike the higher: `overall` of SemEval-2022 task 8 runs from 1, the same, to 4, different. */
function scoreIn(row: Row): number | null {
  for (const name of SCORES) {
    const value = row[name];
    if (value === null || value === undefined || value === '' || Number.isNaN(Number(value)))
      continue;
    return name.toLowerCase() === 'overall' ? -Number(value) : Number(value);
  }
  return null;
}

/** Pearson's product-moment correlation. */
function pearson(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  let [both, first, second] = [0, 0, 0];
  for (const [a, b] of pairs) {
    both += (a - x) * (b - y);
    first += (a - x) ** 2;
    second += (b - y) ** 2;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}

const NO_DECISIONS: ReadonlyMap<string, never> = new Map<string, never>();

/** Log-odds of the matcher's probability, the mean of both directions: people's scores are no probabilities. */
function likeness(a: Report, b: Report): number {
  const odds = [
    [a, b],
    [b, a],
  ].map(([story, other]) => {
    if (story === undefined || other === undefined) return 0;
    const [match] = matchReports(readingOf(story), story, [other], NO_DECISIONS);
    const p = Math.min(0.99, Math.max(0.002, match?.probability ?? 0));
    return Math.log(p / (1 - p));
  });
  return odds.reduce((sum, one) => sum + one, 0) / odds.length;
}

/**
 * Pearson's r between the matcher's likeness and human scores of pairs of texts. Takes JSON lines with two texts (or
 * titles, or addresses alone) and a score under any usual name; `overall` counts the other way round. Rows without
 * both texts or a score are left out and counted.
 */
export function measure(paths: readonly string[]) {
  const rows = paths
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line): unknown => JSON.parse(line));
  const pairs = rows.flatMap((row): [number, number][] => {
    if (!isRow(row)) return [];
    const [pair, score] = [pairIn(row), scoreIn(row)];
    return pair === null || score === null ? [] : [[likeness(...pair), score]];
  });
  if (pairs.length < 2)
    throw new Error(
      'No pairs here: each line needs two texts (text1/text2, a/b, left/right, url1/url2, …) and a score (score, similarity or overall).',
    );
  return {
    n: pairs.length,
    left: rows.length - pairs.length,
    pearson: Number(pearson(pairs).toFixed(4)),
  };
}
