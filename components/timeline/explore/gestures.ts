/** What hands do over the picture; places in pixels from its left. */
export interface Hands {
  /** The part between two places, while it is drawn; null when it is let go of. */
  readonly brush: (range: readonly [number, number] | null) => void;
  readonly chosen: (a: number, b: number) => void;
  readonly zoom: (factor: number, x: number) => void;
  readonly pan: (pixels: number) => void;
  readonly reset: () => void;
}

/** Pixels that a press may tremble. */
const STILL = 5;
/** Of a wheel's turn to a factor, as browsers turn a pinch into one. */
const TURN = 0.0025;

const onPoint = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('.point, .card') !== null;

/**
 * Listens to mouse, wheel and touch over an element until it is told to stop: a drag with the mouse chooses a part, one
 * finger moves and two zoom, the wheel zooms with Ctrl or Command (a pinch on a touchpad is that too) and moves sideways
 * with Shift, a double press shows all. A plain wheel scrolls the page as everywhere.
 */
export function watchHands(element: HTMLElement, hands: Hands): () => void {
  const fingers = new Map<number, number>();
  let start: number | null = null;
  const xOf = ({ clientX }: MouseEvent): number => clientX - element.getBoundingClientRect().left;
  const spread = (): readonly [number, number] => {
    const [a = 0, b = 0] = fingers.values();
    return [Math.abs(a - b), (a + b) / 2];
  };

  const down = (event: PointerEvent): void => {
    if (onPoint(event) || event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch') fingers.set(event.pointerId, xOf(event));
    else start = xOf(event);
  };
  const move = (event: PointerEvent): void => {
    const x = xOf(event);
    if (start !== null) return hands.brush(Math.abs(x - start) > STILL ? [start, x] : null);
    const before = fingers.get(event.pointerId);
    if (before === undefined) return undefined;
    const [wide] = spread();
    fingers.set(event.pointerId, x);
    const [wider, middle] = spread();
    if (fingers.size === 1) hands.pan(before - x);
    else if (wider > STILL && wide > STILL) hands.zoom(wide / wider, middle);
    return undefined;
  };
  const up = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (start === null) return;
    const x = xOf(event);
    if (event.type === 'pointerup' && Math.abs(x - start) > STILL) hands.chosen(start, x);
    start = null;
    hands.brush(null);
  };
  const wheel = (event: WheelEvent): void => {
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey) hands.zoom(Math.exp(event.deltaY * TURN), xOf(event));
    else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) hands.pan(sideways);
    else return;
    event.preventDefault();
  };
  const twice = (event: MouseEvent): void => {
    if (!onPoint(event)) hands.reset();
  };

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('dblclick', twice, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  return () => stop.abort();
}
