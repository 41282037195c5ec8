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
