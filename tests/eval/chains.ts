import { readFileSync } from 'node:fs';
import { reportChain } from '@/lib/core/attribution/chain';
import { party } from '@/lib/core/attribution/parties';
import { fold } from '@/lib/core/text/fold';
import { reportOf } from './story';

interface Row {
  readonly lang?: string | null;
  readonly sentence: string;
  readonly chain: readonly string[];
  readonly source_url?: string | null;
}

/** Words of a party's name that tell it from others. */
const wordsOf = (name: string): string[] =>
  party(name)
    .key.split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word !== 'the' && word !== 'of');

/** Whether two names are of one party: one word list within the other, written alike. `A / B` and `A (B)` are either. */
function isSame(expected: string, given: string): boolean {
  return expected
    .split(/ \/ |[()]/)
    .filter((one) => one.trim() !== '')
    .some((one) => {
      if (party(one).key === party(given).key) return true;
      const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(given))];
      const shared = [...a].filter((word) => b.has(word)).length;
      return shared > 0 && shared / Math.min(a.size, b.size) >= 0.66;
    });
}

/** Whether a sentence or its address names a party: at least half of the words that tell it from others. */
function isNamed(name: string, { sentence, source_url }: Row, given: readonly string[]): boolean {
  if (given.some((one) => isSame(name, one))) return true;
  const text = fold(`${sentence} ${source_url ?? ''}`);
  return name.split(' / ').some((one) => {
    const words = wordsOf(one.replaceAll(/\([^)]*\)/g, ''));
    const found = words.filter((word) => text.includes(word)).length;
    return words.length > 0 && found / words.length >= 0.5;
  });
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Number((part / whole).toFixed(4));

interface Case {
  readonly expected: readonly string[];
  readonly given: readonly string[];
}

const edges = (names: readonly string[]) =>
  names.map((name, i) => [name, names[i + 1] ?? null] as const);

/** Exact chains, and edges: a party with the next further from the reader, the last one with the text itself. */
function scores(cases: readonly Case[]) {
  let [exact, right, given, expected] = [0, 0, 0, 0];
  for (const one of cases) {
    const same =
      one.expected.length === one.given.length &&
      one.expected.every((name, i) => isSame(name, one.given[i] ?? ''));
    if (same) exact += 1;
    const open = edges(one.expected).slice();
    for (const [from, to] of edges(one.given)) {
      const at = open.findIndex(
        ([a, b]) => isSame(a, from) && (b === null ? to === null : to !== null && isSame(b, to)),
      );
      if (at < 0) continue;
      open.splice(at, 1);
      right += 1;
    }
    given += one.given.length;
    expected += one.expected.length;
  }
  return {
    n: cases.length,
    exact: share(exact, cases.length),
    edges: {
      precision: share(right, given),
      recall: share(right, expected),
      f1: share(2 * right, given + expected),
    },
  };
}

/**
 * Whom a sentence rests on, nearest to the reader first: FILE of {lang, sentence, chain, source_url}, through
 * `reportChain` with the sentence as the report's text. `told`: against the parties of the chain that the sentence or
 * its address names, since nobody can read the others from it; sentences that name none of theirs are left out of it
 * (`elsewhere`: their chain was annotated from another part of the report). `all`: every sentence against the chain as
 * annotated.
 */
export function measure(paths: readonly string[]) {
  const rows = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Row => JSON.parse(line)),
  );
  const judged = rows.map((row) => {
    const report = reportOf({ id: '', text: row.sentence, url: row.source_url ?? null });
    const chain = reportChain({ ...report, language: row.lang ?? null })?.chain ?? [];
    const given = chain.map(({ name }) => name);
    return {
      lang: row.lang ?? 'unknown',
      all: { expected: row.chain, given },
      told: { expected: row.chain.filter((name) => isNamed(name, row, given)), given },
    };
  });
  const languages = [...new Set(judged.map(({ lang }) => lang))].toSorted();
  const named = judged.filter(({ told }) => told.expected.length > 0);
  return {
    told: scores(named.map(({ told }) => told)),
    elsewhere: judged.length - named.length,
    all: scores(judged.map(({ all }) => all)),
    languages: Object.fromEntries(
      languages.map((code) => [
        code,
        scores(named.flatMap(({ lang, told }) => (lang === code ? [told] : []))),
      ]),
    ),
  };
}
