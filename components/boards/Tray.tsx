import type { LibraryRow } from '@/lib/core/model/library-row';
import { useEffect, useState } from 'preact/hooks';
import { plural, text } from '../locales/boards';
import type { BoardsState } from '../state/use-boards';
import { BoardList } from './BoardList';
import { useReportsLanding } from './carry';
import { useCarried } from './use-carried';

/** Characters of a board's name. */
const NAME = 200;

/** Milliseconds for which it is told what came of it. */
const SHOWN = 8_000;

const nameFrom = ([first]: readonly LibraryRow[]): string =>
  (first?.headline ?? first?.words ?? '').trim().slice(0, NAME).toWellFormed() ||
  text('board.newOne');

/** The boards, at the edge of the page for as long as reports are carried over it. */
export function Tray({ state }: { readonly state: BoardsState }) {
  const [told, tell] = useState('');
  const carried = useCarried();
  useEffect(() => {
    if (told === '') return undefined;
    const timer = setTimeout(() => tell(''), SHOWN);
    return () => clearTimeout(timer);
  }, [told]);
  const put = async (id: string | null, rows: readonly LibraryRow[]): Promise<void> => {
    const added = id === null ? null : await state.add(id, rows);
    tell(added === null ? text('boards.failed') : plural('board.added', added));
  };
  const fresh = useReportsLanding((rows) => {
    void state.make(nameFrom(rows)).then((id) => put(id, rows));
  });
  return (
    <div class={carried || told !== '' ? 'tray' : 'hidden'}>
      {carried && (
        <>
          <h2>{text('board.which')}</h2>
          <BoardList
            boards={Array.isArray(state.boards) ? state.boards : []}
            onPick={() => undefined}
            onReports={(id, rows) => void put(id, rows)}
          />
          <p class={fresh.over ? 'landing over' : 'landing'} {...fresh.on}>
            {text('board.newOne')}
          </p>
        </>
      )}
      <p role="status" class="small">
        {carried ? '' : told}
      </p>
    </div>
  );
}
