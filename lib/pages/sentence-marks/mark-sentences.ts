import { rootOf } from '../dom/page';
import { divOf, hostOn } from '../marks/host';
import { findRanges } from './find-ranges';
import { shownRects, type Box } from './shown-rects';

/** A sentence to be marked; `same`: others tell it too; `otherwise`: others tell it otherwise. */
export interface ToMark {
  readonly sentence: string;
  readonly kind: 'same' | 'otherwise';
}

/** What marking sentences needs from its surroundings. */
export interface SentenceMarkOptions {
  readonly page: Document;
  /** Name of the list of marks, and what one says, to those who do not see them. */
  readonly label: string;
  readonly wordsOf: (one: ToMark) => string;
  /** Whether the extension that started the script is still there. */
  readonly alive: () => boolean;
}

/** Marks over the sentences of a page. */
export interface SentenceMarks {
  /** Marks these and no others; answers how many stand in the page. */
  readonly show: (sentences: readonly ToMark[]) => number;
  readonly clear: () => void;
}

/** Milliseconds between two glances: fonts and pictures move text without an event. */
const GLANCE = 1_000;
const MOVES = ['scroll', 'resize'] as const;
/** Boxes drawn at most; a sentence has one a line. */
const MOST_BOXES = 2_000;

const BOX = 'position:absolute;box-sizing:border-box;border-radius:2px;pointer-events:none;';
/** Told apart by the line under them too, not by colour alone. */
const LOOKS = {
  light: {
    same: 'border-bottom:2px solid #166534;background:rgb(22 101 52 / 14%)',
    otherwise: 'border-bottom:3px double #9a3412;background:rgb(234 88 12 / 18%)',
  },
  dark: {
    same: 'border-bottom:2px solid #86e0a4;background:rgb(134 224 164 / 18%)',
    otherwise: 'border-bottom:3px double #fdba8c;background:rgb(253 186 140 / 20%)',
  },
};

interface Marked {
  readonly one: ToMark;
  readonly ranges: readonly Range[];
}

/**
 * Marks sentences without altering the page: boxes in a closed shadow root (`hostOn`) where they stand. Custom
 * highlights would alter nothing at all, but any script of the page can list them with their ranges.
 */
export function sentenceMarks({ page, label, wordsOf, alive }: SentenceMarkOptions): SentenceMarks {
  let host: ReturnType<typeof hostOn> = null;
  let marked: readonly Marked[] = [];
  let glance: ReturnType<typeof setInterval> | undefined;
  let framed = false;

  function place(): void {
    if (!alive() || !host?.stands()) return clear();
    const { left, top } = host.corner();
    const looks = LOOKS[host.dark?.matches ? 'dark' : 'light'];
    const boxes: HTMLElement[] = [];
    const frames = new Map<Element, Box | null>();
    for (const { one, ranges } of marked) {
      const rects = ranges.flatMap((range) => shownRects(range, frames));
      for (const [i, rect] of rects.entries()) {
        const box = boxes.length < MOST_BOXES ? divOf(page) : null;
        if (!box) break;
        const at = `left:${rect.left - left}px;top:${rect.top - top}px;width:${rect.right - rect.left}px;height:${rect.bottom - rect.top}px;`;
        box.setAttribute('style', BOX + at + looks[one.kind]);
        box.setAttribute('role', i === 0 ? 'listitem' : 'presentation');
        if (i === 0) box.setAttribute('aria-label', wordsOf(one));
        boxes.push(box);
      }
    }
    host.list.replaceChildren(...boxes);
  }
  const moved = (event: Event): void => {
    // What is absolute scrolls with the page itself.
    if (framed || (event.type === 'scroll' && event.target === page)) return;
    framed = true;
    requestAnimationFrame(() => {
      framed = false;
      if (host) place();
    });
  };
  const repaint = (): void => place();

  function clear(): void {
    host?.dark?.removeEventListener('change', repaint);
    host?.remove();
    host = null;
    marked = [];
    clearInterval(glance);
    for (const name of MOVES) removeEventListener(name, moved, true);
  }

  return {
    clear,
    show(sentences) {
      clear();
      const root = rootOf(page);
      if (!root) return 0;
      const found = findRanges(
        page,
        root,
        sentences.map(({ sentence }) => sentence),
      );
      marked = sentences.flatMap((one, i) => {
        const ranges = found[i] ?? [];
        return ranges.length === 0 ? [] : [{ one, ranges }];
      });
      if (marked.length === 0) return 0;
      host = hostOn(page, label);
      host?.dark?.addEventListener('change', repaint);
      place();
      glance = setInterval(place, GLANCE);
      for (const name of MOVES) addEventListener(name, moved, { capture: true, passive: true });
      return marked.length;
    },
  };
}
