const length = (paragraphs: readonly string[]): number => paragraphs.join('').length;

/**
 * One text from two readers of a page: `extracted` is an extractor's, `divided` what the page's order and structure tell.
 * The first counts from the first to the last paragraph that both have, as long as that leaves four fifths of it; the
 * second where it found half as much again.
 */
export function reconcile(
  extracted: readonly string[],
  divided: readonly string[],
): readonly string[] {
  if (length(divided) > 1.5 * length(extracted)) return divided;
  const known = new Set(divided);
  const shared = extracted.map((text) => known.has(text));
  const within = extracted.slice(Math.max(0, shared.indexOf(true)), shared.lastIndexOf(true) + 1);
  return length(within) >= 0.8 * length(extracted) ? within : extracted;
}
