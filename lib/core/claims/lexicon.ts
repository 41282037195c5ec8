import type { WordList } from '../locales/figure-words';
import type { Token } from './tokens';

/** A name found at a token, with the number of tokens it takes. */
export interface Found {
  readonly name: string;
  readonly length: number;
}

/** Looks a name up at a place among tokens; null where none of its words stands. */
export type Lexicon = (tokens: readonly Token[], at: number) => Found | null;

interface Entry {
  readonly name: string;
  readonly words: readonly string[];
}

/** What words are filed under: their first two letters, as one number. No beginning of a word is shorter. */
const filedUnder = (word: string): number =>
  word.charCodeAt(0) * 0x1_00_00 + (word.length > 1 ? word.charCodeAt(1) : 0);

/** Arabic writes `and` together with the word that follows. */
const ARABIC_AND = 'و';

const fits = (pattern: string, word: string): boolean =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word;

/** A lexicon of word lists by name; longer phrases come first, then the order given. */
export function lexicon(lists: Readonly<Record<string, WordList>>): Lexicon {
  const filed = new Map<number, Entry[]>();
  for (const [name, list] of Object.entries(lists)) {
    for (const entry of list.split(' ').filter(Boolean)) {
      const words = entry.split('_');
      const key = filedUnder((words[0] ?? '').replace('*', ''));
      filed.set(key, [...(filed.get(key) ?? []), { name, words }]);
    }
  }
  for (const entries of filed.values()) entries.sort((a, b) => b.words.length - a.words.length);
  const find = (first: string, tokens: readonly Token[], at: number): Found | null => {
    const entry = filed
      .get(filedUnder(first))
      ?.find(({ words }) =>
        words.every((pattern, i) => fits(pattern, i === 0 ? first : (tokens[at + i]?.word ?? ''))),
      );
    return entry ? { name: entry.name, length: entry.words.length } : null;
  };
  return (tokens, at) => {
    const first = tokens[at]?.word;
    if (first === undefined || first === '') return null;
    const found = find(first, tokens, at);
    return found === null && first.startsWith(ARABIC_AND)
      ? find(first.slice(1), tokens, at)
      : found;
  };
}
