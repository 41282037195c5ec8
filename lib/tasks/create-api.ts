import { dropTabEntry, keepTabEntry, tabEntry } from '@/lib/browser/session';
import { showBadge } from '@/lib/browser/badge';
import { readSettings } from '@/lib/browser/settings';
import { storageUse } from '@/lib/browser/storage-use';
import {
  askToReadAgain,
  bringReader,
  outlineTab,
  runReader,
  startContentScript,
  tabUrl,
} from '@/lib/browser/tabs';
import type { ContextState, DecisionRequest } from '@/lib/messaging/api';
import type { Served } from '@/lib/messaging/serve';
import { readingOf } from '@/lib/messaging/validate';
import { done, failed } from '@/lib/core/model/problem';
import { safeUrl } from '@/lib/core/text/url';
import { attempt } from '@/lib/store/attempt';
import { libraryStatus } from '@/lib/store/datasets';
import { keepDecision } from '@/lib/store/decisions';
import type { Store } from '@/lib/store/open';
import { eraseCaptured } from '@/lib/store/capture';
import { answerTab, stateOf } from './answer-tab';
import { askForStarter, dropDataset, eraseLibrary, finishErase, undoErase } from './erase';
import type { Upkeep } from './keep-up';
import { dismissLosses, losses } from './losses';
import { listMarksOf, saveSettings } from './list-marks';
import { outletTable } from './outlet-table';
import { prime } from './prime';
import { isRead, setSite, siteChoices, siteState } from './sites';
import { storyKey } from './story-key';

async function readTab(store: Store, upkeep: Upkeep, tabId: number): Promise<ContextState> {
  const url = await tabUrl(tabId);
  if (url !== null && safeUrl(url) === null) {
    return { state: 'failed', problem: { code: 'unsupported-address' } };
  }
  if (url !== null && (await isRead(url))) {
    const started = await startContentScript(tabId).then(
      () => true,
      () => false,
    );
    if (started) return { state: 'reading' };
  }
  const read = await runReader(tabId).catch(() => null);
  if (read === null) return { state: 'failed', problem: { code: 'no-access' } };
  const reading = readingOf(read);
  if (!reading.ok) return { state: 'failed', problem: reading.problem };
  return answerTab(store, upkeep, tabId, reading.value);
}

async function decide(
  store: Store,
  upkeep: Upkeep,
  request: DecisionRequest,
): Promise<ContextState> {
  const entry = await tabEntry(request.tabId);
  if (!entry?.context) return stateOf(entry);
  const { reading } = entry.context;
  const kept = await attempt(() =>
    keepDecision(
      store,
      storyKey(reading),
      request.reportId,
      request.change,
      new Date().toISOString(),
    ),
  );
  if (!kept.ok) return { state: 'failed', problem: kept.problem };
  return answerTab(store, upkeep, request.tabId, reading);
}

/** Forgets what was known about a tab, its badge too. */
export async function forgetTab(tabId: number): Promise<void> {
  await dropTabEntry(tabId);
  await showBadge(tabId, null);
}

/** What changed the library, with its upkeep after it. */
async function tended<T>(upkeep: Upkeep, work: Promise<T>): Promise<T> {
  const answer = await work;
  upkeep.soon();
  return answer;
}

/** The calls of the contract over the store and the browser. */
export function createApi(store: Store, upkeep: Upkeep): Served {
  return {
    async warm() {
      const ready = store.warm();
      void outletTable();
      // After the store was asked to open, which takes as long.
      setTimeout(() => void prime(), 0);
      await ready;
      return true;
    },
    async reader(tabId) {
      void store.warm();
      void outletTable();
      setTimeout(() => void prime(), 0);
      return bringReader(tabId).then(
        () => true,
        () => false,
      );
    },
    async storySeen(reading, tabId) {
      await answerTab(store, upkeep, tabId, reading);
      return done(null);
    },
    async unread(tabId, url) {
      const problem = { code: 'bad-message' } as const;
      await keepTabEntry(tabId, {
        url,
        capturedAt: new Date().toISOString(),
        context: null,
        problem,
      });
      await showBadge(tabId, null);
    },
    async contextOf(tabId) {
      const entry = await tabEntry(tabId);
      if (entry) return stateOf(entry);
      return (await askToReadAgain(tabId)) ? { state: 'reading' } : { state: 'none' };
    },
    readTab: (tabId) => readTab(store, upkeep, tabId),
    decide: (request) => decide(store, upkeep, request),
    library: () => attempt(() => libraryStatus(store)),
    losses: () => losses(store),
    dismissLosses,
    settings: readSettings,
    saveSettings,
    listMarks: listMarksOf(store),
    async outline(tabId) {
      const outline = await outlineTab(tabId).catch(() => null);
      return outline === null ? failed('no-access') : done(outline);
    },
    site: siteState,
    setSite,
    sites: siteChoices,
    storageUse,
    removeDataset: (id) => tended(upkeep, dropDataset(store, id)),
    loadStarter: () => askForStarter(store),
    eraseLibrary: () => tended(upkeep, eraseLibrary(store)),
    undoErase: () => tended(upkeep, undoErase(store)),
    finishErase: () => tended(upkeep, finishErase(store)),
    erasePages: () =>
      tended(
        upkeep,
        attempt(() => eraseCaptured(store)),
      ),
  };
}
