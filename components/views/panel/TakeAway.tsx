import type { StoryContext } from '@/lib/core/model/context';
import { AddToBoard } from '../../boards/AddToBoard';
import { rowsOf } from '../../boards/rows-of';
import { text as boardsText } from '../../locales/boards';
import { text } from '../../locales/evidence';
import type { BoardsState } from '../../state/use-boards';
import { Fold } from '../../ui/Fold';
import { Shown } from '../workspace/Shown';

interface Props {
  readonly context: StoryContext;
  readonly tabId: number;
  readonly boards: BoardsState;
}

const writers = () =>
  import('../../evidence/SaveEvidence').then(({ SaveEvidence }) => SaveEvidence);

/** The story as evidence, beside its page: onto a board, as text and files, as a dossier. */
export function TakeAway({ context, tabId, boards }: Props) {
  return (
    <section>
      <div class="section-head">
        <h2>{text('evidence.title')}</h2>
        <a href={`/workspace.html?tab=${tabId}#dossier`} target="_blank" rel="noreferrer">
          {text('dossier.title')}
        </a>
      </div>
      <AddToBoard state={boards} rows={rowsOf(context)} label={boardsText('board.addAll')} />
      <Fold title={text('evidence.save')}>
        {() => <Shown load={writers} props={{ context }} />}
      </Fold>
    </section>
  );
}
