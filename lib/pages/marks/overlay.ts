import { own } from '../dom/page';
import { divOf, hostOn, pageOf, rangeOf, rectsOf } from './host';

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

const MARK =
  'position:absolute;box-sizing:border-box;min-width:16px;height:16px;padding:0 4px;border:1px solid;border-radius:8px;font:bold 11px/14px system-ui,sans-serif;text-align:center;white-space:nowrap;pointer-events:none;user-select:none;';
const LIGHT = 'color:#1d4ed8;background:#e8eefc;border-color:#1d4ed8';
const DARK = 'color:#8fb0ff;background:#1f2b4d;border-color:#8fb0ff';

/** Where the text of an element ends, in pixels of the window; null when nothing of it is shown. */
function endOf(element: Element): DOMRect | null {
  const page = pageOf(element);
  const range = page && rangeOf(page);
  if (!range) return null;
  range.selectNodeContents(element);
  return rectsOf(range).at(-1) ?? null;
}

/** Marks over a page, see `hostOn`. */
export function overlayOn(page: Document, label: string): Overlay | null {
  const host = hostOn(page, label);
  if (!host) return null;
  const { root, list, dark } = host;
  let drawn: { readonly mark: Mark; readonly node: HTMLElement }[] = [];

  const place = (): void => {
    const width = Number(own(root, 'clientWidth'));
    const { left, top } = host.corner();
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
  return {
    show,
    place,
    stands: host.stands,
    remove: () => {
      dark?.removeEventListener('change', repaint);
      host.remove();
    },
  };
}
