import { fold } from '@/lib/core/text/fold';
import { isDocument, isElement, own, shadowOf, walkerOf } from '../dom/page';
import { all } from '../layout/elements';

const MOST_LINKS = 5_000;
const MOST_NODES = 30_000;
const MOST_ROOTS = 200;
const MOST_TEXTS = 1_000;
const DEEPEST = 8;

/** A headline that a page lists. */
export interface Listed {
  readonly title: string;
  readonly url: string | null;
}

/** Roots of elements that a page defines, in which lists may stand; within 30,000 nodes of each, 200 roots in all. */
function shadowsIn(root: Element): ShadowRoot[] {
  const page = own(root, 'ownerDocument');
  const found: ShadowRoot[] = [];
  const trees: Node[] = [root];
  for (let at = 0; isDocument(page) && at < trees.length && found.length < MOST_ROOTS; at += 1) {
    const walker = walkerOf(page, trees[at] ?? root);
    if (!walker) continue;
    for (let left = MOST_NODES; left > 0; left -= 1) {
      const node = walker.nextNode();
      if (!node) break;
      if (!isElement(node) || !String(own(node, 'localName')).includes('-')) continue;
      const shadows = shadowOf(node);
      found.push(...shadows);
      trees.push(...shadows);
    }
  }
  return found;
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
 * those that are not there. Shadow roots are searched, too; reads at most 5,000 links.
 */
export function findTitles(root: Element, listed: readonly Listed[]): (Element | null)[] {
  const light = all(root, 'a[href]');
  const inner = shadowsIn(root).flatMap((shadow) => all(shadow, 'a[href]'));
  const links = [...light, ...inner].slice(0, MOST_LINKS);
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
