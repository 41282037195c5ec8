import { fold } from './fold';
import { stopWords } from '../locales/en/stop-words';

const CAPITAL_RUN =
  /\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?:(?: (?:of|de|da|la|el|al|bin|van|von|der|du|and the))? \p{Lu}[\p{L}\p{M}\p{N}'’-]*){0,5}/gu;

/** The same for plain English, without the tables of Unicode: three times as fast. */
const ENGLISH_RUN =
  /[A-Z][A-Za-z0-9'’-]*(?:(?: (?:of|de|da|la|el|al|bin|van|von|der|du|and the))? [A-Z][A-Za-z0-9'’-]*){0,5}/g;
const ENGLISH = /^[\t\n\r -~\u00a0‘’“”–—…]*$/;

const MONTH_OR_DAY =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?)$/;

const ENDS_SENTENCE = '.!?:;"“”\n—–-';

/** Words that open a sentence and are capitalised only for that. */
function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && at >= start - 3 && text[at] !== '\n' && text[at]?.trim() === '') at -= 1;
  return start === 0 || (at >= start - 3 && ENDS_SENTENCE.includes(text.charAt(at)));
}

/**
 * Folded names in a text: runs of capitalised words, a rough stand-in for people, places and bodies.
 * A single capitalised word that opens a sentence counts only when it stands capitalised elsewhere too;
 * headlines in title case are left to the caller.
 */
export function names(text: string): string[] {
  const found: string[] = [];
  const opening: string[] = [];
  const cut = text.slice(0, 100_000);
  for (const match of cut.matchAll(ENGLISH.test(cut) ? ENGLISH_RUN : CAPITAL_RUN)) {
    const parts = fold(match[0]).replace(/'s$/, '').split(' ');
    const opens = opensSentence(text, match.index);
    if (opens && parts.length > 1 && stopWords.has(parts[0] ?? '')) parts.shift();
    const name = parts.join(' ');
    if (name.length < 2 || stopWords.has(name) || MONTH_OR_DAY.test(name)) continue;
    if (opens && parts.length === 1) opening.push(name);
    else found.push(name);
  }
  const elsewhere = new Set(found.flatMap((name) => [name, ...name.split(' ')]));
  return [...new Set([...found, ...opening.filter((name) => elsewhere.has(name))])];
}
