import type { LibraryStatus } from '@/lib/core/model/context';
import type { Selection } from '@/lib/core/model/selection';
import type { Api, ContextState, DecisionRequest } from '@/lib/messaging/api';
import type { Areas } from '@/lib/messaging/areas/index';
import { followSelection, followTabs, onTabEntry } from '@/lib/messaging/panel';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** The calls that the panel makes beside those about its tab. */
export type PanelAreas = Pick<Areas, 'desk' | 'boards'>;

/** Milliseconds after which a reading under way is given up. */
const PATIENCE = 9_000;

/** The tab in front in the panel's window, or the one that it was opened for; null while nobody knows. */
export function useFrontTab(named: number | null): number | null {
  const [tabId, setTabId] = useState(named);
  useEffect(() => (named === null ? followTabs(setTabId) : undefined), [named]);
  return tabId;
}

export interface TabView {
  readonly state: ContextState;
  readonly library: LibraryStatus | null;
  /** What was selected to be checked, or null. */
  readonly selection: Selection | null;
  readonly read: () => void;
  readonly decide: (reportId: string, change: DecisionRequest['change']) => void;
}

/** Follows what is known of a tab and what is selected in it. It reads no page by itself: that takes the person's word. */
export function useTab(api: Api, tabId: number): TabView {
  const [state, setState] = useState<ContextState>({ state: 'reading' });
  const [library, setLibrary] = useState<LibraryStatus | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);

  const look = useCallback(() => void api.contextOf(tabId).then(setState), [api, tabId]);
  useEffect(() => {
    look();
    return onTabEntry(tabId, look);
  }, [look, tabId]);
  useEffect(() => followSelection(tabId, setSelection), [tabId]);
  useEffect(() => {
    void api.library().then((status) => status.ok && setLibrary(status.value));
    if (state.state !== 'reading') return undefined;
    const timer = setTimeout(() => setState({ state: 'none' }), PATIENCE);
    return () => clearTimeout(timer);
  }, [api, state]);

  /** What fails leaves what is on the screen. */
  const unlessFailed = useCallback(
    (next: ContextState) => setState((shown) => (next.state === 'failed' ? shown : next)),
    [],
  );
  const read = useCallback(() => void api.readTab(tabId).then(setState), [api, tabId]);
  const at = selection?.at;
  // Whoever selects words to be checked wants their page read.
  useEffect(() => {
    if (at !== undefined && state.state === 'none') void api.readTab(tabId).then(unlessFailed);
  }, [api, tabId, at, state.state, unlessFailed]);

  return {
    state,
    library,
    selection,
    read,
    decide: (reportId, change) => void api.decide({ tabId, reportId, change }).then(unlessFailed),
  };
}
