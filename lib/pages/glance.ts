import type { Reading } from '@/lib/core/model/reading';
import { isElement, own, shadowOf, walkerOf } from './dom/page';
import { readingFrom, titleOf } from './found';
import { all } from './layout/elements';

/** Marks of an article in the head of a page. */
const STATED =
  'script[type="application/ld+json"],meta[property="og:type"][content="article"],meta[property="article:published_time"]';
/** The shortest title of a list, and how many make one. */
const TITLE = 18;
const TITLES = 3;
/** The shortest run of text that can be part of a paragraph, and how many nodes are looked at before giving up. */
const RUN = 25;
const MOST_NODES = 3_000;

/** Parts whose text is not shown, or is no running text. */
const NO_RUNS = new Set(
  'script style noscript template svg option textarea title h1 h2 h3 h4 h5 h6 a button'.split(' '),
);

const lengthOf = (node: Node): number => {
  const text = own(node, 'textContent');
  return typeof text === 'string' ? text.slice(0, 2_000).trim().length : 0;
};

/** Whether a page holds a run of text or a shadow root, or is too large to tell so quickly. */
function hasText(page: Document, root: Element): boolean {
  const walker = walkerOf(page, root);
  if (!walker) return true;
  for (let left = MOST_NODES; left > 0; left -= 1) {
    const node = walker.nextNode();
    if (!node) return false;
    if (isElement(node)) {
      // What stands in shadow roots is not walked here.
      if (shadowOf(node).length > 0) return true;
      continue;
    }
    if (lengthOf(node) < RUN) continue;
    const parent = own(node, 'parentNode');
    if (!isElement(parent) || !NO_RUNS.has(parent.localName)) return true;
  }
  return true;
}

/** Whether a page may tell a story or list some: it states an article, holds a run of text, or three links as long as titles. */
function mayTell(page: Document, root: Element): boolean {
  if (all(root, STATED).length > 0) return true;
  let titles = 0;
  for (const link of all(root, 'a[href]')) {
    titles += Number(lengthOf(link) >= TITLE);
    if (titles >= TITLES) return true;
  }
  return hasText(page, root);
}

/**
 * The reading of a page that holds nothing to read (a form, controls, a picture), found out in a fraction of a
 * millisecond; null where the readers have to look. Never throws.
 */
export function glance(
  page: Document,
  root: Element | null,
  url: string,
  capturedAt: string,
): Reading | null {
  try {
    if (root && mayTell(page, root)) return null;
    const code = root && lengthOf(root) > 0 ? 'no-headline' : 'empty-page';
    const found = {
      kind: 'list',
      site: 'generic',
      layout: 'generic',
      story: null,
      snippets: [],
      problems: [{ code }],
    } as const;
    return readingFrom(found, url, capturedAt, root ? titleOf(root) : '');
  } catch {
    return null;
  }
}
