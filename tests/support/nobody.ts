import { NO_LOSSES } from '@/lib/core/model/losses';
import type { Api } from '@/lib/messaging/api';

/** A background that has nothing to say, and answers everything. */
export const NOBODY: Api = {
  warm: () => Promise.resolve(true),
  reader: () => Promise.resolve(true),
  storySeen: () => Promise.resolve({ ok: true, value: null }),
  listMarks: () => Promise.resolve([]),
  contextOf: () => Promise.resolve({ state: 'none' }),
  readTab: () => Promise.resolve({ state: 'failed', problem: { code: 'no-access' } }),
  decide: () => Promise.resolve({ state: 'none' }),
  library: () => Promise.resolve({ ok: true, value: { reports: 170, datasets: [] } }),
  losses: () => Promise.resolve({ ok: true, value: NO_LOSSES }),
  dismissLosses: () => Promise.resolve({ ok: true, value: null }),
  settings: () =>
    Promise.resolve({ badge: true, recordPages: true, listMarks: false, sitesOff: [] }),
  saveSettings: (settings) => Promise.resolve(settings),
  outline: () => Promise.resolve({ ok: true, value: 'html\n body' }),
  site: () => Promise.resolve({ name: 'NewsBreak', listed: true, on: true }),
  setSite: ({ on }) => Promise.resolve({ name: 'NewsBreak', listed: true, on }),
  sites: () =>
    Promise.resolve([
      { id: 'newsbreak', name: 'NewsBreak', listed: true, on: true },
      { id: 'paper.example', name: 'paper.example', listed: false, on: true },
    ]),
  storageUse: () => Promise.resolve({ ok: true, value: { bytes: 2_500_000, quota: 10_000_000 } }),
  removeDataset: () => Promise.resolve({ ok: true, value: null }),
  loadStarter: () => Promise.resolve({ ok: true, value: null }),
  eraseLibrary: () => Promise.resolve({ ok: true, value: 170 }),
  undoErase: () => Promise.resolve({ ok: true, value: true }),
  finishErase: () => Promise.resolve({ ok: true, value: true }),
  erasePages: () => Promise.resolve({ ok: true, value: 3 }),
};
