/** Longest quotation, in characters. */
const LONGEST = 240;

/** What would be left out at the start and at the end of a sentence stays when it is no longer than this, in characters. */
const OPENING = 40;
const CLOSING = 60;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** The shortest run of a sentence that holds the words told, in their order; null when it does not hold them. */
function runOf(sentence: readonly Word[], told: readonly Word[]): readonly [Word, Word] | null {
  let [next, end] = [0, -1];
  for (let at = 0; at < sentence.length && next < told.length; at += 1) {
    if (sentence[at]?.word !== told[next]?.word) continue;
    next += 1;
    end = at;
  }
  if (told.length === 0 || next < told.length) return null;
  let [before, start] = [told.length - 1, end];
  for (let at = end; at >= 0 && before >= 0; at -= 1) {
    if (sentence[at]?.word !== told[before]?.word) continue;
    before -= 1;
    start = at;
  }
  const [first, last] = [sentence[start], sentence[end]];
  return first && last ? [first, last] : null;
}

/**
 * The words of a sentence that tell what a label tells, as they stand there: one run, at most 240 characters, with `…`
 * where the sentence goes on before or after it. Short openings and closings (the day, who says so) stay.
 */
export function quote(sentence: string, label: string): string {
  const run = runOf(wordsOf(sentence), wordsOf(label));
  const from = run && run[0].start > OPENING ? run[0].start : 0;
  const to = run && sentence.length - run[1].end > CLOSING ? run[1].end : sentence.length;
  const [opened, closed] = [from > 0 ? '… ' : '', to < sentence.length ? ' …' : ''];
  const whole = sentence.slice(from, to);
  if (opened.length + whole.length + closed.length <= LONGEST) return opened + whole + closed;
  const cut = whole.slice(0, LONGEST - 4);
  const words = cut.replace(/\s+\S*$/, '');
  // A half of a surrogate pair is no character.
  return `${opened}${words.replace(/[\uD800-\uDBFF]$/, '')} …`;
}
