import { rootOf } from '../dom/page';
import { findTitles, type Listed } from './find-titles';
import { overlayOn, type Overlay } from './overlay';

/** A listed headline with the number of independent origins that report its story besides it. */
export interface Counted extends Listed {
  readonly origins: number;
}

/** What marking a list needs from its surroundings. */
export interface MarkOptions {
  readonly page: Document;
  readonly address: () => string;
  /** The headlines of the page's list of which the library knows enough. */
  readonly ask: () => Promise<readonly Counted[]>;
  /** Whether the extension that started the script is still there. */
  readonly alive: () => boolean;
  /** Name of the list of marks, and what one says, to those who do not see them. */
  readonly label: string;
  readonly wordsOf: (one: Counted) => string;
}

/** Marks that follow their page. */
export interface Marks {
  /** Asks again: the list has changed. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** Milliseconds between two looks at a page that changes, and between two glances at one that does not. */
const APART = 300;
const GLANCE = 1_000;
const MOVES = ['scroll', 'resize'] as const;
/** How often marks are put back into a page that takes them out. */
const PATIENCE = 3;

/** Marks the headlines of a list, follows its changes with bounded work, and leaves nothing behind when it stops. */
export function markList(options: MarkOptions): Marks {
  const { page } = options;
  let overlay: Overlay | null = null;
  let counted: readonly Counted[] = [];
  let marked = '';
  let asking = false;
  let again = false;
  let patience = PATIENCE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function clear(): void {
    overlay?.remove();
    overlay = null;
  }
  function draw(): void {
    timer = undefined;
    if (!options.alive()) return stop();
    const root = rootOf(page);
    if (!root || counted.length === 0 || marked !== options.address()) return clear();
    if (overlay && !overlay.stands()) {
      clear();
      patience -= 1;
    }
    if (patience <= 0) return stop();
    overlay ??= overlayOn(page, options.label);
    const titles = findTitles(root, counted);
    overlay?.show(
      counted.flatMap((one, i) => {
        const element = titles[i];
        return element ? [{ element, sign: String(one.origins), words: options.wordsOf(one) }] : [];
      }),
    );
  }
  function schedule(): void {
    timer ??= setTimeout(draw, APART);
  }
  async function refresh(): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    const address = options.address();
    counted = await options.ask();
    marked = address;
    asking = false;
    schedule();
    if (again) setTimeout(() => void refresh(), GLANCE);
    again = false;
  }
  const changes = new MutationObserver(schedule);
  // Fonts, pictures and scrolling within the page move headlines without altering a node.
  const glance = setInterval(() => {
    if (!options.alive()) stop();
    else if (overlay && !overlay.stands()) schedule();
    else if (marked !== '' && marked !== options.address()) clear();
    else overlay?.place();
  }, GLANCE);
  let framed = false;
  const moved = (): void => {
    if (framed || !overlay) return;
    framed = true;
    requestAnimationFrame(() => {
      framed = false;
      overlay?.place();
    });
  };
  function stop(): void {
    clear();
    changes.disconnect();
    clearInterval(glance);
    clearTimeout(timer);
    for (const name of MOVES) removeEventListener(name, moved, true);
  }
  changes.observe(page, { childList: true, subtree: true });
  for (const name of MOVES) addEventListener(name, moved, { capture: true, passive: true });
  void refresh();
  return { refresh: () => void refresh(), stop };
}
