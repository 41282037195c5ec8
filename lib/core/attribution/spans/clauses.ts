import {
  ADVERBS,
  ALSO_NOUNS,
  AUXILIARIES,
  PREDICATES,
  SUBJECTS,
  verbForms,
} from '@/lib/core/locales/en/attribution-words';
import { isQuote, type Token } from './tokens';

let forms: ReturnType<typeof verbForms> | null = null;

export const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (ADVERBS.has(token.word) || (token.word.length > 4 && token.word.endsWith('ly')));

export const isName = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

/** Words that make an object or a clause of their own after a verb. */
export const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isName(token) ||
    /^\d/.test(token.text) ||
    SUBJECTS.has(token.word) ||
    /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|your|there|no|all|both|most|many|some|such|any|every|each|him|them|us|me|whatever|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|people|police|officials)$/.test(
      token.word,
    ));

/** How far a clause may lie open before its predicate, in tokens. */
const PREDICATE_REACH = 14;

/** Whether a clause with a predicate of its own begins at a place. */
export function isClause(tokens: readonly Token[], at: number, to: number): boolean {
  if (!isNominal(tokens[at])) return false;
  forms ??= verbForms();
  for (let i = at + 1; i < Math.min(to, at + PREDICATE_REACH); i += 1) {
    const token = tokens[i];
    if (!token || /^[.;:!?]$/.test(token.text)) return false;
    if (PREDICATES.has(token.word)) return true;
    if (i > at && forms.has(token.word) && !ALSO_NOUNS.has(token.word)) return true;
    if (/(?:ed|s)$/.test(token.word) && !isName(token) && SUBJECTS.has(tokens[i - 1]?.word ?? ''))
      return true;
  }
  return false;
}

/** First token past whom somebody is told something: `told reporters on Tuesday that …`, `told him he was late`. */
export function pastHearer(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at; i < Math.min(to, at + 14); i += 1) {
    const token = tokens[i];
    if (!token || /^[.;!?]$/.test(token.text)) break;
    if (token.word === 'that' || token.word === 'to' || token.text === ',' || isQuote(token))
      return i;
  }
  let end = at + 1;
  if (/^(?:the|a|an|his|her|their|its)$/.test(tokens[at]?.word ?? '')) end += 1;
  while (end < to && isName(tokens[end - 1]) && isName(tokens[end])) end += 1;
  return Math.min(end, to);
}

/** First token past a place, a day or a means between a verb and what was said: `said on Monday in a statement that`. */
export function pastAdjuncts(tokens: readonly Token[], at: number, to: number): number {
  let i = at;
  while (i < to) {
    const token = tokens[i];
    if (!token) break;
    const adverb =
      isAdverb(token) ||
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|earlier|out)$/.test(
        token.word,
      );
    if (adverb) {
      i += 1;
      continue;
    }
    if (
      !/^(?:on|in|at|during|after|of|to|by|with|via|from|through|before|last|this)$/.test(
        token.word,
      )
    )
      break;
    let end = i + 1;
    while (end < Math.min(to, i + 10)) {
      const word = tokens[end]?.word ?? '';
      if (word === 'that' || /^[,.;:!?]$/.test(word) || isQuote(tokens[end] ?? token)) break;
      end += 1;
    }
    const stop = tokens[end];
    if (!stop || !(stop.word === 'that' || stop.text === ',' || stop.text === ':' || isQuote(stop)))
      break;
    i = end;
    break;
  }
  return i;
}

/** Place of a word in a clause, or null. */
export function wordWithin(
  tokens: readonly Token[],
  from: number,
  to: number,
  word: string,
): number | null {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (!token || /^[.;!?]$/.test(token.text)) return null;
    if (token.word === word) return i;
  }
  return null;
}

/** `urged Congress to act`: where the infinitive begins behind a short object; null when there is none. */
export function objectThenTo(tokens: readonly Token[], at: number, to: number): number | null {
  if (/^(?:on|in|at|for|of|by|with|from|and|or|that|as|about|,)$/.test(tokens[at]?.word ?? ','))
    return null;
  for (let i = at + 1; i < Math.min(to, at + 6); i += 1) {
    const token = tokens[i];
    if (!token || /^[.,;:!?]$/.test(token.text) || isQuote(token)) return null;
    if (token.word === 'to') return at;
  }
  return null;
}

/** First auxiliary or adverb that belongs to a verb. */
export function verbGroupStart(tokens: readonly Token[], at: number, from: number): number {
  let i = at;
  while (i > from) {
    const before = tokens[i - 1];
    if (!before || before.word === 'to') break;
    if (!AUXILIARIES.has(before.word) && !(isAdverb(before) && !isName(before))) break;
    i -= 1;
  }
  return i;
}
