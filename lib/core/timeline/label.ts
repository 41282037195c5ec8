import type { DayMention } from '@/lib/core/time/mentions';
import { cutLabel } from './cut';
import { tellsEvent } from './tense';

/** A short introduction that a page sets before its text: `What happened: `. */
const INTRODUCTION = /^\p{Lu}[\p{L} ]{2,24}: /u;

/** Who says so, at the end or in the middle; the label tells what happened. */
const SAYS_WHO =
  /,["”’]? (?:according to|citing|quoting|(?:an? |the |\p{Lu})[^,;.]{0,80}?\b(?:reported|reports|said|says|announced|wrote|told)\b|[^,;.]{2,40} (?:reported|said|say|says|announced)(?=[,.;]|$))/u;

/** A subordinate clause that opens the sentence and holds the day: `As the dam broke on Monday, …`. */
const OPENING = /^(?:As|While|When|After|Since) (?<told>[^,]{20,140}),/;

/** Above this many characters a sentence is worth shortening. */
const LONG = 140;

/** Shortest label that still says something, in characters. */
const SHORTEST = 20;

/** Who says so, at the start. */
const SAID_FIRST = /^According to [^,]{2,80}, /;

/** Something set in between, which a long sentence can do without. */
const INSERTION = /, (?:which|who|whose|where|an?|the|including|now|then) [^,]{3,90},(?= )/g;

/**
 * What a sentence tells, short enough for a label: at most 140 characters of its own words, without the days named by
 * `mentions`, without who says so and without what the page cut short. Null when nothing remains that tells an event.
 */
export function labelOf(sentence: string, mentions: readonly DayMention[]): string | null {
  const plain = withoutDays(sentence, mentions).replace(INTRODUCTION, '').replace(SAID_FIRST, '');
  const opening = OPENING.exec(sentence)?.[0].length ?? 0;
  const told = OPENING.exec(plain)?.groups?.['told'] ?? '';
  const first = mentions.some(({ start }) => start < opening) && tellsEvent(told);
  const text = first ? told : plain;
  const says = SAYS_WHO.exec(text);
  const content = says && says.index >= SHORTEST ? text.slice(0, says.index) : text;
  const label = cutLabel(content.length > LONG ? content.replaceAll(INSERTION, '') : content);
  if (label.length < SHORTEST || !tellsEvent(label)) return null;
  return label[0]?.toUpperCase() + label.slice(1);
}

/** A sentence without the phrases that date it; `overnight` and phrases like `since Monday` say more than the day. */
function withoutDays(sentence: string, mentions: readonly DayMention[]): string {
  const text = mentions
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, mention) => withoutDay(rest, mention), sentence);
  return text
    .replaceAll(/\(\s*[,;]?\s*\)/g, '')
    .replaceAll(/\s{2,}/g, ' ')
    .replaceAll(/ (?=[,.;])/g, '')
    .replaceAll(/,\s*,/g, ',')
    .replace(/^[\s,;:]+/, '');
}

function withoutDay(sentence: string, { start, end, kind, phrase }: DayMention): string {
  const before = sentence.slice(0, start);
  if (kind === 'ordinal-day' || /overnight/i.test(phrase) || KEPT.test(before)) return sentence;
  const head = before.replace(LEADING, '');
  const tail = sentence.slice(end).replace(/^['’]s\b/, '');
  return /[\s(]$/.test(head) || head === '' ? `${head}${tail}` : `${head} ${tail.trimStart()}`;
}

/** Words before a day that would hang in the air without it. */
const KEPT =
  /(?:\b(?:since|until|till|by|from|to|between|and|of|for|the|an?|this|starting|beginning|before|after|following)|['’]s?)\s$/i;

/** Words that go with the day. */
const LEADING =
  /(?:^|\s)(?:(?:early|late|earlier|later) )?(?:on )?(?:the )?(?:early |late )?(?:(?:in )?the (?:night|morning|evening) of )?$/i;
