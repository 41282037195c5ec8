import browser from 'webextension-polyfill';

interface Switches {
  readonly badge: boolean;
  readonly recordPages: boolean;
  readonly listMarks: boolean;
  /** Ids of listed sites whose pages are not read without a click. */
  readonly sitesOff: readonly string[];
}

/** What a person switched; everything is on until then, but the marks on lists. */
export async function readSettings(): Promise<Switches> {
  const { settings } = await browser.storage.local.get('settings');
  const kept = typeof settings === 'object' && settings !== null ? settings : {};
  const off: unknown = 'sitesOff' in kept ? kept.sitesOff : [];
  return {
    badge: !('badge' in kept) || kept.badge !== false,
    recordPages: !('recordPages' in kept) || kept.recordPages !== false,
    listMarks: 'listMarks' in kept && kept.listMarks === true,
    sitesOff: Array.isArray(off) ? off.filter((id) => typeof id === 'string') : [],
  };
}

/** Keeps the switches and answers with them as kept. */
export async function keepSettings(switches: Switches): Promise<Switches> {
  const { badge, recordPages, listMarks, sitesOff } = switches;
  await browser.storage.local.set({ settings: { badge, recordPages, listMarks, sitesOff } });
  return readSettings();
}
