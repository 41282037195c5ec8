import type { Block } from '../dom/blocks';
import { isProse, wordCount } from '../dom/shape';
import { sameTitle } from '../metadata';

/** The headline as the page shows it, with how it was found. */
export interface Headline {
  readonly block: Block;
  readonly path: 'h1' | 'heading' | 'title';
}

/**
 * The visible headline: the h1 that the document's title repeats, else any line that repeats it, else the only h1 of some
 * length before running text. Null on a page without one.
 */
export function findHeadline(
  blocks: readonly Block[],
  title: string,
  hints: readonly string[],
): Headline | null {
  const shown = blocks.filter(
    (block) =>
      (!block.aside || block.level === 1) && block.text.length >= 2 && block.text.length <= 400,
  );
  const ones = shown.filter((block) => block.level === 1);
  const isTitled = (block: Block): boolean =>
    wordCount(block.text) >= 2 &&
    [title, ...hints].some((told) => told !== '' && sameTitle(block.text, told));
  const titled = ones.find(isTitled);
  if (titled) return { block: titled, path: 'h1' };
  const heading = shown.find((block) => block.level > 1 && isTitled(block));
  if (heading) return { block: heading, path: 'heading' };
  const long = ones.find((block) => wordCount(block.text) >= 3 || block.text.length >= 15);
  if (long) return { block: long, path: 'h1' };
  const line = shown.find((block) => wordCount(block.text) >= 4 && isTitled(block));
  if (line) return { block: line, path: 'title' };
  const first = shown.find(
    (block) => block.level === 2 && !block.wholeLink && wordCount(block.text) >= 4,
  );
  const prose = shown.filter((block) => !block.wholeLink && isProse(block.text)).length;
  return first && prose > 0 ? { block: first, path: 'heading' } : null;
}
