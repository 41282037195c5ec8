import { isElement } from '../dom/page';
import { pageOf, rectsOf } from '../marks/host';

/** A part of the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Ancestors that are looked at for one that cuts off what overflows it. */
const DEEPEST = 40;

const common = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The part of the window that an element's ancestors leave of what stands in it; null where none cuts anything off. */
function frameOf(from: Element, known: Map<Element, Box | null>, depth = 0): Box | null {
  const before = known.get(from);
  if (before !== undefined) return before;
  const view = pageOf(from)?.defaultView;
  const parent: unknown = from.parentNode;
  const outer = isElement(parent) && depth < DEEPEST ? frameOf(parent, known, depth + 1) : null;
  const cuts =
    isElement(parent) && view ? view.getComputedStyle(from).overflow !== 'visible' : false;
  // What overflows the root or the body is scrolled by the window.
  const own = cuts && from.localName !== 'body' ? from.getBoundingClientRect() : null;
  const frame = own && outer ? common(own, outer) : (own ?? outer);
  known.set(from, frame);
  return frame;
}

/** Where a range can be seen, a box a line. `known`: frames that were looked up in this pass. */
export function shownRects(range: Range, known: Map<Element, Box | null>): Box[] {
  const { startContainer: start } = range;
  const parent: unknown = isElement(start) ? start : start.parentNode;
  const frame = isElement(parent) ? frameOf(parent, known) : null;
  return rectsOf(range)
    .map((rect) => (frame ? common(rect, frame) : rect))
    .filter(({ left, top, right, bottom }) => right - left > 1 && bottom - top > 1);
}
