import { useEffect, useState } from 'preact/hooks';
import type { Row } from './layout';
import type { Point } from './points';
import { pointFor } from './walk';

/** Milliseconds that the pointer may take from a point to what is told of it. */
const GRACE = 140;

/** Which point the Tab key reaches, which one is told of, and what leads from one to another. */
export interface Points {
  readonly reachable: Point | undefined;
  /** The point that is told of now. */
  readonly told: Point | undefined;
  /** What is told stays until it is closed. */
  readonly kept: boolean;
  readonly show: (point: Point) => void;
  readonly hide: () => void;
  /** Does not hide what is about to be hidden. */
  readonly stay: () => void;
  readonly choose: (point: Point) => void;
  readonly close: () => void;
  readonly press: (event: KeyboardEvent, point: Point) => void;
}

/** The element of a point in the picture that another element is part of. */
function elementOf(inside: EventTarget | null, { key }: Point): SVGElement | undefined {
  const svg = inside instanceof Element ? inside.closest('svg') : null;
  const found = [...(svg?.querySelectorAll<SVGElement>('[data-point]') ?? [])];
  return found.find((one) => one.dataset['point'] === key);
}

const idOf = (point: Point): string | null => point.entries[0]?.id ?? null;

/**
 * Points by what stands at them, not by their place: whatever a decision, a filter or a zoom makes of the picture, the
 * focus stays with its entry, and one point can always be reached.
 */
export function usePoints(rows: readonly Row[]): Points {
  const [focus, setFocus] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [keptId, keep] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!leaving) return undefined;
    const timer = setTimeout(() => {
      setShown(null);
      setLeaving(false);
    }, GRACE);
    return () => clearTimeout(timer);
  }, [leaving]);

  const all = rows.flatMap(({ points }) => points);
  const holding = (id: string | null): Point | undefined =>
    id === null ? undefined : all.find(({ entries }) => entries.some((entry) => entry.id === id));
  const keptPoint = holding(keptId);

  const stay = (): void => setLeaving(false);
  const close = (): void => {
    keep(null);
    setShown(null);
  };
  const choose = (point: Point): void => {
    setFocus(idOf(point));
    keep(keptPoint === point ? null : idOf(point));
    setShown(null);
  };
  return {
    reachable: holding(focus) ?? all[0],
    told: keptPoint ?? holding(shown),
    kept: keptPoint !== undefined,
    show: (point) => {
      stay();
      setShown(idOf(point));
    },
    hide: () => setLeaving(true),
    stay,
    choose,
    close,
    press: (event, point) => {
      const next = pointFor(event.key, rows, point);
      if (next) {
        setFocus(idOf(next));
        elementOf(event.currentTarget, next)?.focus();
      } else if (event.key === 'Enter' || event.key === ' ') choose(point);
      else if (event.key === 'Escape' && (keptPoint ?? shown) !== null) close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
