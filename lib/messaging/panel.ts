import { entryKey, pickKey } from '@/lib/browser/tab-entry';
import type { Selection } from '@/lib/core/model/selection';
import { extension, onKept } from './extension';

/** Tells which tab is in front in the panel's own window, now and whenever another is; answers with how to stop that. */
export function followTabs(tell: (tabId: number | null) => void): () => void {
  const tabs = extension()?.tabs;
  const ask = (): void => {
    tabs?.query({ active: true, currentWindow: true }).then(
      ([tab]) => tell(tab?.id ?? null),
      () => tell(null),
    );
  };
  ask();
  tabs?.onActivated.addListener(ask);
  tabs?.onReplaced?.addListener(ask);
  return () => {
    tabs?.onActivated.removeListener(ask);
    tabs?.onReplaced?.removeListener(ask);
  };
}

/** Calls back when something new is known of a tab's page; answers with how to stop that. */
export const onTabEntry = (tabId: number, changed: () => void): (() => void) =>
  onKept(entryKey(tabId), changed);

const TEXTS = ['text', 'before', 'after', 'url', 'at'] as const;

const isSelection = (value: unknown): value is Selection =>
  typeof value === 'object' &&
  value !== null &&
  TEXTS.every((name) => typeof Reflect.get(value, name) === 'string') &&
  'length' in value &&
  typeof value.length === 'number' &&
  'hidden' in value &&
  typeof value.hidden === 'number';

const selectionOf = (value: unknown): Selection | null => (isSelection(value) ? value : null);

/** What was last selected in a tab to be checked, now and whenever it changes; null: nothing. Answers with how to stop that. */
export function followSelection(
  tabId: number,
  tell: (selection: Selection | null) => void,
): () => void {
  const key = pickKey(tabId);
  extension()
    ?.storage?.session.get(key)
    .then((kept) => tell(selectionOf(kept[key])))
    .catch(() => tell(null));
  return onKept(key, (value) => tell(selectionOf(value)));
}
