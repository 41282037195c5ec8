import type { Ready } from './features';
import { LIMITS } from './thresholds';
import { product } from './vector';

/** What a story is known by once its surest matches have spoken. */
export interface Wider {
  /** Whether anything but the report itself widens the story. */
  readonly widened: boolean;
  /** How much of that a report shares: cosines over terms and over beginnings of terms, 0 to 1. */
  readonly terms: number;
  readonly stems: number;
}

/** A report with the probability that it tells the story. */
export interface Sure {
  readonly ready: Ready;
  readonly probability: number;
}

/** Words of the surest matches together, each report's as much as it is sure. */
function together(sure: readonly Sure[], space: 'terms' | 'stems') {
  const sum = new Map<string, number>();
  for (const { ready, probability } of sure) {
    const { weights, norm } = ready.vectors[space];
    for (const [term, weight] of weights) {
      sum.set(term, (sum.get(term) ?? 0) + (probability * weight) / norm);
    }
  }
  const square = product(sum, sum);
  /** Cosine of a report with the others: its own part, if it has one, is taken out. */
  return (report: Ready, own: number): number => {
    const { weights, norm } = report.vectors[space];
    const all = product(sum, weights) / norm;
    const rest = square - 2 * own * all + own * own;
    return rest <= 1e-9 ? 0 : Math.max(0, Math.min(1, (all - own) / Math.sqrt(rest)));
  };
}

/**
 * Pseudo-relevance feedback after Rocchio (1971): the words of the story's few surest matches, against which each
 * report is held once more. No report widens the story for itself, and names stay the story's own, so that nothing is
 * accepted for what it shares with another report only.
 */
export function widen(reports: readonly Sure[]): (report: Sure) => Wider {
  const sure = reports
    .filter(({ probability }) => probability >= LIMITS.widen)
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, LIMITS.mostWidening);
  const inside = new Set(sure);
  const terms = together(sure, 'terms');
  const stems = together(sure, 'stems');
  return (report) => {
    const own = inside.has(report) ? report.probability : 0;
    if (sure.length === (own > 0 ? 1 : 0)) return { widened: false, terms: 0, stems: 0 };
    return { widened: true, terms: terms(report.ready, own), stems: stems(report.ready, own) };
  };
}
