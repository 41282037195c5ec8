import { fold } from './fold';
import { remember } from './remember';
import { evenScripts, unspaced } from './scripts';

/** Longest text that is read for words, as `fold` has it. */
const LONGEST = 200_000;

/** ASCII and the quotes, dashes, dots and spaces that English texts print besides. */
const ENGLISH = /^[\t\n\r -~\u00a0‘’“”–—…]*$/;

/** Separators of thousands before exactly three digits. */
const THOUSANDS = /(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g;

const TOKEN = /\d+(?:\.\d+)?|[\p{L}\p{M}\p{N}]+/gu;

/**
 * Word tokens in order, folded: words of spaced scripts, pairs of letters of scripts that write no spaces; numbers lose
 * their thousands separators (`1,000` → `1000`). Linear in the text.
 */
export function words(text: string): readonly string[] {
  if (text.length <= SHORT) return wordsOfShort(text);
  return text.length > REMEMBERED ? wordsOf(text.slice(0, LONGEST)) : wordsOfLong(text);
}

/** Sentences and labels, of which a story has thousands, are kept apart from whole texts, in characters. */
const SHORT = 400;
/** Longer texts are not kept, in characters. */
const REMEMBERED = 20_000;

function wordsOf(cut: string): readonly string[] {
  if (ENGLISH.test(cut)) return english(cut.toLowerCase());
  const plain = evenScripts(fold(cut)).replaceAll(THOUSANDS, '');
  return (plain.match(TOKEN) ?? []).flatMap(unspaced);
}

/** A report is read for its likeness, its copies and its timeline. */
const wordsOfLong = remember(wordsOf, 500);
const wordsOfShort = remember(wordsOf);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** The same for lower-case English, four times as fast: a scan over character codes. */
function english(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const end = endOfNumber(text, at);
      const number = text.slice(at, end);
      found.push(number.includes(',') ? number.replaceAll(',', '') : number);
      at = end;
    } else if (isLetter(code)) {
      const start = at;
      do at += 1;
      while (at < text.length && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))));
      found.push(text.slice(start, at));
    } else at += 1;
  }
  return found;
}

/** End of `1,000.5` from its first digit. */
function endOfNumber(text: string, start: number): number {
  const digits = (from: number): number => {
    let end = from;
    while (isDigit(text.charCodeAt(end))) end += 1;
    return end;
  };
  let end = digits(start);
  while (text.charCodeAt(end) === 44 && digits(end + 1) === end + 4) end += 4;
  return text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)) ? digits(end + 1) : end;
}
