const LONGEST = 100_000;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Sr|Jr|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Gov|Sen|Rep|Pres|Supt|Inc|Ltd|Co|Corp|No|vs|etc|al|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|a\.m|p\.m|e\.g|i\.e|(?:\p{Lu}\.)*\p{Lu})\.$/u;

const END = /[.!?…。！？]+["”’'»)\]]*(?=\s|$)|\n+/gu;

/** Sentences of a text, trimmed; knows abbreviations, initials, ellipses and closing quotes. */
export function sentences(text: string): string[] {
  const plain = text.slice(0, LONGEST);
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
