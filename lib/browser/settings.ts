import browser from 'webextension-polyfill';

interface Switches {
  readonly badge: boolean;
  readonly recordPages: boolean;
}

/** What a person switched; both on until then. */
export async function readSettings(): Promise<Switches> {
  const { settings } = await browser.storage.local.get('settings');
  const kept = typeof settings === 'object' && settings !== null ? settings : {};
  return {
    badge: !('badge' in kept) || kept.badge !== false,
    recordPages: !('recordPages' in kept) || kept.recordPages !== false,
  };
}

/** Keeps the switches and answers with them as kept. */
export async function keepSettings({ badge, recordPages }: Switches): Promise<Switches> {
  await browser.storage.local.set({ settings: { badge, recordPages } });
  return readSettings();
}
