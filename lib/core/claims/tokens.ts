import { asciiDigits } from '../text/digits';

/** A word, a number or a mark of a sentence. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes, Western digits. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Nothing stands between it and the token before. */
  readonly joined: boolean;
  /** It opens with a capital letter. */
  readonly capital: boolean;
}

const TOKEN = /\p{Nd}+(?:[.,’']\p{Nd}+)*|[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*|[^\s\p{L}\p{Nd}]/gu;
const OPENS_NUMBER = /^\p{Nd}/u;
const OPENS_WORD = /^[\p{L}\p{M}]/u;
const CAPITAL = /^\p{Lu}/u;

/** The tokens of a sentence; linear in it. */
export function tokensOf(sentence: string): Token[] {
  const found: Token[] = [];
  let last = -1;
  for (const { 0: text, index: start } of sentence.matchAll(TOKEN)) {
    const end = start + text.length;
    const kind = OPENS_NUMBER.test(text) ? 'number' : OPENS_WORD.test(text) ? 'word' : 'mark';
    const word = kind === 'number' ? asciiDigits(text) : text.toLowerCase().replaceAll('’', "'");
    found.push({ start, end, word, kind, joined: start === last, capital: CAPITAL.test(text) });
    last = end;
  }
  return found;
}
