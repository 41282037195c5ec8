import { BLOCK_TAGS } from '../dom/boxes';
import { isElement, own, rootOf, walkerOf } from '../dom/page';
import { rangeOf } from '../marks/host';

/** What was selected in a page, and where it stands. */
export interface PickedText {
  /** What can be seen of it, at most 20,000 characters; blocks apart by newlines. */
  readonly text: string;
  /** Characters selected that can be seen, and that cannot. */
  readonly length: number;
  readonly hidden: number;
  /** What stands before and after it in its paragraph, at most 1,000 characters each. */
  readonly before: string;
  readonly after: string;
  readonly language: string | null;
  /** Address of the document. */
  readonly url: string;
}

/** Characters that are kept, of the selection and of what stands around it. */
const LONGEST = 20_000;
const AROUND = 1_000;
/** Text nodes and characters that are looked at; what lies beyond is not counted either. */
const MOST_NODES = 20_000;
const MOST = 2_000_000;

const UNSEEN =
  'script,style,noscript,template,textarea,select,option,iframe,[hidden],[aria-hidden="true"]';

const isSelection = (value: unknown): value is globalThis.Selection =>
  typeof value === 'object' && value !== null && 'rangeCount' in value && 'getRangeAt' in value;
const isWindow = (value: unknown): value is Window =>
  typeof value === 'object' && value !== null && 'getSelection' in value;

const parentOf = (node: Node): Element | null => {
  const parent: unknown = node.parentNode;
  return isElement(parent) ? parent : null;
};

/** Text of a size, place or colour that nobody sees: kept for machines, or put there to be copied. */
function tooSmall(element: Element, view: Window | null): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width <= 1 || height <= 1) return true;
  const style = view?.getComputedStyle(element);
  return (
    style !== undefined &&
    (Number.parseFloat(style.fontSize) < 2 || /^rgba\(.*, 0\)$/.test(style.color))
  );
}

/** Whether people see what an element says; looked at once an element. */
function seenIn(page: Document): (element: Element) => boolean {
  const view: unknown = own(page, 'defaultView');
  const window = isWindow(view) ? view : null;
  const known = new Map<Element, boolean>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const shown =
      typeof element.checkVisibility !== 'function' ||
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const seen = shown && element.closest(UNSEEN) === null && !tooSmall(element, window);
    known.set(element, seen);
    return seen;
  };
}

const blockOf = (node: Node): Element | null => {
  let at = isElement(node) ? node : parentOf(node);
  while (at && !BLOCK_TAGS.has(at.localName)) at = parentOf(at);
  return at;
};

/** Text of a range as people see it; `hidden` counts what they do not. */
function textIn(
  page: Document,
  range: Range,
  seen: (element: Element) => boolean,
): Pick<PickedText, 'text' | 'length' | 'hidden'> {
  const common = range.commonAncestorContainer;
  const root = isElement(common) ? common : parentOf(common);
  const walker = root && walkerOf(page, root);
  const parts: string[] = [];
  const counts = { length: 0, hidden: 0, nodes: 0 };
  let last: Element | null = null;
  const add = (node: Node): void => {
    const value = node.nodeValue ?? '';
    const from = node === range.startContainer ? range.startOffset : 0;
    const said = value.slice(from, node === range.endContainer ? range.endOffset : undefined);
    const parent = parentOf(node);
    if (said.trim() === '') {
      if (said !== '' && parts.length > 0) parts.push(' ');
    } else if (parent && seen(parent)) {
      const block = blockOf(node);
      if (block !== last && parts.length > 0) parts.push('\n');
      last = block;
      if (counts.length < LONGEST) parts.push(said.slice(0, LONGEST - counts.length));
      counts.length += said.length;
    } else counts.hidden += said.length;
  };
  if (!walker) return { text: '', length: 0, hidden: 0 };
  walker.currentNode = range.startContainer;
  let node: Node | null = range.startContainer;
  while (node && counts.nodes < MOST_NODES && counts.length + counts.hidden < MOST) {
    counts.nodes += 1;
    if (node.nodeType === 3) add(node);
    if (node === range.endContainer && node.nodeType === 3) break;
    const next: Node | null = walker.nextNode();
    node = next && range.comparePoint(next, 0) <= 0 ? next : null;
  }
  const { length, hidden } = counts;
  return { text: parts.join('').slice(0, LONGEST), length, hidden };
}

/** A range from the start of a paragraph to a point, or from a point to its end. */
function around(
  page: Document,
  node: Node,
  offset: number,
  side: 'before' | 'after',
): Range | null {
  const block = blockOf(node);
  const range = rangeOf(page);
  if (!block || !range) return null;
  range.selectNodeContents(block);
  if (side === 'before') range.setEnd(node, offset);
  else range.setStart(node, offset);
  return range;
}

/** What a person has selected in a page; null when nothing is. Looks at two million characters at most. */
export function pickedText(page: Document): PickedText | null {
  const view: unknown = own(page, 'defaultView');
  const selection: unknown = isWindow(view) ? view.getSelection() : null;
  if (!isSelection(selection) || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const seen = seenIn(page);
  const picked = textIn(page, range, seen);
  if (picked.text.trim() === '' && picked.hidden === 0) return null;
  const front = around(page, range.startContainer, range.startOffset, 'before');
  const back = around(page, range.endContainer, range.endOffset, 'after');
  const said = (one: Range | null): string => (one ? textIn(page, one, seen).text : '');
  const language = rootOf(page)?.getAttribute('lang')?.trim().slice(0, 35) ?? '';
  return {
    ...picked,
    before: said(front).slice(-AROUND),
    after: said(back).slice(0, AROUND),
    language: language === '' ? null : language,
    url: String(own(page, 'URL')).slice(0, 2_048),
  };
}
