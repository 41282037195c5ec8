import type { BoardName } from '@/lib/core/model/board';
import type { LibraryRow } from '@/lib/core/model/library-row';
import { plural } from '../locales/boards';
import { Bidi } from '../ui/Bidi';
import { useReportsLanding } from './carry';

interface Props {
  readonly boards: readonly BoardName[];
  /** Id of the one that is open. */
  readonly open?: string | null;
  readonly onPick: (id: string) => void;
  /** Reports were put down on one. */
  readonly onReports?: (id: string, rows: readonly LibraryRow[]) => void;
}

function BoardLine({
  board: { id, title, reports },
  open,
  onPick,
  onReports,
}: Omit<Props, 'boards'> & { readonly board: BoardName }) {
  const { over, on } = useReportsLanding((rows) => onReports?.(id, rows));
  return (
    <li {...on}>
      <button
        type="button"
        class={over ? 'over' : undefined}
        aria-current={open === undefined ? undefined : id === open}
        onClick={() => onPick(id)}
      >
        <Bidi>{title}</Bidi> <span class="soft small">{plural('boards.reports', reports)}</span>
      </button>
    </li>
  );
}

/** The boards by name: one is picked, or reports are put down on it. */
export function BoardList({ boards, ...rest }: Props) {
  return (
    <ul class="which">
      {boards.map((board) => (
        <BoardLine key={board.id} board={board} {...rest} />
      ))}
    </ul>
  );
}
