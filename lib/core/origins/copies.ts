import type { Report } from '../model/report';
import { containment, coverage, sharedPassage, shingled, type Shingled } from '../text/shingles';
import { Groups, type Copy, type Kinship } from './kinship';
import { findRetold } from './retold';

/** Share of the shorter text's runs of words from which one text is a copy of the other. */
const COPY = 0.5;
/**
 * Share of the words of either text that stand in shared runs from which it says the other's text again. Independent
 * reports of one event share a fifth of their words at most, in quotations.
 */
const ECHO = 0.4;
/** Below this many words chance alone can fill a text's runs. */
const FEWEST_WORDS = 20;
/** Texts with more runs are looked up by every eighth (FracMinHash: Irber et al. 2022), which is enough to find a half. */
const MANY_RUNS = 256;
const EVERY = 8;
/** Least share of runs, as the looked-up ones tell, for which two texts are compared in full. */
const WORTH = 0.2;
/** Texts in which one run is looked up; a run in more of them is a phrase, or theirs are one group already. */
const MOST_BEARERS = 16;

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

/** For each text the earlier ones that share much of its sketch, most first. */
function* likelyPairs(texts: readonly Text[]): Generator<readonly [earlier: Text, later: Text]> {
  const bearers = new Map<number, number[]>();
  const shared = new Uint32Array(texts.length);
  for (const [at, text] of texts.entries()) {
    const met: number[] = [];
    for (const run of text.sketch) {
      const known = bearers.get(run);
      if (!known) {
        bearers.set(run, [at]);
        continue;
      }
      // By index: an iterator for each of some ten thousand runs is a tenth of what a context allocates.
      for (let i = 0; i < known.length; i += 1) {
        const other = known[i] ?? 0;
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
      if (!original) continue;
      const told = count * Math.max(text.every, original.every);
      if (told >= WORTH * Math.min(text.set.size, original.set.size)) yield [original, text];
    }
  }
}

/** Compares every text in full only with those that may share much of it, and not with texts it is joined with already. */
function sharedTexts(texts: readonly Text[], groups: Groups): Kinship {
  const copies: Copy[] = [];
  const much: Copy[] = [];
  for (const [original, text] of likelyPairs(texts)) {
    if (groups.of(original.id) === groups.of(text.id)) continue;
    const copy = containment(original, text) >= COPY;
    if (!copy && Math.max(coverage(original, text), coverage(text, original)) < ECHO) continue;
    const evidence = sharedPassage(original, text);
    if (evidence === null) continue;
    if (copy) groups.join(original.id, text.id);
    const basis = { kind: 'shared-text', certainty: 'derived', evidence } as const;
    (copy ? copies : much).push({ a: original.id, b: text.id, basis });
  }
  return { copies, echoes: much };
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

/** One pair for two groups, none within a group. */
function betweenGroups(pairs: readonly Copy[], groups: Groups): Copy[] {
  const seen = new Set<string>();
  return pairs.filter(({ a, b }) => {
    const [x, y] = [groups.of(a), groups.of(b)];
    const key = x < y ? `${x}\n${y}` : `${y}\n${x}`;
    return x !== y && !seen.has(key) && seen.add(key);
  });
}

/**
 * What the texts of some reports have to do with each other: the same text (a shared passage, or a curator's word), or
 * one that says another's again. In the order of the reports: of a pair the earlier one is `a`.
 */
export function compareTexts(reports: readonly Report[]): Kinship {
  const texts = reports.flatMap((report) => textOf(report) ?? []);
  const groups = new Groups();
  const stated = statedCopies(reports);
  for (const { a, b } of stated) groups.join(a, b);
  const { copies, echoes } = sharedTexts(texts, groups);
  const retold = findRetold(texts, groups);
  return {
    copies: [...copies, ...stated],
    echoes: betweenGroups([...echoes, ...retold], groups),
  };
}
