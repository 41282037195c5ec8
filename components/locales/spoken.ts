import type { Language } from './language';

type Lines = Readonly<Record<string, string>>;

const BROUGHT: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: Lines }>>> = {
  ar: () => import('./ar.json'),
  de: () => import('./de.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
  ru: () => import('./ru.json'),
};

interface Spoken {
  readonly language: Language;
  /** Language and region for days, times and numbers. */
  readonly place: string;
  /** Lines in place of the English ones, by the same keys. */
  readonly lines: Lines;
  readonly rules: Intl.PluralRules;
}

const spoken = (language: Language, place: string, lines: Lines): Spoken => ({
  language,
  place,
  lines,
  rules: new Intl.PluralRules(language),
});

let now = spoken('en', globalThis.navigator?.language || 'en-GB', {});
const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** What is spoken now. */
export const inUse = (): Spoken => now;

/** Speaks another language from now on; to be awaited before the first line is drawn. Rejects where its lines cannot be brought. */
export async function speak(language: Language, place: string): Promise<void> {
  const lines = language === 'en' ? {} : (await BROUGHT[language]()).default;
  formats.clear();
  now = spoken(language, place, lines);
}

/** A format of days and times in the person's language and region, made once. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `date${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(now.place, options);
  formats.set(key, made);
  return made;
}

/** A format of numbers in the person's language and region, made once. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `number${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const made = new Intl.NumberFormat(now.place, options);
  formats.set(key, made);
  return made;
}
