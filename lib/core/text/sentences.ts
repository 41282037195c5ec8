import { remember } from './remember';

const LONGEST = 100_000;
/** Longer texts are not kept, in characters. */
const REMEMBERED = 20_000;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Sr|Jr|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Gov|Sen|Rep|Pres|Supt|Inc|Ltd|Co|Corp|No|vs|etc|al|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|a\.m|p\.m|e\.g|i\.e|(?:\p{Lu}\.)*\p{Lu})\.$/u;

const END = /[.!?…。！？]+["”’'»)\]]*(?=\s|$)|\n+/gu;

/** Sentences of a text, trimmed; knows abbreviations, initials, ellipses and closing quotes. */
export function sentences(text: string): readonly string[] {
  return text.length > REMEMBERED ? cut(text.slice(0, LONGEST)) : remembered(text);
}

function cut(plain: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  const take = (end: number): void => {
    const sentence = plain.slice(start, end).replaceAll(/\s+/g, ' ').trim();
    if (sentence !== '') found.push(sentence);
    start = end;
  };
  for (const match of plain.matchAll(END)) {
    const end = match.index + match[0].length;
    const tail = plain.slice(Math.max(start, end - 16), end);
    if (match[0] === '.' && ABBREVIATION.test(tail)) continue;
    if (match[0] === '.' && /^\s+\p{Ll}/u.test(plain.slice(end, end + 3))) continue;
    take(end);
  }
  take(plain.length);
  return found;
}

/** A report is read for its figures, its chain, its copies and its timeline. */
const remembered = remember(cut, 500);
