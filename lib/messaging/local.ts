import { entryKey, entryOf } from '@/lib/browser/tab-entry';
import type { Api, ContextState } from './api';
import { extension } from './extension';
import { remote } from './remote';

/** A tab's context as the session keeps it, read without waking the background; null when there is none. */
export async function keptContext(tabId: number): Promise<ContextState | null> {
  const key = entryKey(tabId);
  const kept = await extension()
    ?.storage?.session.get(key)
    .catch(() => null);
  const entry = entryOf(kept?.[key]);
  return entry?.context ? { state: 'ready', context: entry.context } : null;
}

/**
 * The Api for the extension's own pages: a context that is ready is read from the session without waking the
 * background; everything else is asked of it.
 */
export const local: Api = {
  ...remote,
  contextOf: async (tabId) => (await keptContext(tabId)) ?? remote.contextOf(tabId),
  setSite: async (change) => {
    const origins = [`*://${new URL(change.url).hostname}/*`];
    // Browsers ask the person only from within the click itself.
    if (change.on && !change.listed) await extension()?.permissions?.request({ origins });
    return remote.setSite(change);
  },
};
