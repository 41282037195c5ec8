import type { Selection } from '@/lib/core/model/selection';
import { sentences } from '@/lib/core/text/sentences';

/** A sentence of which something was selected. */
export interface Picked {
  /** The whole sentence. */
  readonly sentence: string;
  /** The part of it that was selected. */
  readonly part: string;
  /** Where that begins in it. */
  readonly from: number;
}

/** Sentences of one selection that are looked at. */
const MOST = 40;
/** Fewer letters of a sentence were caught by accident. */
const FEWEST = 3;

const MARKS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const spaced = (text: string): string =>
  text
    .replaceAll(MARKS, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[\n ]*/g, '\n');

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The sentences that a selection touches, whole, with the part of each that was selected; `left` counts those beyond the first 40. */
export function pickedSentences({
  before,
  text,
  after,
}: Pick<Selection, 'before' | 'text' | 'after'>): { picked: Picked[]; left: number } {
  const whole = spaced(before + text + after);
  const from = spaced(before).length;
  const to = spaced(before + text).length;
  const picked: Picked[] = [];
  let left = 0;
  let at = 0;
  for (const sentence of sentences(whole)) {
    const start = whole.indexOf(sentence, at);
    if (start < 0) continue;
    at = start + sentence.length;
    const begin = Math.max(0, from - start);
    const part = sentence.slice(begin, Math.max(0, to - start));
    if (letters(part) < FEWEST) continue;
    if (picked.length < MOST) picked.push({ sentence, part, from: begin });
    else left += 1;
  }
  return { picked, left };
}
