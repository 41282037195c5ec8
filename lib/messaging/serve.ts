import * as v from 'valibot';
import type { Sender } from '@/lib/browser/messages';
import type { Problem, Result } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import type { Api, Call, ListMark } from './api';
import { areaCall, type AreaName } from './areas/area';
import {
  address,
  datasetId,
  decisionRequest,
  readingOf,
  settings,
  siteChange,
  tabId,
} from './validate';

/** The contract as the background implements it: calls of content scripts also learn their tab. */
export interface Served extends Omit<Api, 'storySeen' | 'reader' | 'listMarks'> {
  reader(tabId: number): Promise<boolean>;
  storySeen(reading: Reading, tabId: number): Promise<Result<null>>;
  listMarks(tabId: number): Promise<readonly ListMark[]>;
  /** What was read of a tab's page cannot be taken: the tab says so instead of waiting. */
  unread(tabId: number, url: string): Promise<void>;
}

const refuse = (code: Problem['code']) => {
  const problem: Problem = { code };
  // Fits both kinds of answers: a failed result and a failed state.
  return { ok: false, state: 'failed', problem };
};

function fromPage(sender: Sender): sender is Sender & { tabId: number; url: string } {
  if (!sender.own || sender.page || sender.frameId !== 0 || sender.tabId === null) return false;
  return sender.url !== null && URL.canParse(sender.url);
}

type Handler = (api: Served, argument: unknown) => Promise<unknown>;

function checked<T>(
  schema: v.GenericSchema<unknown, T>,
  call: (api: Served, value: T) => Promise<unknown>,
): Handler {
  return async (api, argument) => {
    const read = v.safeParse(schema, argument);
    return read.success ? call(api, read.output) : refuse('bad-message');
  };
}

const PAGE_CALLS: Record<Exclude<Call, 'warm' | 'reader' | 'storySeen' | 'listMarks'>, Handler> = {
  contextOf: checked(tabId, (api, tab) => api.contextOf(tab)),
  readTab: checked(tabId, (api, tab) => api.readTab(tab)),
  decide: checked(decisionRequest, (api, request) => api.decide(request)),
  library: (api) => api.library(),
  losses: (api) => api.losses(),
  dismissLosses: (api) => api.dismissLosses(),
  settings: (api) => api.settings(),
  saveSettings: checked(settings, (api, value) => api.saveSettings(value)),
  outline: checked(tabId, (api, tab) => api.outline(tab)),
  site: checked(address, (api, url) => api.site(url)),
  setSite: checked(siteChange, (api, change) => api.setSite(change)),
  sites: (api) => api.sites(),
  storageUse: (api) => api.storageUse(),
  removeDataset: checked(datasetId, (api, id) => api.removeDataset(id)),
  loadStarter: (api) => api.loadStarter(),
  eraseLibrary: (api) => api.eraseLibrary(),
  undoErase: (api) => api.undoErase(),
  finishErase: (api) => api.finishErase(),
  erasePages: (api) => api.erasePages(),
};

const isPageCall = (call: string): call is keyof typeof PAGE_CALLS =>
  Object.hasOwn(PAGE_CALLS, call);

/** Answers a call of an area, brought when it is asked. */
export type AskArea = (area: AreaName, name: string, argument: unknown) => Promise<unknown>;

const message = v.object({ call: v.string(), argument: v.optional(v.unknown()) });

async function dispatch(
  api: Served,
  isRead: (url: string) => Promise<boolean>,
  askArea: AskArea,
  raw: unknown,
  sender: Sender,
): Promise<unknown> {
  const read = v.safeParse(message, raw);
  if (!read.success) return refuse('bad-message');
  const { call, argument } = read.output;
  if (isPageCall(call)) {
    return sender.own && sender.page ? PAGE_CALLS[call](api, argument) : refuse('not-allowed');
  }
  const inArea = areaCall(call);
  if (inArea) {
    if (!sender.own || !sender.page) return refuse('not-allowed');
    return askArea(inArea.area, inArea.name, argument);
  }
  if (!fromPage(sender) || !(await isRead(sender.url))) return refuse('not-allowed');
  if (call === 'warm') return api.warm();
  if (call === 'reader') return api.reader(sender.tabId);
  if (call === 'listMarks') return api.listMarks(sender.tabId);
  if (call !== 'storySeen') return refuse('bad-message');
  const reading = readingOf(argument);
  if (!reading.ok) {
    await api.unread(sender.tabId, sender.url);
    return refuse('bad-message');
  }
  const same = new URL(reading.value.page.url).origin === new URL(sender.url).origin;
  return same ? api.storySeen(reading.value, sender.tabId) : refuse('not-allowed');
}

/**
 * Answers messages by who may call what; `isRead` says of which addresses the pages are read without a click, `askArea`
 * answers what only pages of the extension may ask. Never rejects.
 */
export function serve(api: Served, isRead: (url: string) => Promise<boolean>, askArea: AskArea) {
  return async (raw: unknown, sender: Sender): Promise<{ value: unknown }> => {
    try {
      return { value: await dispatch(api, isRead, askArea, raw, sender) };
    } catch {
      return { value: refuse('internal') };
    }
  };
}
