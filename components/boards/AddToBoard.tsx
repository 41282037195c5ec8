import '../styles/boards.css';
import type { LibraryRow } from '@/lib/core/model/library-row';
import { useRef, useState } from 'preact/hooks';
import { plural, text } from '../locales/boards';
import type { BoardsState } from '../state/use-boards';
import { BoardList } from './BoardList';
import { carryReports } from './carry';
import { Grip } from './Grip';
import { NewBoard } from './NewBoard';

interface Props {
  readonly state: BoardsState;
  readonly rows: readonly LibraryRow[];
  readonly label: string;
  /** What the button is called to who does not see where it stands. */
  readonly named?: string;
}

/** Puts reports on a board that is picked, or made for them; a pointer may drag them there. */
export function AddToBoard({ state, rows, label, named }: Props) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [told, tell] = useState('');
  const boards = Array.isArray(state.boards) ? state.boards : [];
  const open = (): void => {
    tell('');
    setOpen(true);
    dialogRef.current?.showModal();
  };
  const put = async (id: string | null): Promise<void> => {
    const added = id === null ? null : await state.add(id, rows);
    tell(added === null ? text('boards.failed') : plural('board.added', added));
    if (added !== null) dialogRef.current?.close();
  };
  return (
    <>
      <button type="button" class="small" aria-label={named ?? label} onClick={open}>
        {label}
      </button>
      <Grip title={text('board.drag')} onCarry={(event) => carryReports(event, rows)} />
      <span role="status" class="small">
        {told}
      </span>
      <dialog ref={dialogRef} aria-label={text('board.which')} onClose={() => setOpen(false)}>
        {isOpen && (
          <>
            <h2>{text('board.which')}</h2>
            <BoardList boards={boards} onPick={(id) => void put(id)} />
            <NewBoard onMake={async (title) => put(await state.make(title))}>
              <button type="button" onClick={() => dialogRef.current?.close()}>
                {text('timeline.close')}
              </button>
            </NewBoard>
          </>
        )}
      </dialog>
    </>
  );
}
