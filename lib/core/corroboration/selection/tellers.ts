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
  "not no never without nor cannot n't nicht kein keine keinen nie niemals pas jamais aucun aucune sans nunca ningún ninguna sin non mai nessun nessuna senza nem não sem не нет ни без nigdy bez لا لم لن ليس بدون".split(
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

/** What tells a report's sentences: how rare a term is among the reports, 0 for one that most have. */
function rarity(all: readonly Said[], reports: number): (term: string) => number {
  const having = new Map<string, Set<string>>();
  for (const { report, terms: found } of all)
    for (const term of found) {
      const ids = having.get(term) ?? new Set();
      having.set(term, ids.add(report.id));
    }
  return (term) => Math.log((1 + reports) / (having.get(term)?.size ?? 1));
}

/** Looks for who tells a sentence again; made once for the reports that are looked at. */
export function tellersAmong(
  reports: readonly Report[],
  originOf: (reportId: string) => string,
  { sentence: readNumbers }: NumberReader,
): (sentence: string, language: string | null) => Teller[] {
  const all = reports.flatMap(saidBy);
  const rare = rarity(all, reports.length);
  const telling = (term: string): boolean =>
    reports.length < FEWEST ||
    rare(term) > Math.log((1 + reports.length) / (1 + reports.length * COMMON));
  const denies = (sentence: string, language: string | null): boolean =>
    words(sentence.replaceAll(/n['’]t\b/g, " n't ")).some((word) => NOT.has(word)) ||
    /n['’]t\b/.test(sentence) ||
    readNumbers(sentence, localeOf(language, sentence)?.figures ?? null, []).voided !== null;

  return (sentence, language) => {
    const own = termsOf(sentence);
    if (own.size < FEWEST) return [];
    const whole = [...own].reduce((sum, term) => sum + rare(term), 0);
    const numbers = numbersIn(own);
    const best = new Map<string, { readonly said: Said; readonly share: number }>();
    for (const said of all) {
      const shared = [...own].filter((term) => said.terms.has(term));
      if (shared.length < FEWEST || !shared.some(telling)) continue;
      const theirs = numbersIn(said.terms);
      const differ =
        numbers.length > 0 && theirs.length > 0 && !numbers.some((one) => theirs.includes(one));
      const share = shared.reduce((sum, term) => sum + rare(term), 0) / whole;
      if (differ || share < SHARE || share <= (best.get(said.report.id)?.share ?? 0)) continue;
      best.set(said.report.id, { said, share });
    }
    const denied = denies(sentence, language);
    return [...best.values()]
      .toSorted((a, b) => b.share - a.share)
      .map(({ said: { report, sentence: told } }) => ({
        reportId: report.id,
        originId: originOf(report.id),
        sentence: told.slice(0, 600),
        chain: reportChain(report)?.chain ?? [],
        denies: denies(told, report.language) !== denied,
      }));
  };
}
