import browser from 'webextension-polyfill';

/** Calls back when an alarm rings, the background woken for it; must be called synchronously at start. */
export function onAlarm(rings: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => rings(name));
}
