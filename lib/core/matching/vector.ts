import type { Profile } from './profile';
import type { Statistics } from './statistics';

/** Weights of terms with the length of the whole, so that texts of any length compare. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  /** Euclidean length; at least a trifle, so that it divides. */
  readonly norm: number;
}

/** A profile's terms, the beginnings of its terms, and its head, as vectors. */
export interface Vectors {
  readonly terms: Vector;
  readonly stems: Vector;
  readonly head: Vector;
}

/** Letters by which terms count as forms of one word: `detained`, `detainees`. Works for many languages. */
const STEM = 6;

/** Logarithm of the count, the usual damping; below one occurrence the part of one. */
const damped = (count: number): number => (count < 1 ? count : 1 + Math.log(count));

function measured(weights: ReadonlyMap<string, number>): Vector {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return { weights, norm: Math.sqrt(sum) || 1e-9 };
}

/** The rarity that a stem's weight was made from. */
const rarity = (stems: ReadonlyMap<string, number>, stem: string, count: number): number =>
  (stems.get(stem) ?? 0) / damped(count);

/** TF-IDF vectors of a profile (Salton and Buckley 1988). */
export function vectors(profile: Profile, { idf }: Statistics): Vectors {
  const terms = new Map<string, number>();
  const head = new Map<string, number>();
  const counts = new Map<string, number>();
  const stems = new Map<string, number>();
  const several = new Map<string, number>();
  for (const [term, count] of profile.terms) {
    const weight = idf(term);
    terms.set(term, damped(count) * weight);
    if (profile.head.has(term)) head.set(term, weight);
    const code = term.charCodeAt(0);
    const stem = term.length <= STEM || (code >= 48 && code <= 57) ? term : term.slice(0, STEM);
    const others = counts.get(stem);
    counts.set(stem, (others ?? 0) + count);
    if (others === undefined) stems.set(stem, damped(count) * weight);
    else
      several.set(
        stem,
        Math.min(several.get(stem) ?? Infinity, weight, rarity(stems, stem, others)),
      );
  }
  for (const [stem, weight] of several) stems.set(stem, damped(counts.get(stem) ?? 0) * weight);
  return { terms: measured(terms), stems: measured(stems), head: measured(head) };
}

/** Sum of the products of shared weights. */
export function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) {
    const other = many.get(term);
    if (other !== undefined) sum += weight * other;
  }
  return sum;
}

/** Cosine of two vectors, 0 to 1. */
export const cosine = (a: Vector, b: Vector): number =>
  Math.min(1, product(a.weights, b.weights) / (a.norm * b.norm));
