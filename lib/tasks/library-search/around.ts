import { termOf } from '@/lib/core/text/terms';
import { words } from '@/lib/core/text/words';

/** Characters of a text that a row shows, and how many of them stand before the word asked for. */
const SHOWN = 220;
const BEFORE = 60;
const LONGEST = 8_000;

/** Some words of a text, around the first that was asked for. */
export function around(text: string, terms: ReadonlySet<string>): string {
  const plain = text.slice(0, LONGEST).replaceAll(/\s+/gu, ' ').trim();
  const isAsked = (part: string): boolean =>
    words(part).some((word) => terms.has(termOf(word) ?? ''));
  let at = 0;
  for (const part of plain.split(/(?<= )/u)) {
    if (isAsked(part)) break;
    at += part.length;
  }
  const from = at >= plain.length || at <= BEFORE ? 0 : plain.indexOf(' ', at - BEFORE) + 1;
  const end = from + SHOWN;
  return `${from > 0 ? '… ' : ''}${plain.slice(from, end).toWellFormed()}${end < plain.length ? ' …' : ''}`;
}
