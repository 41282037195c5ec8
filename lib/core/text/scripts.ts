const GREEK_ACCENTS = /(?<letter>\p{Script=Greek})\p{M}+/gu;

/** Hebrew points and cantillation, Arabic vowel signs, tatweel: written or left out at the writer's liking. */
const OPTIONAL_MARKS =
  /[\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;

/** Letters that stand for another one: forms of alef, ya and kaf, final sigma, final Hebrew letters, yo. */
const VARIANTS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ς: 'σ',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ё: 'е',
};

const VARIANT = /[أإآٱىیئؤةکςךםןףץё]/g;

/** Zeros of the decimal digits in use: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x06_60, 0x06_f0, 0x09_66, 0x09_e6, 0x0e_50] as const;
const DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙]/g;

function digit(letter: string): string {
  const code = letter.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? code;
  return String(code - zero);
}

/**
 * A folded text with one form for each letter of the other scripts: no optional marks and no tatweel, one alef and one
 * ya (the normalisation of Larkey, Ballesteros and Connell 2002), no final forms, Western digits. Marks that belong to
 * their letters, as in Devanagari or Thai, stay.
 */
export function evenScripts(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(GREEK_ACCENTS, '$<letter>')
    .replaceAll(OPTIONAL_MARKS, '')
    .normalize('NFC')
    .replaceAll(VARIANT, (letter) => VARIANTS[letter] ?? letter)
    .replaceAll(DIGIT, digit);
}

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`;

/** Whether a text holds letters of a script that is written without spaces between words. */
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const RUN = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*|[^${UNSPACED}]+`, 'gu');
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * The words of one token: overlapping pairs of letters where no spaces part words (Chinese, Japanese, Thai, …), the
 * token itself elsewhere. Not `Intl.Segmenter`: its dictionaries differ between versions of browsers, and terms that
 * are stored must stay findable.
 */
export function unspaced(token: string): string[] {
  if (!HAS_UNSPACED.test(token)) return [token];
  return (token.match(RUN) ?? []).flatMap((run) => {
    if (!HAS_UNSPACED.test(run)) return [run];
    const letters = run.match(LETTER) ?? [];
    if (letters.length < 2) return letters;
    return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
  });
}
