/** Letters in the order of their Latin ones below: `pairs('аб', 'a b')`. */
const pairs = (letters: string, latin: string): [string, string][] => {
  const parts = latin.split(' ');
  return letters
    .split('')
    .map((letter, at) => [letter, parts[at] === '-' ? '' : (parts[at] ?? '')]);
};

/**
 * Cyrillic roughly after BGN/PCGN, Greek after ELOT 743, Arabic and Hebrew letter by letter: their short vowels are not
 * written, so that names of them are compared by consonants (`same-name`).
 */
const LATIN: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя',
    'a b v g g d e e ye zh z i i yi y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya',
  ),
  ...pairs('әғқңөұүһў', 'a g k n o u u h u'),
  ...pairs('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f kh ps o'),
  ...pairs(
    'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
    'a b t th j h kh d dh r z s sh s d t z - gh f k k l m n h u i',
  ),
  ...pairs('ءأإآٱىةؤئپچژگکی', '- a a a a i a u i p ch zh g k i'),
  ...pairs(
    'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
    'a b g d h u z kh t i k k l m m n n s - p p ts ts k r sh t',
  ),
]);

const OTHER = /[\u0370-\u03ff\u0400-\u04ff\u05d0-\u05ea\u0621-\u064a\u067e-\u06cc\u1f00-\u1fff]/gu;
const ANY_OTHER = new RegExp(OTHER.source, 'u');
const ABJAD = /[\u05d0-\u05ea\u0621-\u064a\u067e-\u06cc]/;

/** Arabic article with what is written together with it, and vowel signs, which have no letters of their own. */
const ARTICLE = /(?<![\u0621-\u06cc])(?:[وبكف]?ال|و?لل)(?=[\u0621-\u06cc]{3})/g;
const SIGNS = /[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0640]/g;

/** Whether a word is written in a script that leaves short vowels out. */
export const isAbjad = (word: string): boolean => ABJAD.test(word);

/** Cyrillic, Greek, Arabic and Hebrew letters in small Latin ones; other scripts stay as they are. Linear in the text. */
export function transliterate(text: string): string {
  if (!ANY_OTHER.test(text)) return text;
  return text
    .replaceAll(SIGNS, '')
    .replaceAll(ARTICLE, '')
    .replaceAll(/ου/g, 'u')
    .replaceAll(OTHER, (letter) => {
      const small = letter.toLowerCase();
      const known = LATIN.get(small) ?? LATIN.get(small.normalize('NFD').charAt(0));
      return known ?? letter;
    });
}
