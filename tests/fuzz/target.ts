import type { Arbitrary } from 'fast-check';

/** What is attacked: one file of `targets/`, found by its name. Inputs are bytes, so that one mutator serves all. */
export interface Target {
  /** What is held true of every input, in one line. */
  readonly about: string;
  /** Inputs to begin from: our own fixtures, and what real files of the folders named on the command line hold. */
  readonly corpus: (folders: readonly string[]) => readonly Uint8Array[];
  /** Inputs made from nothing, by their structure. */
  readonly generated: Arbitrary<Uint8Array>;
  /** Pieces that mutation puts into inputs. */
  readonly words: readonly string[];
  /** Longest time that one input may take, milliseconds; a second where none is given. */
  readonly limit?: number;
  /** Most bytes that mutation makes of an input; a megabyte where none are given. */
  readonly longest?: number;
  /**
   * Lets the code have an input and checks what must hold. Answers with what it did, in a word or two: inputs that make
   * it do something new are mutated further. Throws when something does not hold. Time counts from `ready`, for what
   * makes of an input what the code is given.
   */
  readonly examine: (input: Uint8Array, ready: () => void) => string | Promise<string>;
}

/** Throws what does not hold. */
export function hold(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Properties that every object inherits, so that a change of one is seen. */
export function prototypes(): string {
  const roots = [Object, Array, String, Number, Function, Map, Set, Promise, RegExp];
  return roots.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join(' ')).join('\n');
}
