import type { Basis } from '../model/basis';
import type { Report } from '../model/report';
import { containment, sharedPassage, shingled, type Shingled } from '../text/shingles';

/** Share of the shorter text's runs of words from which one text is a copy of the other. */
const COPY = 0.5;
/** Below this many words chance alone can fill a text's runs. */
const FEWEST_WORDS = 20;
/** Texts with more runs are looked up by every eighth (FracMinHash: Irber et al. 2022), which is enough to find a half. */
const MANY_RUNS = 256;
const EVERY = 8;
/** Least share of runs, as the looked-up ones tell, for which two texts are compared in full. */
const WORTH = 0.2;
/** Texts in which one run is looked up; a run in more of them is a phrase, or theirs are one group already. */
const MOST_BEARERS = 16;

/** Two reports of one text, and the passage or note that shows it. */
export interface Copy {
  readonly a: string;
  readonly b: string;
  readonly basis: Basis;
}

interface Text extends Shingled {
  readonly id: string;
  /** What it is looked up by: one in `every` of its runs. */
  readonly sketch: readonly number[];
  readonly every: number;
}

function textOf({ id, text }: Report): Text | null {
  const made = shingled(text ?? '');
  if (made.words < FEWEST_WORDS) return null;
  const every = made.set.size < MANY_RUNS ? 1 : EVERY;
  return { ...made, id, every, sketch: [...made.set].filter((run) => run % every === 0) };
}

/** Groups that grow together (union-find). */
class Groups {
  readonly #parents: number[] = [];

  of(one: number): number {
    let at = one;
    while (this.#parents[at] !== undefined) at = this.#parents[at] ?? at;
    return at;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.#parents[y] = x;
  }
}

/**
 * Pairs of texts, one of which is a copy of the other; at least as many as join what belongs together. Every text is
 * compared in full only with those that share much of its sketch, and not with texts it is joined with already.
 */
function sharedTexts(texts: readonly Text[]): Copy[] {
  const bearers = new Map<number, number[]>();
  const groups = new Groups();
  const copies: Copy[] = [];
  const shared = new Uint32Array(texts.length);
  texts.forEach((text, at) => {
    const met: number[] = [];
    for (const run of text.sketch) {
      const known = bearers.get(run);
      if (!known) {
        bearers.set(run, [at]);
        continue;
      }
      for (const other of known) {
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
      if (known.length < MOST_BEARERS) known.push(at);
    }
    const likely = met
      .map((other) => [other, shared[other] ?? 0] as const)
      .toSorted(([, x], [, y]) => y - x);
    for (const other of met) shared[other] = 0;
    for (const [other, count] of likely) {
      const original = texts[other];
      if (!original || groups.of(other) === groups.of(at)) continue;
      const told = count * Math.max(text.every, original.every);
      const least = WORTH * Math.min(text.set.size, original.set.size);
      if (told < least || containment(original, text) < COPY) continue;
      const evidence = sharedPassage(original, text);
      if (evidence === null) continue;
      groups.join(other, at);
      const basis = { kind: 'shared-text', certainty: 'derived', evidence } as const;
      copies.push({ a: original.id, b: text.id, basis });
    }
  });
  return copies;
}

/** Pairs that a curator calls copies. */
function statedCopies(reports: readonly Report[]): Copy[] {
  const groups = new Map<string, Report>();
  return reports.flatMap((report): Copy[] => {
    const group = report.annotation?.copyGroup;
    if (!group) return [];
    const first = groups.get(group.value);
    if (first) return [{ a: first.id, b: report.id, basis: group.basis }];
    groups.set(group.value, report);
    return [];
  });
}

/** Pairs of reports that carry the same text: a shared passage, or a curator's word. */
export function findCopies(reports: readonly Report[]): Copy[] {
  const texts = reports.flatMap((report) => textOf(report) ?? []);
  return [...sharedTexts(texts), ...statedCopies(reports)];
}
