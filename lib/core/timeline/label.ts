import type { DayMention } from '@/lib/core/time/mentions';
import { cutLabel } from './cut';

/** A short introduction that a page sets before its text: `What happened: `. */
const INTRODUCTION = /^\p{Lu}[\p{L} ]{2,24}: /u;

/** Who says so, at the end or in the middle; the label tells what happened. */
const SAYS_WHO =
  /,["”’]? (?:according to|citing|quoting|(?:an? |the |\p{Lu})[^,;.]{0,80}?\b(?:reported|reports|said|says|announced|wrote|told)\b|[^,;.]{2,40} (?:reported|said|say|says|announced)(?=[,.;]|$))/u;

/** A subordinate clause that opens the sentence and holds the day: `As the dam broke on Monday, …`. */
const OPENING = /^(?:As|While|When|After|Since) (?<told>[^,]{20,140}),/;

/** Shortest label that still says something, in characters. */
const SHORTEST = 20;

/**
 * What a sentence tells, short enough for a label: at most 140 characters of its own words, without the day named by
 * `mention`, without who says so and without what the page cut short. Null when nothing remains.
 */
export function labelOf(sentence: string, mention: DayMention | null): string | null {
  const marked = mention ? withoutDay(sentence, mention) : { text: sentence, at: 0 };
  const opening = OPENING.exec(marked.text);
  const text =
    opening && mention && marked.at <= opening[0].length
      ? (opening.groups?.['told'] ?? '')
      : marked.text;
  const plain = text.replace(INTRODUCTION, '');
  const says = SAYS_WHO.exec(plain);
  const content = says && says.index >= SHORTEST ? plain.slice(0, says.index) : plain;
  const label = cutLabel(content);
  return label.length >= SHORTEST ? label[0]?.toUpperCase() + label.slice(1) : null;
}

/** The sentence without the phrase that dates it; stretches (`since Monday`) and `overnight` say more than the day. */
function withoutDay(sentence: string, mention: DayMention): { text: string; at: number } {
  const before = sentence.slice(0, mention.start);
  const keep = mention.kind === 'ordinal-day' || /overnight/i.test(mention.phrase);
  if (keep || /\b(?:since|until|till|by|from|to|between|and|of|for)\s$/i.test(before)) {
    return { text: sentence, at: mention.start };
  }
  const head = before.replace(
    /(?:^|\s)(?:(?:early|late|earlier|later) )?(?:on )?(?:early |late )?(?:in the night of )?$/i,
    '',
  );
  const tail = sentence.slice(mention.end).replace(/^['’]s\b/, '');
  const text =
    head === ''
      ? tail.replace(/^[,\s]+/, '')
      : head + (head.endsWith(',') ? tail.replace(/^,/, '') : tail);
  return { text: text.replaceAll(/ {2,}/g, ' ').replace(/ (?=[,.;])/, ''), at: head.length };
}
