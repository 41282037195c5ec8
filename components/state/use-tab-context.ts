import type { Api, ContextState, DecisionRequest } from '@/lib/messaging/api';
import type { Problem } from '@/lib/core/model/problem';
import type { LibraryStatus } from '@/lib/core/model/context';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Milliseconds between two looks at a reading under way, and how many before giving up on it. */
const WAIT = 150;
const LOOKS = 60;

export interface TabContext {
  readonly state: ContextState;
  readonly library: LibraryStatus | null;
  readonly read: () => void;
  readonly decide: (reportId: string, change: DecisionRequest['change']) => void;
}

const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, WAIT));

/** The state once nothing is under way; reads the page itself when nobody has. */
async function settle(
  api: Api,
  tabId: number,
  tell: (state: ContextState) => void,
): Promise<ContextState> {
  let state = await api.contextOf(tabId);
  if (state.state === 'none') state = await api.readTab(tabId);
  for (let look = 0; state.state === 'reading' && look < LOOKS; look += 1) {
    tell(state);
    await wait();
    state = await api.contextOf(tabId);
  }
  // Nothing came of it: say so, with another try at hand.
  return state.state === 'reading' ? { state: 'failed', problem: { code: 'internal' } } : state;
}

/** What was shown, and that a decision on it was not kept. */
const refused = (
  { context }: Extract<ContextState, { state: 'ready' }>,
  problem: Problem,
): ContextState => ({
  state: 'ready',
  context: { ...context, problems: [...context.problems, problem] },
});

/**
 * Follows one tab's context: asks once, reads the page if need be, and takes decisions. `first` is what is known of it
 * already: then the first thing drawn is the answer.
 */
export function useTabContext(
  api: Api,
  tabId: number | null,
  first: ContextState | null = null,
): TabContext {
  const known = first?.state === 'ready' ? first : null;
  const [state, setState] = useState<ContextState>(known ?? { state: 'reading' });
  const [library, setLibrary] = useState<LibraryStatus | null>(null);

  const load = useCallback(async (): Promise<void> => {
    if (tabId === null) return setState({ state: 'none' });
    if (known === null) setState(await settle(api, tabId, setState));
    const status = await api.library();
    if (status.ok) setLibrary(status.value);
  }, [api, tabId, known]);

  useLayoutEffect(() => {
    void load();
  }, [load]);

  useEffect(() => {
    if (state.state !== 'reading') return;
    void api.library().then((status) => status.ok && setLibrary(status.value));
  }, [api, state]);

  const again = async (): Promise<void> => {
    setState({ state: 'reading' });
    if (tabId === null) return;
    const next = await api.readTab(tabId);
    if (next.state === 'reading') await load();
    else setState(next);
  };

  /** A decision that could not be kept leaves what is on the screen, and says so. */
  const keepReady = (next: ContextState): void =>
    setState((shown) =>
      shown.state === 'ready' && next.state === 'failed' ? refused(shown, next.problem) : next,
    );

  return {
    state,
    library,
    read: () => void again(),
    decide: (reportId, change) => {
      if (tabId !== null) void api.decide({ tabId, reportId, change }).then(keepReady);
    },
  };
}
