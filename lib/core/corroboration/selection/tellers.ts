import { reportChain } from '@/lib/core/attribution/chain';
import { readDateline } from '@/lib/core/attribution/dateline';
import type { NumberReader } from '@/lib/core/claims/read-numbers';
import { localeOf } from '@/lib/core/locales';
import type { Report } from '@/lib/core/model/report';
import type { Teller } from '@/lib/core/model/selection';
import { sentences } from '@/lib/core/text/sentences';
import { terms } from '@/lib/core/text/terms';
import { transliterate } from '@/lib/core/text/transliterate';
import { words } from '@/lib/core/text/words';

/** How much of a report is looked at, in characters, and how many of its sentences. */
const READ = 12_000;
const MOST_SENTENCES = 80;
/** Terms that a sentence needs to be told again recognisably, and that both must share. */
const FEWEST = 4;
/** Share of the selected sentence's terms, weighted by how rare they are here, that another must have. */
const SHARE = 0.55;
/** Share of the reports from which on a term says what the story is about, not what happened. */
const COMMON = 0.4;

/** Words that turn a sentence into its opposite, in the languages that are read. */
const NOT = new Set(
  'not no never without nor cannot nicht kein keine keinen nie niemals pas jamais aucun aucune sans nunca ningún ninguna sin non mai nessun nessuna senza nem não sem не нет ни без nigdy bez لا لم لن ليس بدون'.split(
    ' ',
  ),
);

interface Said {
  readonly report: Report;
  readonly sentence: string;
  readonly terms: ReadonlySet<string>;
}

const termsOf = (text: string): Set<string> => new Set(terms(transliterate(text)));
const numbersIn = (said: ReadonlySet<string>): string[] =>
  [...said].filter((term) => /^\d/.test(term));

/** A report's sentences with its headline. */
function saidBy(report: Report): Said[] {
  const text = (report.text ?? '').slice(0, READ);
  const all = sentences(readDateline(text, null)?.rest ?? text).slice(0, MOST_SENTENCES);
  return [report.headline ?? '', ...all].flatMap((sentence) => {
    const found = termsOf(sentence);
    return found.size < FEWEST ? [] : [{ report, sentence, terms: found }];
  });
}

interface Indexed {
  readonly all: readonly Said[];
  /** By term: places in `all`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** How rare a term is among the reports: 0 for one that all have. */
  readonly rare: (term: string) => number;
  /** Not so common here that it only says what the story is about. */
  readonly telling: (term: string) => boolean;
}

function indexed(reports: readonly Report[]): Indexed {
  const all = reports.flatMap(saidBy);
  const places = new Map<string, number[]>();
  const having = new Map<string, Set<string>>();
  for (const [at, { report, terms: found }] of all.entries())
    for (const term of found) {
      const known = places.get(term);
      if (known) known.push(at);
      else places.set(term, [at]);
      having.set(term, (having.get(term) ?? new Set()).add(report.id));
    }
  const rare = (term: string): number =>
    Math.log((1 + reports.length) / (having.get(term)?.size ?? 1));
  const common = Math.log((1 + reports.length) / (1 + reports.length * COMMON));
  return {
    all,
    places,
    rare,
    telling: (term) => reports.length < FEWEST || rare(term) > common,
  };
}

/** Numbers of which none is the same are of two tellings. */
const numbersDiffer = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

/** The best sentence of each report that tells another one again, best first. */
function toldAgain(own: ReadonlySet<string>, { all, places, rare, telling }: Indexed): Said[] {
  const shared = new Map<number, { count: number; weight: number; telling: boolean }>();
  for (const term of own)
    for (const at of places.get(term) ?? []) {
      const known = shared.get(at) ?? { count: 0, weight: 0, telling: false };
      known.count += 1;
      known.weight += rare(term);
      known.telling ||= telling(term);
      shared.set(at, known);
    }
  const least = SHARE * [...own].reduce((sum, term) => sum + rare(term), 0);
  const numbers = numbersIn(own);
  const best = new Map<string, { readonly said: Said; readonly weight: number }>();
  for (const [at, { count, weight, telling: tells }] of shared) {
    const said = all[at];
    if (!said || count < FEWEST || !tells || weight < least) continue;
    if (weight <= (best.get(said.report.id)?.weight ?? -1)) continue;
    if (!numbersDiffer(numbers, numbersIn(said.terms))) best.set(said.report.id, { said, weight });
  }
  return [...best.values()].toSorted((a, b) => b.weight - a.weight).map(({ said }) => said);
}

/** Looks for who tells a sentence again; the reports are read at the first question. */
export function tellersAmong(
  reports: readonly Report[],
  originOf: (reportId: string) => string,
  { sentence: readNumbers }: NumberReader,
): (sentence: string, language: string | null) => Teller[] {
  let index: Indexed | null = null;
  const denies = (sentence: string, language: string | null): boolean =>
    words(sentence).some((word) => NOT.has(word)) ||
    /n['’]t\b/.test(sentence) ||
    readNumbers(sentence, localeOf(language, sentence)?.figures ?? null, []).voided !== null;

  return (sentence, language) => {
    const own = termsOf(sentence);
    if (own.size < FEWEST) return [];
    index ??= indexed(reports);
    const denied = denies(sentence, language);
    return toldAgain(own, index).map(({ report, sentence: told }) => ({
      reportId: report.id,
      originId: originOf(report.id),
      sentence: told.slice(0, 600),
      chain: reportChain(report)?.chain ?? [],
      denies: denies(told, report.language) !== denied,
    }));
  };
}
