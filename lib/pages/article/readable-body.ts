import Readability from '@mozilla/readability/Readability.js';
import { blocksOf } from '../dom/blocks';
import { trimmed } from './trim';
import { copyOf, isElement } from '../dom/page';

const MOST_ELEMENTS = 60_000;

/** Paragraphs as Readability finds them, on a copy of the page; empty when it finds none. Never throws. */
export function readableBody(page: Document): string[] {
  try {
    const copy = copyOf(page);
    if (!copy) return [];
    const article = new Readability(copy, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node,
    }).parse();
    const content = article?.content;
    const root = isElement(content) ? content : null;
    return root ? trimmed(blocksOf(copy, root)).map((block) => block.text) : [];
  } catch {
    return [];
  }
}
