import { languageOf } from './language';
import words from './marks.json';

type Lines = Readonly<Record<string, string>>;

const language = languageOf(null, globalThis.navigator?.languages ?? []);
const all: Readonly<Record<string, Lines>> = words;
const lines: Lines = all[language] ?? words.en;
const rules = new Intl.PluralRules(all[language] ? language : 'en');

/** What the marks beside listed headlines say, in the browser's language; apart from the other prose, which no page needs. */
export const markLabel: string = lines['label'] ?? words.en.label;

/** A mark in words. */
export const markWords = (count: number, headline: string): string =>
  (lines[`origins.${rules.select(count)}`] ?? lines['origins.other'] ?? words.en['origins.other'])
    .replace('{count}', String(count))
    .replace('{headline}', () => headline);
