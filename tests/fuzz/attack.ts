import { sample } from 'fast-check';
import { mutated, randomOf } from './mutate';
import type { Target } from './target';

/** An input under which something did not hold. */
export interface Finding {
  readonly input: Uint8Array;
  /** What did not hold. */
  readonly what: string;
}

/** How an attack went. */
export interface Attack {
  readonly inputs: number;
  /** Kinds of behaviour seen. */
  readonly behaviours: number;
  /** Longest time of the processor that an input took, milliseconds. */
  readonly slowest: number;
  readonly findings: readonly Finding[];
}

export interface Plan {
  readonly seed: number;
  /** Folders of real files to begin from. */
  readonly folders?: readonly string[];
  /** Stops after so many inputs, or after so many milliseconds. */
  readonly inputs?: number;
  readonly time?: number;
  /** Told of each input before it is tried. */
  readonly before?: (input: Uint8Array) => void;
  /** Told of each finding at once: a long run may not come to its end. */
  readonly found?: (finding: Finding) => void;
}

const SECOND = 1_000;
// Making letters ready costs fast-check some milliseconds a batch.
const BATCH = 200;
const MOST_KEPT = 2_000;
const MOST_FINDINGS = 20;

/** Times that an input which took too long is tried in all: a collection of garbage falls into one, but not into each. */
const MOST_TRIED = 3;

/** How one try went; no behaviour where something did not hold. `time`: of the processor, milliseconds, whatever else it does. */
interface Try {
  readonly what: string | null;
  readonly behaviour: string | null;
  readonly time: number;
}

async function tryOnce(target: Target, input: Uint8Array): Promise<Try> {
  let start = process.cpuUsage();
  try {
    const behaviour = await target.examine(input, () => {
      start = process.cpuUsage();
    });
    const { user, system } = process.cpuUsage(start);
    return { what: null, behaviour, time: (user + system) / 1_000 };
  } catch (error) {
    const what =
      error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 400) : String(error);
    return { what, behaviour: null, time: 0 };
  }
}

/** What does not hold of an input, or null; times and behaviour go to `told`. */
export async function tryInput(
  target: Target,
  input: Uint8Array,
  told: (behaviour: string, time: number) => void = () => {},
): Promise<string | null> {
  const limit = target.limit ?? SECOND;
  let came = await tryOnce(target, input);
  for (let tries = 1; came.time > limit && tries < MOST_TRIED; tries += 1)
    came = await tryOnce(target, input);
  const { what, behaviour, time } = came;
  if (behaviour !== null) told(behaviour, time);
  return time > limit ? `took ${Math.round(time)} ms of ${limit}` : what;
}

/** Tries the corpus, then generated and mutated inputs in turn; the same ones for the same seed and number. */
export async function attack(target: Target, plan: Plan): Promise<Attack> {
  const random = randomOf(plan.seed);
  const corpus = [...target.corpus(plan.folders ?? [])];
  const first = corpus.length;
  const end = performance.now() + (plan.time ?? Infinity);
  const seen = new Set<string>();
  const known = new Set<string>();
  const findings: Finding[] = [];
  let made: Uint8Array[] = [];
  let slowest = 0;
  let inputs = 0;
  const next = (): Uint8Array => {
    const old = inputs < first ? corpus[inputs] : undefined;
    if (old) return old;
    if (corpus.length === 0 || random(3) === 0) {
      if (made.length === 0)
        made = sample(target.generated, { numRuns: BATCH, seed: random(2 ** 31) });
      return made.pop() ?? new Uint8Array();
    }
    const from = corpus[random(corpus.length)] ?? new Uint8Array();
    return mutated(from, { random, corpus, words: target.words, longest: target.longest });
  };
  while (inputs < (plan.inputs ?? Infinity) && performance.now() < end) {
    const input = next();
    inputs += 1;
    plan.before?.(input);
    const what = await tryInput(target, input, (behaviour, time) => {
      slowest = Math.max(slowest, time);
      if (!seen.has(behaviour) && corpus.length < MOST_KEPT && inputs > first) corpus.push(input);
      seen.add(behaviour);
    });
    if (what === null) continue;
    const kind = kindOf(what);
    if (!known.has(kind)) {
      findings.push({ input, what });
      plan.found?.({ input, what });
    }
    known.add(kind);
    if (findings.length >= MOST_FINDINGS) break;
  }
  return { inputs, behaviours: seen.size, slowest: Math.round(slowest), findings };
}

/** What does not hold, whatever the figures in it. */
const kindOf = (what: string | null): string => what?.replaceAll(/\d+/g, '0') ?? '';

/** A smaller input under which the same kind of thing does not hold, found by leaving parts out for so many milliseconds. */
export async function smaller(target: Target, finding: Finding, time: number): Promise<Finding> {
  const end = performance.now() + time;
  let { input } = finding;
  for (let size = Math.ceil(input.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < input.length && performance.now() < end;) {
      const rest = Buffer.concat([input.subarray(0, from), input.subarray(from + size)]);
      const same = kindOf(await tryInput(target, rest)) === kindOf(finding.what);
      if (same) input = rest;
      else from += size;
    }
  }
  return { input, what: (await tryInput(target, input)) ?? finding.what };
}
