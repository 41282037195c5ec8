import { stopWords } from '../locales/en/stop-words';
import { words } from './words';

/** Version of what `terms()` answers; raise it whenever it answers differently, so that what is stored is read anew. */
export const ANALYSIS_VERSION = 1;

const endsInVowelOrPlainDouble = /[aeiouls]$/;

/** Without a doubled last letter: `stopp` → `stop`, but `fall` and `miss` stay. */
const undoubled = (word: string): string =>
  word.at(-1) === word.at(-2) && !endsInVowelOrPlainDouble.test(word) ? word.slice(0, -1) : word;

/** Arabic article, with the conjunctions and prepositions that are written together with it. */
const ARABIC_ARTICLE = /^[وبكف]?ال(?=.{3})|^و?لل(?=.{3})/;

/** Plural and common verb endings of English; light on purpose: names must survive. */
function stem(word: string): string {
  const { length } = word;
  if (length < 5) return word;
  const last = word.charCodeAt(length - 1);
  if (last === S) {
    if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    const es = word.endsWith('sses') || word.endsWith('shes') || word.endsWith('ches');
    return word.slice(0, es || word.endsWith('xes') ? -2 : -1);
  }
  if (length > 6 && word.endsWith('ing')) return undoubled(word.slice(0, -3));
  if (length > 6 && word.endsWith('ed')) return undoubled(word.slice(0, -2));
  return last > 0x05_ff && last < 0x07_00 ? word.replace(ARABIC_ARTICLE, '') : word;
}

const S = 115;
const HIRAGANA_ONLY = /^[\u3041-\u309f]+$/;
const ONE_LETTER = /^[\p{Script=Han}\p{Script=Katakana}]$/u;

/**
 * The term of a word from `words`, or null for one that says nothing about what a text is about: stop words, single
 * letters, pairs of hiragana, which carry grammar.
 */
export function termOf(word: string): string | null {
  if (stopWords.has(word)) return null;
  const code = word.charCodeAt(0);
  if (word.length === 1) return ONE_LETTER.test(word) ? word : null;
  if (code > 0x30_40 && code < 0x30_a0 && HIRAGANA_ONLY.test(word)) return null;
  return code >= 48 && code <= 57 ? word : stem(word);
}

/** What a text is about: its words' terms, lightly stemmed, in order, repeats kept. Linear in the text. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    const term = termOf(word);
    if (term !== null) found.push(term);
  }
  return found;
}
