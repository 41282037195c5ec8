import { fold } from '@/lib/core/text/fold';
import { isElement, own } from '../dom/page';
import { all } from '../layout/elements';

const MOST_LINKS = 5_000;
const MOST_TEXTS = 1_000;
const DEEPEST = 8;

/** A headline that a page lists. */
export interface Listed {
  readonly title: string;
  readonly url: string | null;
}

const textOf = (element: Element): string => {
  const text = own(element, 'textContent');
  return typeof text === 'string' ? fold(text.slice(0, 2_000)) : '';
};

/** The innermost element within a link that holds the whole title. */
function innermost(link: Element, said: string): Element {
  let found = link;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const children = Array.from(Object(own(found, 'children'))).filter(isElement);
    const inner = children.slice(0, 50).find((child) => textOf(child).includes(said));
    if (!inner) break;
    found = inner;
  }
  return found;
}

/**
 * Where listed headlines stand on the page, by the address of their link or, where none has it, by their words; null for
 * those that are not there. Reads at most 5,000 links.
 */
export function findTitles(root: Element, listed: readonly Listed[]): (Element | null)[] {
  const links = all(root, 'a[href]').slice(0, MOST_LINKS);
  const byUrl = new Map<string, Element[]>();
  for (const link of links) {
    const href = own(link, 'href');
    if (typeof href === 'string') byUrl.set(href, [...(byUrl.get(href) ?? []).slice(0, 9), link]);
  }
  let texts: Map<string, Element> | null = null;
  const byText = (said: string): Element | null => {
    texts ??= new Map(links.slice(0, MOST_TEXTS).map((link) => [textOf(link), link]));
    return texts.get(said) ?? null;
  };
  return listed.map(({ title, url }) => {
    const said = fold(title.slice(0, 400));
    const linked = (url === null ? undefined : byUrl.get(url)) ?? [];
    const link = linked.find((one) => textOf(one).includes(said)) ?? byText(said);
    return link ? innermost(link, said) : null;
  });
}
