import type { BoardsApi } from '@/lib/messaging/areas/boards';
import { useState } from 'preact/hooks';
import { plural, text } from '../locales/boards';
import { useBoard } from '../state/use-board';
import { LongList } from '../ui/LongList';
import { CompareTwo } from './CompareTwo';
import { Entry, ENTRY_HEIGHT } from './Entry';
import { SaveBoard } from './SaveBoard';

interface Props {
  readonly api: BoardsApi;
  readonly id: string;
  readonly onRemove: (title: string) => void;
}

const nothing = (): void => undefined;

/** One board: its reports in order, what is said of them, two of them side by side. */
export function BoardPane({ api, id, onRemove }: Props) {
  const { board, failed, change, undo } = useBoard(api, id);
  const [picked, pick] = useState<readonly string[]>([]);
  const [told, tell] = useState('');
  if (failed) return <p role="alert">{text('boards.failed')}</p>;
  if (board === undefined) return <p role="status">{text('loading')}</p>;
  if (board === null) return <p class="soft">{text('boards.gone')}</p>;
  const { entries, title } = board;
  const idAt = (index: number): string | undefined => entries[index]?.row.id;
  const choose = (reportId: string, on: boolean): void =>
    // The third takes the place of the first.
    pick(on ? [...picked, reportId].slice(-2) : picked.filter((one) => one !== reportId));
  const takeBack = async (): Promise<void> =>
    tell(text((await undo()) ? 'board.undone' : 'board.nothing'));
  return (
    <>
      <div class="section-head">
        <input
          class="board-title"
          type="text"
          key={title}
          defaultValue={title}
          maxLength={200}
          aria-label={text('board.rename')}
          onChange={({ currentTarget: { value } }) => {
            if (value.trim() !== '') void change({ kind: 'rename', title: value.trim() });
          }}
        />
        <span class="soft small">{plural('boards.reports', entries.length)}</span>
        <span class="toolbar">
          <button type="button" onClick={() => void takeBack()}>
            {text('board.undo')}
          </button>
          <button type="button" onClick={() => onRemove(title)}>
            {text('board.remove')}
          </button>
        </span>
      </div>
      <p role="status" class="small">
        {told}
      </p>
      <SaveBoard api={api} board={board} />
      {entries.length === 0 ? (
        <div class="centre">
          <h2>{text('board.empty.title')}</h2>
          <p class="soft">{text('board.empty.text')}</p>
        </div>
      ) : (
        <LongList
          label={text('board.entries')}
          of={id}
          total={entries.length}
          height={ENTRY_HEIGHT}
          onShown={nothing}
        >
          {(index) => {
            const entry = entries[index];
            if (!entry) return null;
            const last = index === entries.length - 1;
            return (
              <Entry
                key={entry.row.id}
                entry={entry}
                up={idAt(index - 1)}
                behind={idAt(index + 1) ?? null}
                down={last ? undefined : (idAt(index + 2) ?? null)}
                picked={picked.includes(entry.row.id)}
                onPick={(on) => choose(entry.row.id, on)}
                onChange={(made) => void change(made)}
              />
            );
          }}
        </LongList>
      )}
      {entries.length > 1 && (
        <section>
          <h2>{text('board.compare')}</h2>
          {picked.length === 2 ? (
            <CompareTwo api={api} ids={picked} />
          ) : (
            <p class="soft small">{text('board.compare.about')}</p>
          )}
        </section>
      )}
    </>
  );
}
