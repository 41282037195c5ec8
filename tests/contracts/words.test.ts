import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/components/locales/language';
import marks from '@/components/locales/marks.json';

const FOLDER = 'components/locales';

const linesIn = (file: string): Map<string, string> =>
  new Map(Object.entries<string>(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))));

const files = readdirSync(FOLDER).filter((file) => /^en(?:\.\w+)?\.json$/.test(file));
const all = files.flatMap((file) => [...linesIn(file)]);
const english = new Map(all);

const FORMS = /\.(?:zero|one|two|few|many|other)$/;
/** Lines that depend on a count: those of which there are two forms or more. */
const counts = new Map<string, number>();
for (const key of english.keys())
  if (FORMS.test(key)) {
    const stem = key.replace(FORMS, '');
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
const isForm = (key: string): boolean =>
  FORMS.test(key) && (counts.get(key.replace(FORMS, '')) ?? 0) > 1;

const parametersOf = (line: string): string[] =>
  (line.match(/\{\w+\}/g) ?? []).toSorted((a, b) => (a < b ? -1 : 1));

test('no two lines of English have one key', () => {
  const keys = all.map(([key]) => key);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the words of %s', (language) => {
  const lines = linesIn(`${language}.json`);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  test('are there for every line, and for none that English lacks', () => {
    const plain = [...english.keys()].filter((key) => !isForm(key));
    const stems = [...counts].flatMap(([stem, forms]) => (forms > 1 ? [stem] : []));
    // Arabic has a form for none of its own.
    const forms = stems.flatMap((stem) => [
      ...(english.has(`${stem}.zero`) ? [`${stem}.zero`] : []),
      ...pluralCategories
        .filter((category) => category !== 'zero')
        .map((category) => `${stem}.${category}`),
    ]);
    const wanted = new Set([...plain, ...forms]);
    expect([...wanted].filter((key) => !lines.has(key))).toEqual([]);
    expect([...lines.keys()].filter((key) => !wanted.has(key) && !isForm(key))).toEqual([]);
  });

  test('name what a button does by the words it shows (WCAG 2.5.3)', () => {
    const wrong = [...lines].filter(([key, line]) => {
      const shown = key.endsWith('Named') ? lines.get(key.slice(0, -'Named'.length)) : undefined;
      return shown !== undefined && !line.toLowerCase().includes(shown.toLowerCase());
    });
    expect(wrong).toEqual([]);
  });

  test('have the parameters of the English line', () => {
    const wrong = [...lines].filter(([key, line]) => {
      const stem = key.replace(FORMS, '');
      const original = english.get(isForm(key) ? `${stem}.other` : key) ?? '';
      const expected = parametersOf(original);
      const told = parametersOf(line);
      // A form may do without the number where it says it in words.
      return (
        JSON.stringify(expected) !== JSON.stringify(told) &&
        !(isForm(key) && told.length < expected.length)
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

test('marks on lists are in every language', () => {
  expect(Object.keys(marks).toSorted()).toEqual([...LANGUAGES].toSorted());
});
