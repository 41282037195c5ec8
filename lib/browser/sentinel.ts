import browser from 'webextension-polyfill';

/** Whether a dataset was once loaded completely; kept outside the database, so that an emptied one is noticed. */
export async function wasLoaded(id: string): Promise<boolean> {
  const key = `loaded:${id}`;
  return (await browser.storage.local.get(key))[key] === true;
}

/** Notes that a dataset is complete. */
export async function noteLoaded(id: string): Promise<void> {
  await browser.storage.local.set({ [`loaded:${id}`]: true });
}

const UNWANTED = 'starter:unwanted';

/** Whether the starter dataset is loaded by itself: until a person removes it or erases the library. */
export async function wantsStarter(): Promise<boolean> {
  return (await browser.storage.local.get(UNWANTED))[UNWANTED] !== true;
}

/** Notes whether the starter dataset is loaded by itself. */
export async function wantStarter(wanted: boolean): Promise<void> {
  await browser.storage.local.set({ [UNWANTED]: !wanted });
}
