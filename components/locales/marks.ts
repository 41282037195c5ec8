import words from './en.marks.json';

const rules = new Intl.PluralRules('en');

/** What the marks beside listed headlines say; apart from the other prose, which no page needs. */
export const markLabel: string = words.label;

/** A mark in words. */
export const markWords = (count: number, headline: string): string =>
  words[rules.select(count) === 'one' ? 'origins.one' : 'origins.other']
    .replace('{count}', String(count))
    .replace('{headline}', () => headline);
