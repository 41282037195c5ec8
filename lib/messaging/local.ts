import { tabEntry } from '@/lib/browser/session';
import type { Api } from './api';
import { remote } from './remote';

/**
 * The Api for the extension's own pages: a context that is ready is read from the session without waking the
 * background; everything else is asked of it.
 */
export const local: Api = {
  ...remote,
  contextOf: async (tabId) => {
    const entry = await tabEntry(tabId).catch(() => null);
    return entry?.context ? { state: 'ready', context: entry.context } : remote.contextOf(tabId);
  },
};
