import type { Block } from '../dom/blocks';
import { isProse, wordCount } from '../dom/shape';

/** Parts of an article that hold its text; what stands beside them, in a `div` or a `span`, counts only as running text. */
const TEXT_TAGS = new Set('p li blockquote td th pre dd dt'.split(' '));

const isSentence = ({ text, level }: Block): boolean =>
  level === 0 && (isProse(text) || (wordCount(text) >= 4 && /[.!?…:;"”»’')\]。！？]$/u.test(text)));

const opens = ({ text, level }: Block): boolean => level === 0 && isProse(text);

/**
 * The text of an article as an extractor left it, without captions, without labels and controls, and without the short
 * lines before its first paragraph and after its last sentence.
 */
export function trimmed(blocks: readonly Block[]): readonly Block[] {
  const text = blocks.filter(
    (block) =>
      block.box.tag !== 'figcaption' &&
      (block.level > 0 || TEXT_TAGS.has(block.box.tag) || isProse(block.text)),
  );
  const first = text.findIndex(opens);
  return first < 0 ? text : text.slice(first, text.findLastIndex(isSentence) + 1);
}
