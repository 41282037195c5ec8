import { failed, type Result } from '@/lib/core/model/problem';
import type { Api } from '@/lib/messaging/api';
import { useState } from 'preact/hooks';
import { panelText } from '../../locales/panel';
import { text } from '../../locales/text';
import { Notes } from '../../notes/Notes';
import { useBoards } from '../../state/use-boards';
import { Check } from '../../selection/Check';
import { Below } from '../context/Below';
import { ContextView } from '../context/ContextView';
import { ListView } from '../context/ListView';
import { Failed, Loading } from '../context/States';
import { PageMarks } from './PageMarks';
import { TakeAway } from './TakeAway';
import { useTab, type PanelAreas } from './use-panel';

interface Props {
  readonly api: Api;
  readonly areas: PanelAreas;
  readonly tabId: number;
}

/** What the panel says of one tab: the selection, then its story, then what was written down. */
export function TabPanel({ api, areas: { desk, boards: boardsApi }, tabId }: Props) {
  const boards = useBoards(boardsApi);
  const { state, library, selection, read, decide } = useTab(api, tabId);
  const [closed, close] = useState<string | null>(null);
  const outline = (): Promise<Result<string>> =>
    state.state === 'ready' || state.state === 'list'
      ? api.outline(tabId)
      : Promise.resolve(failed('no-access'));
  const context = state.state === 'ready' ? state.context : null;
  const unread =
    state.state === 'none' || (state.state === 'failed' && state.problem.code === 'no-access');
  const shown = selection !== null && selection.at !== closed ? selection : null;
  return (
    <>
      {shown && (
        <Check
          key={shown.at}
          desk={desk}
          boards={boards}
          tabId={tabId}
          selection={shown}
          context={context}
          waiting={state.state === 'reading'}
          onClose={() => close(shown.at)}
        />
      )}
      {state.state === 'reading' && <Loading library={library} />}
      {unread && (
        <div class="centre">
          <h1>{panelText('panel.none.title')}</h1>
          <p class="soft">{panelText('panel.none.text')}</p>
          <button type="button" class="strong" onClick={read}>
            {text('empty.read')}
          </button>
        </div>
      )}
      {state.state === 'failed' && !unread && <Failed problem={state.problem} onRetry={read} />}
      {state.state === 'list' && (
        <ListView reading={state.reading} kept={state.kept} onOutline={outline} />
      )}
      {context && (
        <>
          <ContextView
            context={context}
            tabId={tabId}
            Below={Below}
            onDecide={decide}
            onOutline={outline}
          />
          <PageMarks desk={desk} tabId={tabId} />
          <TakeAway context={context} tabId={tabId} boards={boards} />
          <Notes desk={desk} context={context} selection={shown} />
        </>
      )}
    </>
  );
}
