import type { Api } from '@/lib/messaging/api';
import type { Areas } from '@/lib/messaging/areas/index';
import { text } from '../../locales/text';
import { workspaceText } from '../../locales/workspace';
import type { View } from '../index';
import { Shown } from './Shown';
import { StoryShown } from './StoryShown';
import { useView } from './use-view';

interface Props {
  readonly api: Api;
  readonly areas: Areas;
  /** The tab whose story it is about; null when there is none. */
  readonly tabId: number | null;
  readonly views: readonly View[];
  /** Called when a view is on the screen. */
  readonly onShown?: () => void;
}

/** The full page for those who check facts: views of the story of a tab, and of the library. */
export function Workspace({ api, areas, tabId, views, onShown }: Props) {
  const view = useView(views);
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
      {view?.of === 'story' && (
        <StoryShown api={api} areas={areas} tabId={tabId} view={view} onShown={onShown} />
      )}
      {view?.of === 'library' && (
        <main>
          <Shown load={view.load} props={{ api, areas }} onShown={onShown} />
        </main>
      )}
    </div>
  );
}
