import { hostOf } from '@/lib/core/text/url';

const AGE = /\b(?:an?|\d{1,3}) ?(?:second|minute|hour|day|week|month|year|[mhdw])s? ago\b/i;

/** Readings of a text that a place may name; null when the text does not hold it. */
const READINGS: Readonly<Record<string, (text: string) => string | null>> = {
  /** Host of an address. */
  host: (text) => hostOf(text),
  /** What stands in the last parentheses, the name of a site behind them. */
  parens: (text) =>
    /[(（](?<within>[^()（）]+)[)）](?: - [^()（）]{2,30})?\s*$/.exec(text)?.groups?.['within'] ??
    null,
  /** `3 hours ago` within a row. */
  age: (text) => AGE.exec(text)?.[0] ?? null,
  /** A number of comments, with or without the word. */
  count: (text) => {
    const [, digits = '', thousand] =
      /^(?:comments?\W{0,3})?(\d[\d.,]*)(k?)(?:\s?comments?)?$/i.exec(text) ?? [];
    if (digits === '') return null;
    return thousand
      ? String(Math.round(Number(digits.replace(',', '.')) * 1000))
      : digits.replaceAll(/[.,]/g, '');
  },
};

/**
 * Applies a reading by name: `host`, `parens`, `age`, `count`; `before X` and `after X` divide at the last X, of which
 * `before` needs one.
 */
export function readingOf(name: string, text: string): string | null {
  const [verb = '', ...rest] = name.split(' ');
  const mark = rest.join(' ');
  const named = READINGS[verb];
  if (named) return named(text);
  if (mark === '') return text;
  const at = text.lastIndexOf(mark);
  const part =
    verb === 'after' ? text.slice(at < 0 ? 0 : at + mark.length) : at < 0 ? '' : text.slice(0, at);
  return part.trim() || null;
}
