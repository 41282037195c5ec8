import { remember } from './remember';
import { words } from './words';

/** Words of a shingle. */
const SIZE = 5;
/** Longest text that is compared, in characters. */
const LONGEST = 100_000;
/** Longest passage that is shown, in characters. */
const LONGEST_PASSAGE = 300;

/** A text ready to be compared with others word by word. */
export interface Shingled {
  readonly text: string;
  readonly words: number;
  /** A hash of each run of five words, in order. */
  readonly runs: Uint32Array;
  readonly set: ReadonlySet<number>;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < word.length; i += 1)
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01_00_01_93);
  return hash;
}

/** Makes a text ready for comparison; what stands behind 100,000 characters is left out. */
export function shingled(text: string): Shingled {
  return text.length > REMEMBERED ? made(text) : remembered(text);
}

/** Longer texts are not kept, in characters. */
const REMEMBERED = 20_000;

function made(text: string): Shingled {
  const tokens = words(text.slice(0, LONGEST));
  const hashes = Int32Array.from(tokens, hashOf);
  const runs = new Uint32Array(Math.max(0, tokens.length - SIZE + 1));
  for (let i = 0; i < runs.length; i += 1) {
    let hash = 0;
    for (let j = i; j < i + SIZE; j += 1) {
      hash = Math.imul(hash ^ (hashes[j] ?? 0), 0x9e_37_79_b1);
      hash ^= hash >>> 15;
    }
    runs[i] = hash;
  }
  return { text, words: tokens.length, runs, set: new Set(runs) };
}

/** Copies share a text, and each is held against the page's and against the others'. */
const remembered = remember(made, 300);

/**
 * Share of the shorter text's runs of five words that stand in the longer one, 0 to 1.
 * Containment survives truncation where resemblance does not (Broder 1997, "On the resemblance and containment of documents").
 */
export function containment(a: Shingled, b: Shingled): number {
  const [small, large] = a.set.size <= b.set.size ? [a.set, b.set] : [b.set, a.set];
  if (small.size === 0) return 0;
  if (small === large) return 1;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return shared / small.size;
}

/** Share of the words of `a` that stand in a run of five or more which `b` has too, 0 to 1. */
export function coverage(a: Shingled, b: Shingled): number {
  if (a.words === 0) return 0;
  let covered = 0;
  let until = 0;
  a.runs.forEach((run, i) => {
    if (!b.set.has(run)) return;
    covered += i + SIZE - Math.max(i, until);
    until = i + SIZE;
  });
  return covered / a.words;
}

/** From where to where the longest stretch of `a` lies that `b` has too, in words; null when there is none. */
function longestShared(a: Shingled, b: Shingled): readonly [from: number, to: number] | null {
  let best = 0;
  let end = 0;
  let length = 0;
  a.runs.forEach((run, i) => {
    length = b.set.has(run) ? length + 1 : 0;
    if (length <= best) return;
    best = length;
    end = i;
  });
  return best === 0 ? null : [end - best + 1, end + SIZE];
}

/** What stands between spaces, with the space before it; sought without an object for each. */
const PIECE = /\S+/g;

/** What is one word for sure, so that it need not be read. */
const ONE_WORD = /^[A-Za-z]+[.,;:]?$/;

/** Words `from` up to `to` as the text prints them. */
function printed(text: string, from: number, to: number): string {
  const cut = text.slice(0, LONGEST);
  const shown: string[] = [];
  let at = 0;
  let room = LONGEST_PASSAGE;
  PIECE.lastIndex = 0;
  for (let start = 0; PIECE.test(cut); start = PIECE.lastIndex) {
    const piece = cut.slice(start, PIECE.lastIndex).trimStart();
    const next = at + (ONE_WORD.test(piece) ? 1 : words(piece).length);
    if (next > from) {
      if (at >= to || room < piece.length) break;
      shown.push(piece);
      room -= piece.length + 1;
    }
    at = next;
  }
  return shown.join(' ');
}

/** Longest passage that two texts share, as printed in `a`, at most 300 characters; null below five words. */
export function sharedPassage(a: Shingled, b: Shingled): string | null {
  const found = longestShared(a, b);
  return found === null ? null : printed(a.text, ...found) || null;
}

/** Texts of fewer words share a run of words too easily. */
const LONG_ENOUGH_FOR_COPY = 25;

/**
 * Tells the longest passage that a text shares with `original` when at least `share` of the shorter one's runs of words
 * stand in the other, null otherwise. The original is made ready once.
 */
export function copiedFrom(original: string, share: number): (text: string) => string | null {
  const own = shingled(original);
  if (own.words < LONG_ENOUGH_FOR_COPY) return () => null;
  return (text) => {
    const other = shingled(text);
    if (other.words < LONG_ENOUGH_FOR_COPY) return null;
    return containment(own, other) >= share ? sharedPassage(own, other) : null;
  };
}
