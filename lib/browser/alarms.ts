import browser from 'webextension-polyfill';

/** Calls back when an alarm rings, the background woken for it; must be called synchronously at start. */
export function onAlarm(rings: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => rings(name));
}

/** Has an alarm ring at a time, in place of the one of this name; null: not at all. `at`: UTC ISO 8601. */
export async function ringAt(name: string, at: string | null): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Date.parse(at) });
}

/** Minutes between two looks at which feeds are due. */
export const LOOK_EVERY = 15;

/** Has an alarm ring every so many minutes; one of this name and rhythm goes on as it is. */
export async function setAlarm(name: string, minutes: number): Promise<void> {
  const known = await browser.alarms.get(name);
  if (known?.periodInMinutes !== minutes)
    await browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: 1 });
}

/** An alarm of this name rings no more. */
export const clearAlarm = (name: string): Promise<boolean> => browser.alarms.clear(name);
