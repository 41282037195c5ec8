import { EVIDENCE } from '@/lib/core/locales/en/attribution-nouns';
import { SUBJECTS } from '@/lib/core/locales/en/attribution-words';
import { isQuote, type Token } from './tokens';

/** Verbs that what is told may follow as a gerund: `denied knowing him`. */
export const RECALLING = /^(?:recall|deny|deni|admit|acknowledg|rememb|suggest|recommend|describ)/;

/** Prepositions and conjunctions: no object begins with one. */
export const isJoint = ({ word }: Token): boolean =>
  /^(?:on|in|at|for|of|by|with|from|and|or|as|about|to|over)$/.test(word);

/** Verbs that say nothing of what stands before them. */
const NEVER_LAST =
  /^(?:hold|held|judg|read|hear|saw$|see|mean|offer|post|charg|show|consider|order|demand|request|rul)/;

/** `is believed to`, `are reported to`: held by somebody who is not named. */
export const HELD_TO_BE =
  /^(?:believed|reported|thought|known|understood|alleged|claimed|estimated|considered|deemed|rumou?red|feared|assumed|presumed|expected)$/;

/** `quoted Falk as saying that …`: where what is said begins; null when nothing is. */
export function sayingWithin(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from; i < Math.min(to - 1, from + 12); i += 1) {
    const token = tokens[i];
    if (!token || /^[.;!?]$/.test(token.text)) return null;
    if (
      token.word === 'as' &&
      /^(?:saying|telling|writing|stating)$/.test(tokens[i + 1]?.word ?? '')
    )
      return i + 2;
  }
  return null;
}

/** Verbs behind which a hearer, a day or a place may close the sentence: `…, she confirmed to the paper.` */
const TOLD_TO =
  /^(?:add|conclud|continu|confirm|announce|report|reveal|state|write|wrote|note|recall|observe|predict|insist|argue|explain)/;

/** Whether the verb closes a clause that what is said stands before: `…, she said.` */
export function ends(tokens: readonly Token[], at: number, from: number): boolean {
  if (NEVER_LAST.test(tokens[at]?.word ?? '')) return false;
  const next = tokens[at + 1];
  const closing = !next || /^[.,;:!?]$/.test(next.text) || isQuote(next);
  if (!closing && !(TOLD_TO.test(tokens[at]?.word ?? '') && isJoint(next))) return false;
  return isParted(tokens, at, from);
}

/** Longest subject between what is told and its verb, in tokens. */
const BETWEEN = 12;

/** Whether a comma or a quotation's end parts a verb and its subject from what stands before them. */
export function isParted(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i > Math.max(from, at - BETWEEN); i -= 1) {
    const token = tokens[i];
    if (token && (token.text === ',' || isQuote(token))) return i > from + 1;
  }
  return false;
}

/** Verbs that seldom take a clause without `that` where a noun phrase follows. */
export const isWeakBeforeNoun = (
  word: string,
  tokens: readonly Token[],
  at: number,
  from: number,
): boolean => {
  if (
    /^(?:show|find|found|judge|hold|held|read|rule|hear|heard|see|saw|post|offer|mean|consider|order|cry|demand|request|charge|add|mention|question)/.test(
      word,
    )
  ) {
    const before = tokens
      .slice(Math.max(from, at - 6), at)
      .map(({ text }) => text)
      .join(' ');
    const said = /^(?:add|mention|state)/.test(word) && SUBJECTS.has(tokens[at + 1]?.word ?? '');
    return !said && !EVIDENCE.test(before);
  }
  return false;
};
