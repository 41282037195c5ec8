import browser from 'webextension-polyfill';

const SCRIPT = 'own-sites';

/** The match pattern of all pages of an address's host. */
export const patternOf = (url: string): string => `*://${new URL(url).hostname}/*`;

/** Whether the person lets the extension read the pages of an address's host. */
export const hasAccess = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(url)] });

/** Takes back the leave to read the pages of an address's host. */
export const dropAccess = (url: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [patternOf(url)] });

/** Patterns of the hosts that a person added; `listed` are the hosts of the manifest. */
export async function ownPatterns(listed: readonly string[]): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // Patterns of the manifest's content scripts are among them; the person gives leave for whole hosts. Hosts that may
  // only be asked for feeds and datasets (`https://…`) are no sites to read.
  return origins.filter((origin) => /^\*:\/\/[^/]+\/\*$/.test(origin) && !listed.includes(origin));
}

async function register(listed: readonly string[]): Promise<void> {
  const own = await ownPatterns(listed);
  await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] }).catch(() => {});
  if (own.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, matches: own, js: ['aggregators.js'], runAt: 'document_start' },
  ]);
}

/**
 * Has the content script run on the sites that a person added, whenever they change; must be called synchronously at
 * start. `listed` are the hosts of the manifest.
 */
export function watchOwnSites(listed: readonly string[], failed: () => void): void {
  const again = (): void => void register(listed).catch(failed);
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  // An update of the extension forgets what was registered.
  browser.runtime.onInstalled.addListener(again);
}
