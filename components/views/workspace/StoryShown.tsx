import type { Api } from '@/lib/messaging/api';
import type { Areas } from '@/lib/messaging/areas/index';
import { useEffect } from 'preact/hooks';
import { text } from '../../locales/text';
import { workspaceText } from '../../locales/workspace';
import { useTabContext } from '../../state/use-tab-context';
import { Empty, Failed, Loading } from '../context/States';
import type { View } from '../index';
import { Shown } from './Shown';

interface Props {
  readonly api: Api;
  readonly areas: Areas;
  /** The tab whose story it is about; null when there is none. */
  readonly tabId: number | null;
  readonly view: View & { readonly of: 'story' };
  readonly onShown?: (() => void) | undefined;
}

/** A view of the story of a tab, once that is known. */
export function StoryShown({ api, areas, tabId, view, onShown }: Props) {
  const { state, library, read, decide } = useTabContext(api, tabId);
  const ready = state.state === 'ready';
  const headline = ready ? state.context.reading.story?.headline.value : undefined;
  useEffect(() => {
    document.title = headline === undefined ? text('app') : `${headline} – ${text('app')}`;
  }, [headline]);
  return (
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
      {ready && (
        <Shown
          load={view.load}
          props={{ context: state.context, onDecide: decide, areas }}
          onShown={onShown}
        />
      )}
    </main>
  );
}
