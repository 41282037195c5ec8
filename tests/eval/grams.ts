const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

function gramsOf(text: string): Map<string, number> {
  const words = tokens(text);
  const size = Math.min(4, words.length);
  const grams = new Map<string, number>();
  const last = size === 0 ? -1 : words.length - size;
  for (let i = 0; i <= last; i += 1) {
    const gram = words.slice(i, i + size).join('\n');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;

const sum = (grams: Map<string, number>): number => [...grams.values()].reduce((a, b) => a + b, 0);

/**
 * How well texts were extracted, as the article extraction benchmark of Scrapinghub counts it: multisets of 4-grams of
 * words; precision and recall are means over the pages that gave something and that should have; F1 of the two means.
 */
export function extraction(pairs: readonly (readonly [given: string, expected: string])[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const [given, expected] of pairs) {
    const [have, want] = [gramsOf(given), gramsOf(expected)];
    const both = [...have].reduce(
      (n, [gram, count]) => n + Math.min(count, want.get(gram) ?? 0),
      0,
    );
    if (have.size > 0) precisions.push(share(both, sum(have)));
    if (want.size > 0) recalls.push(share(both, sum(want)));
  }
  const [precision, recall] = [mean(precisions), mean(recalls)];
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}
