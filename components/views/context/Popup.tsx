import { failed, type Result } from '@/lib/core/model/problem';
import type { Api, ContextState } from '@/lib/messaging/api';
import { openPanel } from '@/lib/messaging/open-panel';
import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { bringReceipts } from '../../origins/on-demand';
import { useTabContext } from '../../state/use-tab-context';
import type { BelowProps } from './Below';
import { ContextView } from './ContextView';
import { Footer } from './Footer';
import { ListView } from './ListView';
import { Empty, Failed, Loading } from './States';

interface Props {
  readonly api: Api;
  /** The tab it is about; null when there is none. */
  readonly tabId: number | null;
  /** What is known of the tab already. */
  readonly first?: ContextState | null;
  /** Called once, when a context is on the screen. */
  readonly onShown?: () => void;
}

/** Milliseconds left to the browser for painting the first screen. */
const FIRST_PAINT = 30;

/** The popup: the answer for the tab in front of the person, or why there is none. */
export function Popup({ api, tabId, first = null, onShown }: Props) {
  const { state, library, read, decide } = useTabContext(api, tabId, first);
  const ready = state.state === 'ready';
  const [below, setBelow] = useState<{ readonly Below: ComponentType<BelowProps> } | null>(null);
  // What is below the first screen is drawn once the first screen is painted; a hidden page paints nothing.
  useLayoutEffect(() => {
    if (!ready) return;
    requestAnimationFrame(() => onShown?.());
    setTimeout(() => {
      void import('./Below').then(setBelow);
      void bringReceipts();
    }, FIRST_PAINT);
  }, [ready, onShown]);
  const reports = library?.reports ?? (ready ? state.context.library.reports : null);
  const outline = (): Promise<Result<string>> =>
    tabId === null ? Promise.resolve(failed('no-access')) : api.outline(tabId);
  const reading = ready ? state.context.reading : state.state === 'list' ? state.reading : null;
  return (
    <main class="view" aria-busy={ready && !below}>
      {state.state === 'reading' && <Loading library={library} />}
      {state.state === 'none' && <Empty onRead={read} />}
      {state.state === 'failed' && <Failed problem={state.problem} onRetry={read} />}
      {state.state === 'list' && (
        <ListView reading={state.reading} kept={state.kept} onOutline={outline} />
      )}
      {ready && (
        <ContextView
          context={state.context}
          tabId={tabId}
          Below={below?.Below ?? null}
          onDecide={decide}
          onOutline={outline}
          {...(tabId !== null && { onPanel: () => openPanel(tabId) })}
        />
      )}
      <Footer api={api} reports={reports} url={reading?.page.url ?? null} />
    </main>
  );
}
