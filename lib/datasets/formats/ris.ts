import { draftReport, type Told } from './draft';
import type { Format, RowRead } from './format';
import { LIMITS } from '../pack/limits';
import { numberedLines } from './lines';

/** Tags of RIS that say a field, best first. */
const TAGS = {
  url: ['UR', 'LK', 'L2'],
  headline: ['TI', 'T1', 'CT'],
  outlet: ['T2', 'JO', 'JF', 'JA', 'PB'],
  published: ['DA', 'PY', 'Y1'],
  language: ['LA'],
  text: ['AB', 'N2'],
} as const;

type Entry = ReadonlyMap<string, readonly string[]>;

/** RIS writes `2022/01/07/`, with parts left empty. */
const dashed = (date: string): string =>
  date
    .slice(0, 40)
    .split('/')
    .slice(0, 3)
    .filter((part) => part.trim() !== '')
    .join('-');

function toldBy(entry: Entry): Told {
  const first = (tags: readonly string[]): string | null =>
    tags.flatMap((tag) => entry.get(tag) ?? []).find((value) => value !== '') ?? null;
  return {
    url: first(TAGS.url),
    headline: first(TAGS.headline),
    outlet: first(TAGS.outlet),
    published: dashed(first(TAGS.published) ?? ''),
    language: first(TAGS.language),
    text: first(TAGS.text),
    byline: [...(entry.get('AU') ?? []), ...(entry.get('A1') ?? [])],
  };
}

/** RIS, what reference managers export: two letters, two spaces, a dash. Each entry ends with `ER`. */
export const ris: Format = {
  id: 'ris',
  detect: ({ text }) => /^\s*TY {1,2}- ?\w/.test(text),
  async *read(text, { at }) {
    let entry = new Map<string, string[]>();
    let number = 0;
    // An entry that the next one follows, or nothing, before it ends is not whole.
    const unended = (): RowRead[] =>
      entry.size === 0
        ? []
        : [{ number, refusal: { code: 'row', params: { line: number, field: 'ER' } } }];
    for await (const { line } of numberedLines(text, LIMITS.line)) {
      const { tag = '', value = '' } =
        /^(?<tag>[A-Z][A-Z0-9]) {1,2}- ?(?<value>.*)$/.exec(line)?.groups ?? {};
      if (tag === 'TY') {
        yield* unended();
        number += 1;
        entry = new Map([['TY', [value.trim()]]]);
      } else if (tag === 'ER') {
        if (entry.size === 0) number += 1;
        yield draftReport(number, toldBy(entry), at);
        entry = new Map();
      } else if (tag !== '') {
        if (entry.size === 0) number += 1;
        const values = entry.get(tag) ?? [];
        if (values.length < 100) entry.set(tag, [...values, value.trim()]);
      }
    }
    yield* unended();
  },
};
