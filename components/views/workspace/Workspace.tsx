import { workspaceText } from '../../locales/workspace';
import type { Api } from '@/lib/messaging/api';
import { useEffect } from 'preact/hooks';
import { text } from '../../locales/text';
import { useTabContext } from '../../state/use-tab-context';
import { Empty, Failed, Loading } from '../context/States';
import type { View } from '../index';
import { Shown } from './Shown';
import { useView } from './use-view';

interface Props {
  readonly api: Api;
  /** The tab whose story it is about; null when there is none. */
  readonly tabId: number | null;
  readonly views: readonly View[];
  /** Called when a view is on the screen. */
  readonly onShown?: () => void;
}

/** The full page for those who check facts: the story of a tab, in several views. */
export function Workspace({ api, tabId, views, onShown }: Props) {
  const { state, library, read, decide } = useTabContext(api, tabId);
  const view = useView(views);
  const ready = state.state === 'ready';
  const headline = ready ? state.context.reading.story?.headline.value : undefined;
  useEffect(() => {
    document.title = headline === undefined ? text('app') : `${headline} – ${text('app')}`;
  }, [headline]);
  return (
    <div class="workspace">
      <header class="bar-top">
        <strong>{text('app')}</strong>
        {views.length > 1 && (
          <nav aria-label={workspaceText('view.all')}>
            {views.map(({ id, title }) => (
              <a key={id} href={`#${id}`} aria-current={id === view?.id ? 'page' : undefined}>
                {workspaceText(title)}
              </a>
            ))}
          </nav>
        )}
      </header>
      <main aria-busy={state.state === 'reading'}>
        {state.state === 'reading' && <Loading library={library} />}
        {state.state === 'none' && <Empty onRead={read} />}
        {state.state === 'failed' && <Failed problem={state.problem} onRetry={read} />}
        {state.state === 'list' && (
          <div class="centre">
            <h1>{workspaceText('workspace.list')}</h1>
            <p class="soft">{text('list.open')}</p>
          </div>
        )}
        {ready && view && (
          <Shown
            view={view}
            context={state.context}
            onDecide={decide}
            {...(onShown ? { onShown } : {})}
          />
        )}
      </main>
    </div>
  );
}
