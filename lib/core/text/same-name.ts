export { transliterate } from './transliterate';

/** Levenshtein distance, given up (as `limit + 1`) once it must exceed `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** Letters from which a name may be spelled quite differently in another language. */
const LONG = 8;

const spelledAlike = (a: string, b: string): boolean => {
  const short = Math.min(a.length, b.length);
  return distance(a, b, 3) <= Math.floor(short * 0.3);
};

/**
 * Whether two folded words may be one name: the same, one the stem of the other (`kazakh`, `kazakhstan`), or,
 * for long names, spelled as another language spells it (`kazajistan`, `kasachstan`). Callers transliterate first.
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short < 5 || a[0] !== b[0]) return false;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (short >= 6 && a.slice(0, 6) === b.slice(0, 6)) return true;
  return short >= LONG && spelledAlike(a, b);
}

const CLASSES: ReadonlyMap<string, string> = new Map(
  'b:bpfvw k:gkqc s:szj t:dt i:iey u:ou :h'.split(' ').flatMap((group) => {
    const [sound = '', letters = ''] = group.split(':');
    return letters.split('').map((letter): [string, string] => [letter, sound]);
  }),
);

const DIGRAPH = /tsch|sch|shch|[szct]h|kh|gh|ph|ts/g;
const soundOf = (letters: string): string =>
  letters === 'kh' || letters === 'gh'
    ? 'k'
    : letters === 'ph'
      ? 'b'
      : letters === 'th'
        ? 't'
        : 's';

/** A word by classes of sounds that alphabets and ears confuse, after the idea of Soundex (Russell 1918), vowels kept. */
const sounds = (word: string): string =>
  word
    .replaceAll(DIGRAPH, soundOf)
    .replaceAll(/[a-z]/g, (letter) => CLASSES.get(letter) ?? letter)
    .replaceAll(/(?<sound>.)\k<sound>+/gu, '$<sound>');

/** Consonants alone: what Arabic and Hebrew write of a name. */
export const skeleton = (word: string): string =>
  sounds(word)
    .replaceAll(/[aiu]/g, '')
    .replaceAll(/(?<sound>.)\k<sound>+/gu, '$<sound>');

function within(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

/** Whether a transliterated Arabic or Hebrew word may be a Latin name: the same consonants, and no vowel that it lacks. */
export function sameSkeleton(abjad: string, latin: string): boolean {
  const bones = skeleton(abjad);
  return bones.length >= 3 && bones === skeleton(latin) && within(sounds(abjad), sounds(latin));
}

/** Finds the name that a word spells; `abjad` when the word was written without short vowels. Null when there is none. */
export type NameIndex = (word: string, abjad?: boolean) => string | null;

/** Names under the keys on which `sameName` and `sameSkeleton` agree, so that looking a word up costs no walk over them. */
export function nameIndex(names: Iterable<string>): NameIndex {
  const keys = new Map<string, string>();
  const long = new Map<string, string[]>();
  const bones = new Map<string, string[]>();
  for (const name of names) {
    keys.set(name, name);
    if (name.length >= 5) keys.set(`${name.length === 5 ? '5' : '5+'}${name.slice(0, 5)}`, name);
    if (name.length >= 6) keys.set(`6${name.slice(0, 6)}`, name);
    if (name.length >= LONG) append(long, name.charAt(0), name);
    if (name.length >= 4) append(bones, skeleton(name), name);
  }
  const find = (word: string): string | undefined =>
    keys.get(word) ??
    (word.length < 5
      ? undefined
      : (keys.get(`5${word.slice(0, 5)}`) ??
        (word.length === 5 ? keys.get(`5+${word}`) : keys.get(`6${word.slice(0, 6)}`)) ??
        (word.length < LONG
          ? undefined
          : long.get(word.charAt(0))?.find((name) => spelledAlike(name, word)))));
  const known = new Map<string, string | null>();
  return (word, abjad = false) => {
    const key = abjad ? `\u0000${word}` : word;
    let found = known.get(key);
    if (found === undefined) {
      found =
        find(word) ??
        (abjad ? bones.get(skeleton(word))?.find((name) => sameSkeleton(word, name)) : undefined) ??
        null;
      known.set(key, found);
    }
    return found;
  };
}

/** Tells whether one of some Arabic or Hebrew words, transliterated, may be a Latin name. */
export function abjadIndex(words: ReadonlySet<string>): (name: string) => boolean {
  const bones = new Map<string, string[]>();
  for (const word of words) append(bones, skeleton(word), word);
  return (name) =>
    bones.size > 0 &&
    (bones.get(skeleton(name))?.some((word) => sameSkeleton(word, name)) ?? false);
}

function append(map: Map<string, string[]>, key: string, name: string): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}
