import { workspaceText } from '../../locales/workspace';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Figures } from '../../claims/Figures';
import { text } from '../../locales/text';
import { AddToBoard } from '../../boards/AddToBoard';
import { rowsOf } from '../../boards/rows-of';
import { Tray } from '../../boards/Tray';
import { text as boardsText } from '../../locales/boards';
import { useBoards } from '../../state/use-boards';
import { bringReceipts } from '../../origins/on-demand';
import { Origins } from '../../origins/Origins';
import { entriesOf } from '../../timeline/entries';
import { Explorer } from '../../timeline/explore/Explorer';
import { TimelineList } from '../../timeline/TimelineList';
import { Fold } from '../../ui/Fold';
import { StoryHeader } from '../context/StoryHeader';
import { Verdict } from '../context/Verdict';
import type { StoryProps } from '../index';
import { Exports } from './Exports';
import { FirstNext } from './FirstNext';
import { OriginFilter } from './OriginFilter';
import { Revisions } from './Revisions';

/** One story with its large timeline, who was first, its figures and its origins. */
export function StoryView({ context, onDecide, areas }: StoryProps) {
  const boards = useBoards(areas.boards);
  const [origin, setOrigin] = useState('');
  useEffect(() => void bringReceipts(), []);
  const all = useMemo(() => entriesOf(context), [context]);
  const entries = useMemo(
    () =>
      origin === ''
        ? all
        : all.filter((entry) =>
            entry.kind === 'event'
              ? entry.event.originIds.includes(origin)
              : entry.originId === origin,
          ),
    [all, origin],
  );
  return (
    <>
      <StoryHeader context={context} />
      <Verdict context={context} />
      <section class="timeline">
        <div class="section-head">
          <h2>{text('timeline.title')}</h2>
          <div class="toolbar">
            <OriginFilter context={context} value={origin} onChange={setOrigin} />
            <Exports context={context} entries={entries} />
          </div>
        </div>
        <Explorer context={context} entries={entries} />
        <Fold title={text('timeline.asList')}>
          {() => <TimelineList context={context} entries={entries} />}
        </Fold>
      </section>
      <section>
        <h2>{workspaceText('first.title')}</h2>
        <FirstNext context={context} entries={entries} />
      </section>
      <Revisions context={context} />
      <div class="columns">
        <section>
          <div class="section-head">
            <h2>{text('origins.title')}</h2>
            <AddToBoard state={boards} rows={rowsOf(context)} label={boardsText('board.addAll')} />
          </div>
          <Origins context={context} onDecide={onDecide} />
        </section>
        <section>
          <h2>{text('figures.title')}</h2>
          <Figures context={context} />
        </section>
      </div>
      <Tray state={boards} />
    </>
  );
}
