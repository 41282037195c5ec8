import type { Reading } from '@/lib/core/model/reading';

const APART = 500;
const PER_MINUTE = 20;
const MINUTE = 60_000;

export interface WatchOptions {
  readonly page: Document;
  /** Address of the page now; it changes with single-page navigation. */
  readonly address: () => string;
  /** Null: not yet. */
  readonly read: () => Reading | null;
  readonly send: (reading: Reading) => void;
  /** Whether the extension that started the watch is still there. */
  readonly alive: () => boolean;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
}

/** A running watch. */
export interface Watch {
  /** Reads and sends at once, changed or not. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** What a reading says, without the moment it was taken at. */
function saying(reading: Reading): string {
  return JSON.stringify({ ...reading, page: { ...reading.page, capturedAt: '' } });
}

/**
 * Follows late content and single-page navigation: reads when the page has changed, at most once in 500 ms and 20 times
 * a minute, and sends what differs from what was sent before. Stops by itself when the extension is gone.
 */
export function watchPage(options: WatchOptions): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent = '';
  let times: number[] = [];
  const read = (always: boolean): void => {
    timer = undefined;
    if (!options.alive()) return stop();
    times = [...times.filter((time) => time > options.now() - MINUTE), options.now()];
    const reading = options.read();
    if (!reading) return;
    const told = saying(reading);
    if (always || told !== sent) options.send(reading);
    sent = told;
  };
  const schedule = (): void => {
    if (!options.alive()) return stop();
    if (timer !== undefined) return;
    const recent = times.filter((time) => time > options.now() - MINUTE);
    const free =
      recent.length < PER_MINUTE
        ? 0
        : (recent[recent.length - PER_MINUTE] ?? 0) + MINUTE - options.now();
    timer = setTimeout(() => read(false), Math.max(APART, free));
  };
  let address = options.address();
  const observer = new MutationObserver(schedule);
  // Changing the address alone alters no node: look for it now and then.
  const glance = setInterval(() => {
    if (address !== options.address()) schedule();
    address = options.address();
  }, APART);
  function stop(): void {
    observer.disconnect();
    clearInterval(glance);
    clearTimeout(timer);
  }
  observer.observe(options.page, { childList: true, subtree: true, characterData: true });
  read(false);
  return { again: () => read(true), stop };
}
