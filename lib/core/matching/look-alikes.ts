import { LIMITS } from './thresholds';
import { cosine } from './vector';
import type { Sure } from './widen';

/**
 * How much more like a report is than usual to what is most likely another story, 0 to 1. Of two similar events in one library each report
 * is closer to those of its own, so likeness to one that the story's own words turned down speaks against it. It only
 * ever parts: no report is accepted for what it shares with another.
 */
export function lookAlikes(reports: readonly Sure[]): (report: Sure) => number {
  const others = reports
    .filter(({ probability }) => probability < LIMITS.lookAlike)
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, LIMITS.mostLookAlikes);
  return (report) => {
    let most = 0;
    if (report.probability < LIMITS.hopeless) return 0;
    for (const other of others) {
      if (other === report) continue;
      const like = cosine(report.ready.vectors.stems, other.ready.vectors.stems);
      most = Math.max(most, (1 - other.probability) * like);
    }
    return Math.max(0, most - LIMITS.ordinaryLikeness);
  };
}
