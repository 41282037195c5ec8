import { Readability } from '@mozilla/readability';
import type { Reading } from '@/lib/core/model/reading';
import { blocksOf } from '../dom/blocks';
import { readPage } from '../read';
import { aggregatorOf } from '../aggregators';
import { copyOf, isElement, rootOf } from '../dom/page';

const MOST_ELEMENTS = 60_000;

/** Paragraphs as Readability finds them, on a copy of the page; empty when it finds none. */
function readableBody(page: Document): string[] {
  try {
    const copy = copyOf(page);
    if (!copy) return [];
    const article = new Readability(copy, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node,
    }).parse();
    const content = article?.content;
    const root = isElement(content) ? content : null;
    return root ? blocksOf(copy, root).map((block) => block.text) : [];
  } catch {
    return [];
  }
}

/** Reads a page on demand: like `readPage`, with Readability for the body where no adapter knows the site. Never throws. */
export function readArticle(page: Document, url: string, capturedAt: string): Reading {
  const known = aggregatorOf(url) !== null || rootOf(page) === null;
  return known ? readPage(page, url, capturedAt) : readPage(page, url, capturedAt, readableBody);
}
