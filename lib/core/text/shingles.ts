import { words } from './words';

const SIZE = 4;

function shingles(tokens: readonly string[]): Set<string> {
  const set = new Set<string>();
  for (let i = 0; i + SIZE <= tokens.length; i += 1) set.add(tokens.slice(i, i + SIZE).join(' '));
  return set;
}

/**
 * Share of the shorter text's 4-word shingles that stand in the longer one, 0 to 1.
 * Containment survives truncation where resemblance does not (Broder 1997, "On the resemblance and containment of documents").
 */
export function containment(a: string, b: string): number {
  return shareOf(shingles(words(a)), shingles(words(b)));
}

function shareOf(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / small.size;
}

/** Texts of fewer words share a run of words too easily. */
const LONG_ENOUGH_FOR_COPY = 25;

/**
 * Tells the longest passage that a text shares with `original` when at least `share` of the shorter one's 4-word
 * shingles stand in the other, null otherwise. The original's shingles are made once.
 */
export function copiedFrom(original: string, share: number): (text: string) => string | null {
  const own = shingles(words(original));
  if (own.size + SIZE - 1 < LONG_ENOUGH_FOR_COPY) return () => null;
  return (text) => {
    const tokens = words(text);
    if (tokens.length < LONG_ENOUGH_FOR_COPY) return null;
    return shareOf(own, shingles(tokens)) >= share ? sharedPassage(original, text) : null;
  };
}

/** Longest run of words that two texts share, as printed in `a`, at most 300 characters; null below 5 words. */
export function sharedPassage(a: string, b: string): string | null {
  const printed = a
    .slice(0, 20_000)
    .split(/\s+/)
    .filter((word) => words(word).length > 0);
  const left = printed.map((word) => words(word).join(' '));
  const right = b
    .slice(0, 20_000)
    .split(/\s+/)
    .map((word) => words(word).join(' '))
    .filter((word) => word !== '');
  const places = new Map<string, number[]>();
  right.forEach((word, i) => places.set(word, [...(places.get(word) ?? []), i]));
  let best = { start: 0, length: 0 };
  let runs = new Map<number, number>();
  left.forEach((word, i) => {
    const next = new Map<number, number>();
    for (const j of (places.get(word) ?? []).slice(0, 200)) {
      const length = (runs.get(j - 1) ?? 0) + 1;
      next.set(j, length);
      if (length > best.length) best = { start: i - length + 1, length };
    }
    runs = next;
  });
  if (best.length < 5) return null;
  return printed
    .slice(best.start, best.start + best.length)
    .join(' ')
    .slice(0, 300);
}
