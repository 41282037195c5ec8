import type { Locale } from './locale';

const known = new Map<string, Locale>();

/** Adds languages to those that are read. */
export function addLocales(locales: readonly Locale[]): void {
  for (const locale of locales) known.set(locale.code, locale);
}

/** Words that tell English from the others. */
const ENGLISH = 'the of and to in is was that for on with said has from were by';
/** Beginning of a text that is looked at for its language, in characters. */
const LOOKED_AT = 600;
/** Least number of frequent words that tell a language. */
const LEAST = 2;

const countIn = (words: ReadonlySet<string>, common: string): number =>
  common.split(' ').filter((word) => words.has(word)).length;

/** Code of a language tag without script and region, lower case: `pt-BR` → `pt`; null for none. */
export const codeOf = (language: string | null): string | null =>
  language === null ? null : (language.toLowerCase().split(/[-_]/)[0] ?? null);

/**
 * The language in which a text is read, when it is not English: the stated one, else the one whose frequent words its
 * beginning has most of. Null for English, and for a language that is not known or was not added.
 */
export function localeOf(language: string | null, text: string): Locale | null {
  const code = codeOf(language);
  if (code !== null && code !== 'und') return known.get(code) ?? null;
  const words = new Set(
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu),
  );
  const english = countIn(words, ENGLISH);
  let best: Locale | null = null;
  let most = Math.max(english, LEAST - 1);
  for (const locale of known.values()) {
    const count = countIn(words, locale.common);
    if (count > most) [best, most] = [locale, count];
  }
  return best ?? (english < LEAST ? ofLetters(words) : null);
}

/** The language whose own letters some words have, and whose foreign letters none has. */
function ofLetters(words: ReadonlySet<string>): Locale | null {
  const text = [...words].join(' ');
  const has = (letters: string): boolean =>
    letters.split('').some((letter) => text.includes(letter));
  for (const locale of known.values())
    if (locale.letters && has(locale.letters.own) && !has(locale.letters.never)) return locale;
  return null;
}
