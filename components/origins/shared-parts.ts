/** A stretch of a text, and whether the other text has it too. */
export interface Part {
  readonly text: string;
  readonly shared: boolean;
}

/** Characters of a text that are shown beside another. */
const LONGEST = 20_000;
/** Words in a row that both texts must have; as many as copies are told by. */
const RUN = 5;

/** Words, and single signs of scripts that write no spaces. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

const wordsOf = (text: string): RegExpExecArray[] => [...text.matchAll(WORD)];
const runAt = (words: readonly RegExpExecArray[], at: number): string =>
  words
    .slice(at, at + RUN)
    .map(([word]) => word.toLowerCase())
    .join(' ');

/**
 * A text in stretches that another one has too, word for word in runs of five or more, and that it has not; of both the
 * first 20,000 characters. The stretches put together are the text as printed.
 */
export function sharedParts(whole: string, otherWhole: string): Part[] {
  const text = whole.slice(0, LONGEST);
  const other = wordsOf(otherWhole.slice(0, LONGEST));
  const theirs = new Set(other.slice(RUN - 1).map((_, at) => runAt(other, at)));
  const mine = wordsOf(text);
  const parts: Part[] = [];
  let done = 0;
  const take = (end: number, shared: boolean): void => {
    if (end > done) parts.push({ text: text.slice(done, end), shared });
    done = Math.max(done, end);
  };
  for (let at = 0; at + RUN <= mine.length; at += 1) {
    if (!theirs.has(runAt(mine, at))) continue;
    let last = at + RUN - 1;
    while (last + 1 < mine.length && theirs.has(runAt(mine, last + 2 - RUN))) last += 1;
    take(mine[at]?.index ?? 0, false);
    const end = mine[last];
    take((end?.index ?? 0) + (end?.[0].length ?? 0), true);
    at = last;
  }
  take(text.length, false);
  return parts;
}
