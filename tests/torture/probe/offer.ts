import browser from 'webextension-polyfill';
import type { Seen } from '../seen';

/** What a driver may have a page of the extension do, beside asking the background. */
export interface Probe {
  readonly look: () => Promise<Seen>;
  /** Puts the library into the form of an older layout; the background must not run. */
  readonly age?: (layout: number) => Promise<void>;
}

interface Asked {
  done: boolean;
  answer: unknown;
}

const asked: Asked[] = [];

/** Asks the background; answers with the number under which `outcome` tells what came of it. */
function begin(call: unknown, argument: unknown): number {
  const one: Asked = { done: false, answer: null };
  asked.push(one);
  const end = (answer: unknown): void => void Object.assign(one, { done: true, answer });
  // Rejects when the background died, or was not there.
  browser.runtime.sendMessage({ call, argument }).then(end, () => end(null));
  return asked.length - 1;
}

let tab: Promise<number> | null = null;

/** Shows an address in a tab behind, the same one each time; answers with its id. */
async function show(url: string): Promise<number> {
  if (tab === null) {
    tab = browser.tabs.create({ url, active: false }).then(({ id }) => id ?? -1);
    return tab;
  }
  const id = await tab;
  await browser.tabs.update(id, { url });
  return id;
}

/** Lets the driver reach the probe as `torture`: name and arguments of a call as JSON, its answer as JSON. */
export function offerProbe({ look, age }: Probe): void {
  const calls: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> = {
    look,
    age: (layout) => age?.(Number(layout)),
    begin,
    outcome: (number) => asked[Number(number)] ?? null,
    show: (url) => show(String(url)),
  };
  const run = async (name: string, given: string): Promise<string> =>
    JSON.stringify((await calls[name]?.(...JSON.parse(given))) ?? null);
  Object.assign(globalThis, { torture: run });
}
