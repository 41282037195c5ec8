import { bytesOf } from './target';

/** Whole numbers below a bound, the same ones for the same seed. */
export type Random = (below: number) => number;

/** Mulberry32 (T. Ettinger): 32 bits of state, good enough to choose with. */
export function randomOf(seed: number): Random {
  let state = Math.trunc(seed);
  return (below) => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const LONGEST = 2 ** 20;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

interface Ground {
  readonly random: Random;
  readonly words: readonly string[];
  readonly corpus: readonly Uint8Array[];
  /** Most bytes of what comes out. */
  readonly longest: number;
}
type Change = (input: Uint8Array, ground: Ground) => Uint8Array;

/** A part of an input, mostly short. */
function part(input: Uint8Array, random: Random): readonly [number, number] {
  const from = random(input.length + 1);
  return [from, Math.min(input.length, from + random(2 ** (1 + random(12))))];
}

/** From one sign that opens something to the same sign later: an element, an object, a line. */
function between(input: Uint8Array, random: Random): readonly [number, number] {
  const sign = bytesOf('<{["\n'[random(5)] ?? '<')[0] ?? 60;
  const from = input.indexOf(sign, random(input.length + 1));
  const to = from < 0 ? -1 : input.indexOf(sign, from + 1 + random(400));
  return to < 0 ? part(input, random) : [from, to];
}

const CHANGES: readonly Change[] = [
  function flip(input, { random }) {
    const copy = Uint8Array.from(input);
    for (let left = 1 + random(8); left > 0; left -= 1) copy[random(copy.length)] = random(256);
    return copy;
  },
  function drop(input, { random }) {
    const [from, to] = part(input, random);
    return joined(input.subarray(0, from), input.subarray(to));
  },
  function dropElement(input, { random }) {
    const [from, to] = between(input, random);
    return joined(input.subarray(0, from), input.subarray(to));
  },
  function repeat(input, { random, longest }) {
    const [from, to] = between(input, random);
    const times = Math.min(2 ** random(9), Math.ceil(longest / Math.max(1, to - from)));
    const copies = Array.from({ length: times }, () => input.subarray(from, to));
    return joined(input.subarray(0, to), ...copies, input.subarray(to));
  },
  function move(input, { random }) {
    const [from, to] = between(input, random);
    const rest = joined(input.subarray(0, from), input.subarray(to));
    const at = random(rest.length + 1);
    return joined(rest.subarray(0, at), input.subarray(from, to), rest.subarray(at));
  },
  function word(input, { random, words }) {
    const [from, to] = part(input, random);
    const kept = random(2) === 0 ? from : to;
    const put = bytesOf(words[random(words.length)] ?? '');
    return joined(input.subarray(0, from), put, input.subarray(kept));
  },
  function graft(input, { random, corpus }) {
    const other = corpus[random(corpus.length)] ?? input;
    const [from, to] = between(other, random);
    const at = random(input.length + 1);
    return joined(input.subarray(0, at), other.subarray(from, to), input.subarray(at));
  },
  function cut(input, { random }) {
    return input.subarray(0, random(input.length + 1));
  },
  function digits(input, { random }) {
    const copy = Uint8Array.from(input);
    const from = random(copy.length);
    for (let at = from; at < Math.min(copy.length, from + 300); at += 1)
      if ((copy[at] ?? 0) >= 48 && (copy[at] ?? 0) <= 57) copy[at] = 48 + random(10);
    return copy;
  },
];

/** An input changed in one to six places. */
export function mutated(
  input: Uint8Array,
  {
    longest = LONGEST,
    ...given
  }: Omit<Ground, 'longest'> & { readonly longest?: number | undefined },
): Uint8Array {
  const ground = { ...given, longest };
  let changed = input;
  for (let left = 1 + ground.random(6); left > 0; left -= 1) {
    const change = CHANGES[ground.random(CHANGES.length)];
    if (change) changed = change(changed, ground).subarray(0, longest);
  }
  return changed;
}
