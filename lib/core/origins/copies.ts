import type { Basis } from '../model/basis';
import type { Report } from '../model/report';
import { containment, sharedPassage } from '../text/shingles';
import { words } from '../text/words';

/** Containment of 4-word shingles from which one text is a copy of the other. */
const COPY = 0.5;
/** Below this many words chance alone can fill a text's shingles. */
const FEWEST_WORDS = 20;

/** Two reports of one text, and the passage or note that shows it. */
export interface Copy {
  readonly a: string;
  readonly b: string;
  readonly basis: Basis;
}

/** Pairs of reports that carry the same text: a shared passage, or a curator's word. */
export function findCopies(reports: readonly Report[]): Copy[] {
  const long = reports.filter((report) => words(report.text ?? '').length >= FEWEST_WORDS);
  const copies: Copy[] = [];
  long.forEach((a, i) => {
    for (const b of long.slice(i + 1)) {
      if (containment(a.text ?? '', b.text ?? '') < COPY) continue;
      const evidence = sharedPassage(a.text ?? '', b.text ?? '');
      if (evidence === null) continue;
      copies.push({
        a: a.id,
        b: b.id,
        basis: { kind: 'shared-text', certainty: 'derived', evidence },
      });
    }
  });
  const groups = new Map<string, Report>();
  for (const report of reports) {
    const group = report.annotation?.copyGroup;
    if (!group) continue;
    const first = groups.get(group.value);
    if (first) copies.push({ a: first.id, b: report.id, basis: group.basis });
    else groups.set(group.value, report);
  }
  return copies;
}
