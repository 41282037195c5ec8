import { completeReading } from '@/lib/core/attribution/complete';
import { showBadge } from '@/lib/browser/badge';
import { evictTabs, keepTabEntry, tabEntry } from '@/lib/browser/session';
import { bringMarks, isPrivateTab } from '@/lib/browser/tabs';
import type { TabEntry } from '@/lib/browser/tab-entry';
import { readSettings } from '@/lib/browser/settings';
import type { ContextState } from '@/lib/messaging/api';
import type { StoryContext } from '@/lib/core/model/context';
import { isUnread, type Problem } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import { attempt } from '@/lib/store/attempt';
import type { Store } from '@/lib/store/open';
import { findContext } from './find-context';
import type { Upkeep } from './keep-up';
import { isShort, lossProblems } from './losses';
import { recordPage } from './record-page';
import { ensureStarter } from './starter';

/** The state of a tab as it is told to pages. */
export function stateOf(entry: TabEntry | null): ContextState {
  if (!entry) return { state: 'none' };
  if (entry.context) return { state: 'ready', context: entry.context };
  if (entry.list) return { state: 'list', ...entry.list };
  return entry.problem ? { state: 'failed', problem: entry.problem } : { state: 'reading' };
}

const isDamaged = ({ context }: TabEntry): boolean =>
  context?.problems.some(({ code }) => code === 'store-damaged') ?? false;

/** A context with what damages took; `noticed`: one was met just now. */
async function withDamage(context: StoryContext, noticed = false): Promise<StoryContext> {
  const problems: Problem[] = noticed ? [{ code: 'store-damaged' }] : [];
  problems.push(...(await lossProblems(context.library)));
  return problems.length === 0
    ? context
    : { ...context, problems: [...context.problems, ...problems] };
}

/** Keeps what a page lists and the list as the tab's answer; there is no story to look up, and no number to show. */
async function answerList(
  store: Store,
  upkeep: Upkeep,
  tabId: number,
  pending: TabEntry,
  reading: Reading,
): Promise<ContextState> {
  const [{ recordPages, listMarks }, isPrivate] = await Promise.all([
    readSettings(),
    isPrivateTab(tabId),
  ]);
  const recorded = recordPages && !isPrivate ? await recordPage(store, reading) : null;
  const problems =
    recorded && !recorded.ok ? [...reading.problems, recorded.problem] : reading.problems;
  const list = { reading: { ...reading, problems }, kept: recorded?.ok ?? false };
  if (await keepTabEntry(tabId, { ...pending, list })) await showBadge(tabId, null);
  if (listMarks) void bringMarks(tabId);
  await evictTabs();
  upkeep.soon();
  return stateOf(await tabEntry(tabId));
}

/**
 * Computes the context of a tab's reading, keeps and shows it; a later capture of the tab wins. The badge is marked as
 * `badge` (User Timing). Nothing of what a private window shows is kept in the library.
 */
export async function answerTab(
  store: Store,
  upkeep: Upkeep,
  tabId: number,
  seen: Reading,
): Promise<ContextState> {
  const reading = completeReading(seen);
  const { url, capturedAt } = reading.page;
  const pending: TabEntry = { url, capturedAt, context: null, problem: null };
  const known = await tabEntry(tabId);
  if (known?.url !== url && !(await keepTabEntry(tabId, pending))) return stateOf(known);
  if (reading.story === null && reading.snippets.length > 0)
    return answerList(store, upkeep, tabId, pending, reading);
  const [wanted, isPrivate] = [readSettings(), isPrivateTab(tabId)];
  const counted = attempt(() => isShort(store));
  const starter = await ensureStarter(store).catch(() => null);
  const found = await findContext(store, reading);
  const short = await counted;
  const noticed = (short.ok && short.value) || (starter?.ok && starter.value.damaged);
  const entry: TabEntry = found.ok
    ? { ...pending, context: await withDamage(found.value, noticed) }
    : { ...pending, problem: found.problem };
  const settings = await wanted;
  if (await keepTabEntry(tabId, entry)) {
    const { context } = entry;
    const origins = context?.verdict.origins ?? null;
    const told = origins === 0 && isUnread(context?.problems ?? []) ? null : origins;
    await showBadge(tabId, settings.badge ? told : null);
    performance.mark('badge');
  }
  await evictTabs();
  if (settings.recordPages && !(await isPrivate)) await recordPage(store, reading);
  if (isDamaged(entry)) upkeep.mend();
  else upkeep.soon();
  return stateOf(await tabEntry(tabId));
}
