import browser from 'webextension-polyfill';

/** What a person chose, by key; each is checked when it is read. */
const KEYS = ['settings', 'keeping', 'look'];

/** Everything that a person chose for the extension. */
export const keptChoices = (): Promise<Record<string, unknown>> => browser.storage.local.get(KEYS);

/** Takes choices over; what is none of them is left out. */
export async function keepChoices(choices: object): Promise<void> {
  const known = Object.entries(choices).filter(
    ([key, value]) => KEYS.includes(key) && typeof value === 'object',
  );
  await browser.storage.local.set(Object.fromEntries(known));
}
