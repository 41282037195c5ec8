import type { Api, ContextState } from './api';
import { failed } from '@/lib/core/model/problem';
import { extension } from './extension';

// The background is ours: an answer of the same kind as the fallback has the type of the call.
const fits = <T>(answer: unknown, like: T): answer is T =>
  typeof answer === typeof like && (answer === null) === (like === null);

/** What the background answers to a call; `otherwise` when it does not, or with another kind of value. */
export async function ask<T>(call: string, argument: unknown, otherwise: T): Promise<T> {
  try {
    const answer = await extension()?.runtime.sendMessage({ call, argument });
    if (typeof answer !== 'object' || answer === null || !('value' in answer)) return otherwise;
    return fits(answer.value, otherwise) ? answer.value : otherwise;
  } catch {
    return otherwise;
  }
}

const lost: ContextState = { state: 'failed', problem: { code: 'internal' } };
const DEFAULTS = { badge: true, recordPages: true, listMarks: false, sitesOff: [] };
const UNKNOWN_SITE = { name: '', listed: false, on: false };

/** The background as seen from pages and content scripts. Every call answers; a lost connection is a failed answer. */
export const remote: Api = {
  warm: () => ask('warm', null, false),
  reader: () => ask('reader', null, false),
  storySeen: (reading) => ask('storySeen', reading, failed('internal')),
  listMarks: () => ask('listMarks', null, []),
  contextOf: (tabId) => ask('contextOf', tabId, lost),
  readTab: (tabId) => ask('readTab', tabId, lost),
  decide: (request) => ask('decide', request, lost),
  library: () => ask('library', null, failed('internal')),
  losses: () => ask('losses', null, failed('internal')),
  dismissLosses: () => ask('dismissLosses', null, failed('internal')),
  settings: () => ask('settings', null, DEFAULTS),
  saveSettings: (settings) => ask('saveSettings', settings, DEFAULTS),
  outline: (tabId) => ask('outline', tabId, failed('internal')),
  site: (url) => ask('site', url, UNKNOWN_SITE),
  setSite: (change) => ask('setSite', change, UNKNOWN_SITE),
  sites: () => ask('sites', null, []),
  storageUse: () => ask('storageUse', null, failed('internal')),
  removeDataset: (id) => ask('removeDataset', id, failed('internal')),
  loadStarter: () => ask('loadStarter', null, failed('internal')),
  eraseLibrary: () => ask('eraseLibrary', null, failed('internal')),
  undoErase: () => ask('undoErase', null, failed('internal')),
  finishErase: () => ask('finishErase', null, failed('internal')),
  erasePages: () => ask('erasePages', null, failed('internal')),
};
