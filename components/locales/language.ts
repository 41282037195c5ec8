/** The languages of the interface: English, whose lines stand with the code, and those that are brought (`es.json`, …). */
export const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT: readonly Language[] = ['ar'];

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The language of the interface: the one that was chosen, else the first that the person prefers and we have, else English. */
export function languageOf(chosen: string | null, preferred: readonly string[]): Language {
  const wanted = [...(chosen === null ? [] : [chosen]), ...preferred].map(baseOf);
  return wanted.flatMap((base) => LANGUAGES.find((known) => known === base) ?? [])[0] ?? 'en';
}

/** The language and region for days, times and numbers: the person's own where it is of the interface's language or none was chosen. */
export function placeOf(
  language: Language,
  chosen: string | null,
  preferred: readonly string[],
): string {
  const own = chosen === null ? preferred[0] : preferred.find((tag) => baseOf(tag) === language);
  return own || (language === 'en' ? 'en-GB' : language);
}

/** The way the language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';

/** The language's name in itself. */
export const ownName = (language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
