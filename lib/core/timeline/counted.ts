import type { DayMention } from '@/lib/core/time/mentions';

/** Where the words for what is counted end. */
const STOP =
  /[,.;:—–]|\s(?:in|on|at|as|after|with|that|which|who|since|when|while|and|has|have|had|was|were|is|are|will|by|from|saw|brought|came|went|began|left|across|against|over)\s|\s[a-z]{3,}ed\s|\s[a-z]{3,}s\s(?=(?:in|on|to|into|with)\s)/;

/** `The strike entered its second day`. */
const ENTERED =
  /^(?<what>.{3,60}?) (?:has |have )?(?:entered|enters|entering|went into|stretched into|reached|continued into|dragged into|ran into|marked|saw) (?:for )?$/;

/** What a sentence counts the days of. */
export interface Counted {
  /** `First day of violent unrest`: to tell what is the same. */
  readonly label: string;
  /** The words that say so: `sixth day of violent unrest`. */
  readonly words: string;
}

/** What is told of the day that counting began, from the sentence's own words; null when it does not say what is counted. */
export function firstDay(sentence: string, mention: DayMention): Counted | null {
  const before = sentence.slice(0, mention.start);
  const after = sentence.slice(mention.end, mention.end + 120);
  const of = /^(?: in a row)? of (?<what>.+)$/.exec(after)?.groups?.['what'];
  const entered = ENTERED.exec(before)?.groups?.['what'];
  const what = (of ?? entered)?.split(STOP)[0]?.trim();
  if (!what || what.length < 3 || what.length > 80) return null;
  const at = sentence.indexOf(what);
  return {
    label: `First day of ${entered && !of ? lowered(what) : what}`,
    words: sentence.slice(Math.min(at, mention.start), Math.max(at + what.length, mention.end)),
  };
}

const lowered = (text: string): string =>
  /^(?:The|A|An|Their|Its|His|Her) /.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
