import { stopWords } from '../locales/en/stop-words';
import { hashOf } from '../text/shingles';
import { names } from '../text/names';
import { sentences } from '../text/sentences';
import { words } from '../text/words';
import type { Copy, Groups } from './kinship';

/** Characters and sentences of a text that are held against another's. */
const LONGEST = 8_000;
const MOST_SENTENCES = 30;
/** A text with fewer telling sentences says too little to be known by its order. */
const FEWEST_SENTENCES = 6;
/** Weight of a figure or a name, where another word weighs 1: paraphrase replaces words and keeps those. */
const STRONG = 3;
/** Letters by which words are compared; past them they are inflected. */
const STEM = 5;
/** Likeness (Dice 1945, weighted) from which two sentences tell the same. */
const ALIKE = 0.45;
/** Share of the shorter text's telling sentences that the other must tell, in the same order. */
const RETOLD = 0.7;
/** Share of the figures and names of the poorer text that two texts must have in common to be compared. */
const WORTH = 0.7;
/** Texts in which one figure or name is looked up, and texts that one is compared with. */
const MOST_BEARERS = 64;
const MOST_COMPARED = 3;

/** What paraphrase leaves of a sentence: hashes of its figures and names (odd) and of its longer words (even), ascending. */
interface Sentence {
  readonly marks: Uint32Array;
  readonly weight: number;
  /** A bit for each figure and name, of 32: sentences without one in common share none. */
  readonly bits: number;
}

/** A text with its figures and names; its sentences are read when it is worth it. */
interface Told {
  readonly id: string;
  readonly text: string;
  /** All its figures and names, as printed. */
  readonly strong: ReadonlySet<string>;
  sentences: readonly Sentence[] | null;
}

const weightOf = (mark: number): number => (mark % 2 === 1 ? STRONG : 1);

/** Share of capital words within sentences from which a language writes its nouns so: German .46, others .23 at most. */
const NOUNS = 0.33;
const WITHIN = /(?<=[\p{L},] )(?:(?<capital>\p{Lu})|\p{Ll})\p{L}*/gu;
/** Where nouns are capital, what follows one of these without an article is a place or a name. */
const BEFORE_NAMES = /(?<=\b(?:in|aus|von|nach|bei|vor|nahe|um) )\p{Lu}[\p{L}-]+/gu;

/** Words within names that are no names. */
const JOINTS = new Set('von der du de van'.split(' '));

const capitalNouns = (text: string): boolean => {
  const all = [...text.matchAll(WITHIN)];
  return all.filter(({ groups }) => groups?.['capital'] !== undefined).length > NOUNS * all.length;
};

/** The words of a text's names; where every noun is capital, of those alone that are two words or more, or stand so. */
function namesIn(text: string): Set<string> {
  const all = names(text);
  if (!capitalNouns(text)) return new Set(all.flatMap((name) => name.split(' ')));
  const placed = [...text.matchAll(BEFORE_NAMES)].flatMap(([word]) => words(word));
  return new Set([
    ...all.flatMap((name) =>
      name.includes(' ') ? name.split(' ').filter((word) => !JOINTS.has(word)) : [],
    ),
    ...placed,
  ]);
}

function toldOf(id: string, whole: string): Told {
  const text = whole.slice(0, LONGEST);
  const named = namesIn(text);
  const strong = new Set(words(text).filter((word) => /^\d/.test(word) || named.has(word)));
  return { id, text, strong, sentences: null };
}

function sentenceOf(sentence: string, strong: ReadonlySet<string>): Sentence | null {
  const marks = new Set<number>();
  for (const word of words(sentence))
    if (strong.has(word)) marks.add((hashOf(word) | 1) >>> 0);
    else if (word.length >= STEM && !stopWords.has(word))
      marks.add((hashOf(word.slice(0, STEM)) & ~1) >>> 0);
  const sorted = Uint32Array.from(marks).toSorted();
  let [weight, bits] = [0, 0];
  for (const mark of sorted) {
    weight += weightOf(mark);
    if (mark % 2 === 1) bits |= 1 << (mark >>> 27);
  }
  return bits === 0 ? null : { marks: sorted, weight, bits };
}

/** The sentences of a text that have a figure or a name. */
function sentencesOf(told: Told): readonly Sentence[] {
  told.sentences ??= sentences(told.text)
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence) => sentenceOf(sentence, told.strong) ?? []);
  return told.sentences;
}

function alike(one: Sentence, two: Sentence): boolean {
  const [a, b] = [one.marks, two.marks];
  const least = ALIKE * (one.weight + two.weight);
  if ((one.bits & two.bits) === 0 || 2 * Math.min(one.weight, two.weight) < least) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared += weightOf(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return 2 * shared >= least;
}

/** Share of the shorter text's telling sentences that the other tells in the same order (longest common subsequence). */
function inSameOrder(a: Told, b: Told): number {
  const [few, many] = [sentencesOf(a), sentencesOf(b)].toSorted((x, y) => x.length - y.length);
  if (!few || !many || few.length < FEWEST_SENTENCES) return 0;
  let row = new Uint16Array(many.length + 1);
  for (const one of few) {
    const next = new Uint16Array(row.length);
    many.forEach((other, j) => {
      const taken = alike(one, other) ? (row[j] ?? 0) + 1 : 0;
      next[j + 1] = Math.max(taken, row[j + 1] ?? 0, next[j] ?? 0);
    });
    row = next;
  }
  return (row.at(-1) ?? 0) / few.length;
}

/** What two texts have in common, in the order of the first: at most a dozen figures and names. */
const inCommon = (a: Told, b: Told): string =>
  [...a.strong]
    .filter((word) => b.strong.has(word))
    .slice(0, 12)
    .join(' · ');

/** Earlier texts that share many figures and names with one, most first; each text is then itself looked up. */
function likely(told: Told, bearers: Map<string, Told[]>): Told[] {
  const shared = new Map<Told, number>();
  for (const word of told.strong) {
    const known = bearers.get(word) ?? [];
    for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
    if (known.length < MOST_BEARERS) known.push(told);
    bearers.set(word, known);
  }
  return [...shared]
    .filter(([other, count]) => count >= WORTH * Math.min(other.strong.size, told.strong.size))
    .toSorted(([, x], [, y]) => y - x)
    .slice(0, MOST_COMPARED)
    .map(([other]) => other);
}

/**
 * Pairs of texts that tell the same in the same order, in other words: what a machine's paraphrase leaves. Two reporters
 * at one press conference have names, figures and quotations in common, but choose and order them each in their own way.
 * One text of each group of copies is compared.
 */
export function findRetold(
  texts: readonly { readonly id: string; readonly text: string }[],
  groups: Groups,
): Copy[] {
  const bearers = new Map<string, Told[]>();
  const seen = new Set<string>();
  return texts.flatMap(({ id, text }) => {
    const group = groups.of(id);
    if (seen.has(group)) return [];
    seen.add(group);
    const told = toldOf(id, text);
    return likely(told, bearers)
      .filter((other) => inSameOrder(other, told) >= RETOLD)
      .map((other): Copy => {
        const evidence = inCommon(other, told).slice(0, 300);
        return {
          a: other.id,
          b: id,
          basis: { kind: 'same-order', certainty: 'inferred', evidence },
        };
      });
  });
}
