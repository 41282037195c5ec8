import '../../styles/library.css';
import '../../styles/boards.css';
import { useState } from 'preact/hooks';
import { BoardList } from '../../boards/BoardList';
import { BoardPane } from '../../boards/BoardPane';
import { NewBoard } from '../../boards/NewBoard';
import { text } from '../../locales/boards';
import { useBoards } from '../../state/use-boards';
import type { LibraryProps } from '../index';

/** Where the board that is open is kept in the address. */
const KEPT = 'board';

const kept = (): string | null => new URLSearchParams(location.search).get(KEPT);

function keep(id: string | null): void {
  const address = new URL(location.href);
  if (id === null) address.searchParams.delete(KEPT);
  else address.searchParams.set(KEPT, id);
  history.replaceState(null, '', address);
}

interface Removed {
  readonly id: string;
  readonly title: string;
}

/** The boards of a person, and the one that is open. */
export function BoardsView({ areas }: LibraryProps) {
  const state = useBoards(areas.boards);
  const [open, setOpen] = useState(kept);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const show = (id: string | null): void => {
    setOpen(id);
    keep(id);
  };
  const make = async (title: string): Promise<void> => {
    const id = await state.make(title);
    if (id !== null) show(id);
  };
  const remove = async (id: string, name: string): Promise<void> => {
    if (!(await state.remove(id))) return;
    setRemoved({ id, title: name });
    show(null);
  };
  const back = async ({ id }: Removed): Promise<void> => {
    if (await state.undo(id)) show(id);
    setRemoved(null);
  };
  const { boards } = state;
  return (
    <div class="boards">
      <section>
        <h1>{text('boards.title')}</h1>
        <p class="soft small">{text('boards.about')}</p>
        {boards === 'failed' && <p role="alert">{text('problem.store-unavailable')}</p>}
        <div role="status" class="small">
          {removed && (
            <p>
              {text('board.removed', { title: removed.title })}{' '}
              <button type="button" onClick={() => void back(removed)}>
                {text('board.undo')}
              </button>
            </p>
          )}
        </div>
        {Array.isArray(boards) && (
          <BoardList
            boards={boards}
            open={open}
            onPick={show}
            onReports={(id, rows) => void state.add(id, rows)}
          />
        )}
        <NewBoard onMake={make} />
      </section>
      <section>
        {open === null ? (
          <div class="centre">
            {Array.isArray(boards) && boards.length > 0 ? (
              <h2>{text('board.which')}</h2>
            ) : (
              <>
                <h2>{text('boards.none.title')}</h2>
                <p class="soft">{text('boards.none.text')}</p>
              </>
            )}
          </div>
        ) : (
          <BoardPane
            key={open}
            api={areas.boards}
            id={open}
            onRemove={(name) => void remove(open, name)}
          />
        )}
      </section>
    </div>
  );
}
