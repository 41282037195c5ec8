import { isElement, own } from './dom/page';
import { attributeOf } from './layout/elements';

const MOST_LINES = 1_500;
const DEEPEST = 40;
/** Attributes whose value says what a part is for, and holds nobody's words. */
const TOLD = new Set('role itemprop rel type aria-level slot'.split(' '));
const SILENT = new Set('script style svg noscript template'.split(' '));

/** Digits may be somebody's number: every one is written 0. */
const masked = (text: string): string => text.slice(0, 80).replaceAll(/\p{N}/gu, '0');

function namesOf(element: Element): string[] {
  const ask = own(element, 'getAttributeNames');
  const names: unknown = typeof ask === 'function' ? Reflect.apply(ask, element, []) : [];
  return Array.from(Object(names), String).slice(0, 30);
}

function lookOf(element: Element): string {
  const tag = element.localName;
  const told = namesOf(element).map((name) => {
    const value = masked(attributeOf(element, name) ?? '');
    if (name === 'id') return `#${value}`;
    if (name === 'class') return `.${value.trim().split(/\s+/).join('.')}`;
    return `[${TOLD.has(name) ? `${name}=${value}` : name}]`;
  });
  return `${tag}${told.join('')}`;
}

const nodesOf = (element: Element): unknown[] => Array.from(Object(own(element, 'childNodes')));

const textLength = (node: unknown): number =>
  typeof node === 'object' &&
  node !== null &&
  'nodeValue' in node &&
  typeof node.nodeValue === 'string'
    ? node.nodeValue.trim().length
    : 0;

/**
 * The structure of a page without its words: tags, names of classes, ids and attributes, and how long texts are; one
 * line an element, siblings that look the same told once with their number. At most 1,500 lines.
 */
export function outlineOf(root: Element): string {
  const lines: { depth: number; look: string; words: number; count: number }[] = [];
  const visit = (element: Element, depth: number): void => {
    if (lines.length >= MOST_LINES || depth > DEEPEST) return;
    const last = lines.findLast((line) => line.depth <= depth);
    const look = lookOf(element);
    if (last?.depth === depth && last.look === look && depth > 2) {
      last.count += 1;
      return;
    }
    const line = { depth, look, words: 0, count: 1 };
    lines.push(line);
    if (SILENT.has(element.localName)) return;
    for (const child of nodesOf(element)) {
      if (isElement(child)) visit(child, depth + 1);
      else line.words += textLength(child);
    }
  };
  visit(root, 0);
  return lines
    .map(
      ({ depth, look, words, count }) =>
        `${' '.repeat(depth)}${look}${words > 0 ? ` (${words})` : ''}${count > 1 ? ` ×${count}` : ''}`,
    )
    .join('\n');
}
