import type { Reading } from '@/lib/core/model/reading';
import { call, own } from './dom/page';
import { readingFrom, titleOf } from './found';

/** How many elements are looked at before giving up. */
const MOST_ELEMENTS = 2_000;

/** Parts whose text is not shown, or is no running text. */
const NO_RUNS =
  ' script style noscript template svg option textarea title h1 h2 h3 h4 h5 h6 a button ';

/**
 * What a page may be read for, asked in XPath: the browser answers without making an object of each node for us, which is
 * most of what a first look at a page costs.
 */
const TELLING = [
  // What states an article in the head of a page.
  'boolean(//script[@type="application/ld+json"] | //meta[@property="og:type"][@content="article"] | //meta[@property="article:published_time"])',
  // Three links as long as the shortest titles.
  'count(//a[@href][string-length(normalize-space(substring(., 1, 2000))) > 17]) > 2',
  // A run of text that can be part of a paragraph.
  `boolean(//text()[string-length(normalize-space(substring(., 1, 2000))) > 24][not(contains("${NO_RUNS}", concat(" ", local-name(..), " ")))])`,
  // An element that a page defines: what stands in its own tree is not seen from here.
  'boolean(//*[contains(local-name(.), "-")])',
].join(' or ');

/** Type of an answer that is a boolean (`XPathResult.BOOLEAN_TYPE`). */
const BOOLEAN = 3;

/** Whether a root has more elements than are looked at here; true where nobody can tell. */
function isLarge(root: Element): boolean {
  const elements = Object(call(root, 'getElementsByTagName', '*'));
  return !(Number(Reflect.get(elements, 'length')) <= MOST_ELEMENTS);
}

/** Whether a page may tell a story or list some, or is too large to tell so quickly; true where nobody can tell. */
function mayTell(page: Document, root: Element): boolean {
  if (isLarge(root)) return true;
  const answer: unknown = call(page, 'evaluate', TELLING, root, null, BOOLEAN, null);
  return Reflect.get(Object(answer), 'booleanValue') !== false;
}

/** Whether a root holds any text. */
function hasWords(root: Element): boolean {
  const text = own(root, 'textContent');
  return typeof text === 'string' && text.trim() !== '';
}

/**
 * The reading of a page that holds nothing to read (a form, controls, a picture), found out at a fraction of what the
 * readers cost; null where they have to look. Never throws.
 */
export function glance(
  page: Document,
  root: Element | null,
  url: string,
  capturedAt: string,
): Reading | null {
  try {
    if (root && mayTell(page, root)) return null;
    const code = root && hasWords(root) ? 'no-headline' : 'empty-page';
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
