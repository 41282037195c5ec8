import Readability from '@mozilla/readability/Readability.js';
import type { Reading } from '@/lib/core/model/reading';
import { blocksOf } from '../dom/blocks';
import { UNKNOWN } from '../known';
import { readWith } from '../read-with';
import { copyOf, isElement } from '../dom/page';

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

/** Reads a page on demand, with Readability for the body; aggregators that have an adapter are read by their own script. Never throws. */
export const readArticle = (page: Document, url: string, capturedAt: string): Reading =>
  readWith({ page, url, capturedAt, known: UNKNOWN, readBody: readableBody });
