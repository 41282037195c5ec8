import { eventWords } from '../locales/en/event-words';

/** Letters under which the stems are filed: no stem is shorter. */
const FILED = 3;

/** Stems with their kind by their first letters, longest first: `fired` is a dismissal, `fires` burn. */
const STEMS = new Map<string, [stem: string, kind: string][]>();
for (const [kind, stems] of Object.entries(eventWords)) {
  for (const stem of stems.split(' ')) {
    const filed = STEMS.get(stem.slice(0, FILED)) ?? [];
    filed.push([stem, kind]);
    STEMS.set(
      stem.slice(0, FILED),
      filed.toSorted((a, b) => b[0].length - a[0].length),
    );
  }
}

/** The kind of event a folded word speaks of, or null. One look-up for most words. */
export const kindOf = (word: string): string | null =>
  STEMS.get(word.slice(0, FILED))?.find(([stem]) => word.startsWith(stem))?.[1] ?? null;
