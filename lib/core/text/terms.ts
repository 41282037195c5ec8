import { stopWords } from '../locales/en/stop-words';
import { words } from './words';

/** Plural and common verb endings of English; light on purpose: names must survive. */
function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return word.slice(0, -1);
  if (word.length > 6 && /(?:ing|ed)$/.test(word))
    return word.replace(/(?:ing|ed)$/, '').replace(/(?<c>[^aeiouls])\k<c>$/, '$<c>');
  return word;
}

/** Raise it whenever `terms` answers differently: stored indexes are then made anew. */
export const ANALYSIS_VERSION = 1;

/** What a text is about: word tokens without stop words and single letters, lightly stemmed, in order, repeats kept. */
export function terms(text: string): string[] {
  return words(text)
    .filter((word) => !stopWords.has(word) && (word.length > 1 || /\p{Script=Han}/u.test(word)))
    .map(stem);
}
