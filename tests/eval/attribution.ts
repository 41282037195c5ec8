import { readFileSync } from 'node:fs';
import { attributionSpans } from '@/lib/core/attribution/spans/spans';

/** A part of a text in code points. */
export type MarkedSpan = readonly [start: number, end: number];
type Spans = MarkedSpan | readonly MarkedSpan[] | null | undefined;

/** A text with its attributions as people marked them; a part may consist of several spans. */
export interface MarkedText {
  readonly text: string;
  readonly attributions: readonly {
    readonly source?: Spans;
    readonly cue?: Spans;
    readonly content?: Spans;
  }[];
}

type Role = 'cue' | 'source' | 'content';

const isOne = (spans: MarkedSpan | readonly MarkedSpan[]): spans is MarkedSpan =>
  typeof spans[0] === 'number';

/** From the first to the last place of a part, whatever lies between. */
function outline(spans: Spans): MarkedSpan[] {
  if (!spans || spans.length === 0) return [];
  const all = isOne(spans) ? [spans] : spans;
  return [[Math.min(...all.map(([start]) => start)), Math.max(...all.map(([, end]) => end))]];
}

/** Code points before each UTF-16 place of a text. */
function codePoints(text: string): (place: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (place) => place;
  const counts = new Uint32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; i += 1) {
    counts[i] = points;
    if (!/[\uD800-\uDBFF]/.test(text[i] ?? '')) points += 1;
  }
  counts[text.length] = points;
  return (place) => counts[place] ?? points;
}

interface Counts {
  right: number;
  given: number;
  expected: number;
}

/** One to one, in order, exact or by any overlap (`spanPRF` of the corpus's own measures). */
function compare(
  given: readonly MarkedSpan[],
  expected: readonly MarkedSpan[],
  exact: boolean,
): Counts {
  const used = new Set<number>();
  let right = 0;
  for (const [start, end] of given) {
    const found = expected.findIndex(
      ([from, to], i) =>
        !used.has(i) && (exact ? from === start && to === end : from < end && to > start),
    );
    if (found < 0) continue;
    used.add(found);
    right += 1;
  }
  return { right, given: given.length, expected: expected.length };
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Number((part / whole).toFixed(4));

const scores = ({ right, given, expected }: Counts) => ({
  precision: share(right, given),
  recall: share(right, expected),
  f1: share(2 * right, given + expected),
});

/** Measures of the attributions of some texts, as `measure` prints them. */
export function scoresOf(texts: readonly MarkedText[]) {
  const tableOf = (role: Role) => {
    const counted = (exact: boolean) => {
      const sum: Counts = { right: 0, given: 0, expected: 0 };
      for (const { text, attributions } of texts) {
        const at = codePoints(text);
        const given = attributionSpans(text).flatMap((one) => {
          const spans = role === 'content' ? one.content : one[role] === null ? [] : [one[role]];
          return outline(spans.map(([start, end]): MarkedSpan => [at(start), at(end)]));
        });
        const expected = attributions.flatMap((one) => outline(one[role]));
        const counts = compare(given, expected, exact);
        sum.right += counts.right;
        sum.given += counts.given;
        sum.expected += counts.expected;
      }
      return scores(sum);
    };
    return { strict: counted(true), overlap: counted(false) };
  };
  return {
    texts: texts.length,
    cue: tableOf('cue'),
    source: tableOf('source'),
    content: tableOf('content'),
  };
}

/**
 * Who says what: FILE of {text, attributions: [{source, cue, content}]}, offsets in code points, each part a span
 * `[start, end)`, a list of spans, or null. Every part is compared from its first to its last place, by exact bounds
 * (`strict`) and by any overlap, one to one.
 */
export const measure = (paths: readonly string[]) =>
  scoresOf(
    paths.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line): MarkedText => JSON.parse(line)),
    ),
  );
