/** An element as the reader keeps it: with its parent and the blocks within it. */
export interface Box {
  readonly element: Element;
  readonly tag: string;
  /** Tag and class: what repeated parts of a page share. */
  readonly look: string;
  readonly parent: Box | null;
  readonly depth: number;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  readonly link: Element | null;
  /** Within navigation, a page header or a page footer. */
  readonly aside: boolean;
  readonly inMain: boolean;
  /** Range of blocks within, `last` exclusive. */
  first: number;
  last: number;
}

const HIDDEN = new Set(
  'script style noscript template svg head iframe object select textarea canvas video audio math'.split(
    ' ',
  ),
);

/** Tags that start a block of their own. */
export const BLOCK_TAGS = new Set(
  'address article aside blockquote body button dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td th thead tr ul br'.split(
    ' ',
  ),
);

/** A form's named fields may stand where its properties are. */
const isForm = ({ localName }: { readonly localName: unknown }): boolean =>
  typeof localName !== 'string' || localName === 'form';

const STYLE_HIDES = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function attribute(element: Element, name: string): string {
  return (element.getAttribute(name) ?? '').slice(0, 500);
}

/** A box for an element, or null when its text is not shown. A form's named fields may shadow its properties: it is not asked. */
export function boxOf(element: Element, parent: Box | null): Box | null {
  const form = isForm(element);
  const tag = form ? 'form' : element.localName;
  if (HIDDEN.has(tag)) return null;
  const silent = form || !element.hasAttributes();
  const ask = (name: string): string => (silent ? '' : attribute(element, name));
  if (!silent && element.hasAttribute('hidden')) return null;
  if (ask('aria-hidden') === 'true' || STYLE_HIDES.test(ask('style'))) return null;
  const role = ask('role');
  const heading = /^h[1-6]$/.test(tag)
    ? Number(tag.charAt(1))
    : role === 'heading'
      ? Number(ask('aria-level')) || 2
      : 0;
  const inMain = (parent?.inMain ?? false) || tag === 'article' || tag === 'main';
  const edge = (tag === 'header' || tag === 'footer') && !inMain;
  const box: Box = {
    element,
    tag,
    look: `${tag}.${ask('class').slice(0, 120)}`,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    level: heading || (parent?.level ?? 0),
    link: tag === 'a' && element.hasAttribute('href') ? element : (parent?.link ?? null),
    aside:
      (parent?.aside ?? false) ||
      tag === 'nav' ||
      role === 'navigation' ||
      role === 'contentinfo' ||
      edge,
    inMain,
    first: 0,
    last: 0,
  };
  return box;
}
