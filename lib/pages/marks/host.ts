import { call, isDocument, isElement, own, rootOf } from '../dom/page';

/** One element without content, size or effect on what is around it, above everything and out of reach of the pointer. */
const HOST =
  'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;pointer-events:none!important;z-index:2147483647!important';

const isStyled = (value: unknown): value is HTMLElement => isElement(value) && 'style' in value;
const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'selectNodeContents' in value;
const isWindow = (value: unknown): value is Window =>
  typeof value === 'object' && value !== null && 'matchMedia' in value;
const isRects = (value: unknown): value is DOMRectList =>
  typeof value === 'object' && value !== null && 'length' in value;

/** An element of ours, whatever names the page's markup takes. */
export function divOf(page: Document): HTMLElement | null {
  const made = call(page, 'createElement', 'div');
  return isStyled(made) ? made : null;
}

/** A new range of a page. */
export function rangeOf(page: Document): Range | null {
  const made = call(page, 'createRange');
  return isRange(made) ? made : null;
}

/** Where a range is shown, in pixels of the window. */
export function rectsOf(range: Range): DOMRect[] {
  const rects: unknown = range.getClientRects();
  return isRects(rects) ? [...rects].filter(({ width, height }) => width > 1 && height > 1) : [];
}

/** Where something of ours stands over a page. */
export interface Host {
  readonly root: Element;
  /** Holds all that is drawn. */
  readonly list: HTMLElement;
  /** Told when the person turns to dark or light. */
  readonly dark: MediaQueryList | null;
  /** From where absolute places count, in pixels of the window. */
  readonly corner: () => DOMRect;
  /** Whether the page let it stand. */
  readonly stands: () => boolean;
  readonly remove: () => void;
}

/**
 * A list in a closed shadow root of one element beside the page's body: nothing of the page is altered, nothing that is
 * drawn can be read or clicked by it, and no style of either reaches the other.
 */
export function hostOn(page: Document, label: string): Host | null {
  const root = rootOf(page);
  const host = divOf(page);
  const list = divOf(page);
  if (!root || !host || !list) return null;
  host.setAttribute('style', HOST);
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', label);
  host.attachShadow({ mode: 'closed' }).append(list);
  const view = own(page, 'defaultView');
  call(root, 'append', host);
  return {
    root,
    list,
    dark: isWindow(view) ? view.matchMedia('(prefers-color-scheme: dark)') : null,
    corner: () => host.getBoundingClientRect(),
    stands: () => host.parentNode === root,
    remove: () => host.remove(),
  };
}

/** The page that an element is of, or null. */
export function pageOf(element: Element): Document | null {
  const page = own(element, 'ownerDocument');
  return isDocument(page) ? page : null;
}
