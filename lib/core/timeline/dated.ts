import { addDays } from '@/lib/core/time/days';
import { dayMentions, type DayMention } from '@/lib/core/time/mentions';

/** A sentence with the days it names and the days it may stand for when it names none. */
export interface DatedSentence {
  readonly sentence: string;
  readonly mentions: readonly DayMention[];
  /** The day that the sentence right before it names; null when that names none. */
  readonly before: string | null;
  /** The day the report is about: the first one named at its top; null when there is none. */
  readonly main: string | null;
}

/** How many sentences at the top may name the day a report is about, and how many days ago that may be. */
const TOP = 6;
const NEWS = 7;

/** Reads the days of sentences in order; `anchor` is the day they were written, `YYYY-MM-DD`. */
export function datedSentences(list: readonly string[], anchor: string | null): DatedSentence[] {
  const main = mainDay(list.slice(0, TOP), anchor);
  const dated: DatedSentence[] = [];
  let before: string | null = null;
  for (const sentence of list) {
    const mentions = dayMentions(sentence, anchor, before);
    dated.push({ sentence, mentions, before, main });
    before = datingMention({ sentence, mentions }, anchor)?.day ?? null;
  }
  return dated;
}

/** Words before a day that set it apart from what the sentence tells: `since Monday`, `the bank's Oct. 7, 2023, report`. */
const APART =
  /(?:\b(?:since|until|till|through|by|as of|from|before|after|following|ahead of|prior to|for|every|starting|beginning|starting on|beginning on|the|an?|this|between)|['’]s?)\s$/i;

/** The mention that dates what a sentence tells; null when it names no such day. */
export const datingMention = (
  { sentence, mentions }: Pick<DatedSentence, 'sentence' | 'mentions'>,
  anchor: string | null,
): DayMention | null =>
  mentions.find(
    (one) =>
      happened(one, anchor) && !APART.test(sentence.slice(Math.max(0, one.start - 24), one.start)),
  ) ?? null;

/** Whether a mention is of a day that something can have happened on when it was written. */
export const happened = ({ kind, day }: DayMention, anchor: string | null): boolean =>
  kind !== 'ordinal-day' && (anchor === null || day <= anchor);

/**
 * The day of what stands at a place in a sentence: the nearest one named there, else the one the report is about, else
 * the day before it in the text, else the day it was written. Measured with `npm run -s eval -- event-days`.
 */
export function dayAt(dated: DatedSentence, place: number, anchor: string | null): string | null {
  const [nearest] = dated.mentions
    .filter(({ kind }) => kind !== 'ordinal-day')
    .toSorted((a, b) => distance(a, place) - distance(b, place));
  return nearest?.day ?? dated.main ?? dated.before ?? anchor;
}

/** English names the day behind the verb: one that stands before it is this much further off, in characters. */
const BEHIND = 25;

const distance = ({ start, end }: DayMention, place: number): number =>
  start >= place ? start - place : place - end + BEHIND;

function mainDay(top: readonly string[], anchor: string | null): string | null {
  if (anchor === null) return null;
  const earliest = addDays(anchor, -NEWS);
  for (const sentence of top) {
    const first = dayMentions(sentence, anchor).find(
      (mention) =>
        happened(mention, anchor) && mention.day >= earliest && mention.phrase !== sentence,
    );
    if (first) return first.day;
  }
  return null;
}
