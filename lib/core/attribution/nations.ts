import { remember } from '../text/remember';

const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCodePoint(65 + i));

/** English names of the world's countries, lower case, from the platform's own tables (CLDR). */
function countries(): Set<string> {
  const known = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  return new Set(codes.flatMap((code) => known.of(code)?.toLowerCase() ?? []));
}

let names: Set<string> | null = null;

const IRREGULAR = new Set(
  'french dutch british greek thai swiss welsh scottish english irish danish spanish polish finnish swedish turkish us uk u.s u.s. u.k american burmese filipino'.split(
    ' ',
  ),
);

/** Whether a word is the name of a country. Lower case in. */
export function isCountry(word: string): boolean {
  names ??= countries();
  return names.has(word);
}

/** Whether a word names a country or its people: `kazakhstan`, `kazakh`, `peruvian`, `french`. Lower case in. */
export const isNation = remember((word): boolean => {
  names ??= countries();
  const plain = word.replace(/['’]s$/, '');
  if (names.has(plain) || IRREGULAR.has(plain)) return true;
  if (plain.length < 4) return false;
  for (const name of names) {
    if (plain.length >= 5 && name.startsWith(plain)) return true;
    if (plain.slice(0, 4) === name.slice(0, 4) && /(?:ian|an|ish|ese|i|ch|ic)$/.test(plain))
      return true;
  }
  return false;
});
