import { call, isDocument, isElement, own, rootOf } from '../dom/page';

/** A mark as it is drawn: at the end of an element's text, with what it says to those who do not see it. */
export interface Mark {
  readonly element: Element;
  readonly sign: string;
  readonly words: string;
}

/** Marks over a page. */
export interface Overlay {
  readonly show: (marks: readonly Mark[]) => void;
  /** Puts the marks where their elements are now. */
  readonly place: () => void;
  /** Whether the page let the marks stand. */
  readonly stands: () => boolean;
  readonly remove: () => void;
}

/** One element without content, size or effect on what is around it, above everything and out of reach of the pointer. */
const HOST =
  'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;pointer-events:none!important;z-index:2147483647!important';
const MARK =
  'position:absolute;box-sizing:border-box;min-width:16px;height:16px;padding:0 4px;border:1px solid;border-radius:8px;font:bold 11px/14px system-ui,sans-serif;text-align:center;white-space:nowrap;pointer-events:none;user-select:none;';
const LIGHT = 'color:#1d4ed8;background:#e8eefc;border-color:#1d4ed8';
const DARK = 'color:#8fb0ff;background:#1f2b4d;border-color:#8fb0ff';

const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'selectNodeContents' in value;
const isStyled = (value: unknown): value is HTMLElement => isElement(value) && 'style' in value;
const isWindow = (value: unknown): value is Window =>
  typeof value === 'object' && value !== null && 'matchMedia' in value;
const isRects = (value: unknown): value is DOMRectList =>
  typeof value === 'object' && value !== null && 'length' in value;

/** An element of ours, whatever names the page's markup takes. */
function divOf(page: Document): HTMLElement | null {
  const made = call(page, 'createElement', 'div');
  return isStyled(made) ? made : null;
}

/** Where the text of an element ends, in pixels of the window; null when nothing of it is shown. */
function endOf(element: Element): DOMRect | null {
  const page = own(element, 'ownerDocument');
  if (!isDocument(page)) return null;
  const range = call(page, 'createRange');
  if (!isRange(range)) return null;
  range.selectNodeContents(element);
  const rects: unknown = range.getClientRects();
  const shown = isRects(rects)
    ? [...rects].filter(({ width, height }) => width > 1 && height > 1)
    : [];
  return shown.at(-1) ?? null;
}

/**
 * Marks in a closed shadow root of one element beside the page's body: nothing of the page is altered, nothing of the
 * marks can be read or clicked by it, and no style of either reaches the other.
 */
export function overlayOn(page: Document, label: string): Overlay | null {
  const root = rootOf(page);
  const host = divOf(page);
  if (!root || !host) return null;
  host.setAttribute('style', HOST);
  const shadow = host.attachShadow({ mode: 'closed' });
  const list = divOf(page);
  if (!list) return null;
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', label);
  shadow.append(list);
  const view = own(page, 'defaultView');
  const dark = isWindow(view) ? view.matchMedia('(prefers-color-scheme: dark)') : null;
  let drawn: { readonly mark: Mark; readonly node: HTMLElement }[] = [];

  const place = (): void => {
    const width = Number(own(root, 'clientWidth'));
    const { left, top } = host.getBoundingClientRect();
    const ends = drawn.map(({ mark }) => endOf(mark.element));
    const sizes = drawn.map(({ node }) => node.offsetWidth || 18);
    for (const [i, { node }] of drawn.entries()) {
      const end = ends[i] ?? null;
      node.style.display = end ? 'block' : 'none';
      if (!end) continue;
      // Raised like the number of a note: what follows on the line stays readable.
      const right = Math.min(end.right, width - (sizes[i] ?? 18) - 2);
      node.style.left = `${Math.max(0, right) - left}px`;
      node.style.top = `${Math.max(0, end.top - 9 - top)}px`;
    }
  };

  const show = (marks: readonly Mark[]): void => {
    drawn = marks.flatMap((mark) => {
      const node = divOf(page);
      if (!node) return [];
      node.setAttribute('style', MARK + (dark?.matches ? DARK : LIGHT));
      node.setAttribute('role', 'listitem');
      node.setAttribute('aria-label', mark.words);
      node.textContent = mark.sign;
      return [{ mark, node }];
    });
    list.replaceChildren(...drawn.map(({ node }) => node));
    place();
  };

  const repaint = (): void => show(drawn.map(({ mark }) => mark));
  dark?.addEventListener('change', repaint);
  call(root, 'append', host);
  return {
    show,
    place,
    stands: () => host.parentNode === root,
    remove: () => {
      dark?.removeEventListener('change', repaint);
      host.remove();
    },
  };
}
