import type { BoardName } from '@/lib/core/model/board';
import { plural } from '../locales/boards';
import { Bidi } from '../ui/Bidi';

interface Props {
  readonly boards: readonly BoardName[];
  /** Id of the one that is open. */
  readonly open?: string | null;
  readonly onPick: (id: string) => void;
}

/** The boards by name, one to be picked. */
export function BoardList({ boards, open, onPick }: Props) {
  return (
    <ul class="which">
      {boards.map(({ id, title, reports }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={open === undefined ? undefined : id === open}
            onClick={() => onPick(id)}
          >
            <Bidi>{title}</Bidi> <span class="soft small">{plural('boards.reports', reports)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
