import type { BoardChange, BoardEntry } from '@/lib/core/model/board';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../locales/boards';
import { momentText } from '../locales/moments';
import { Bidi } from '../ui/Bidi';
import { WebLink } from '../ui/WebLink';
import { carryPlace, usePlaceLanding } from './carry';
import { Grip } from './Grip';

/** Pixels of an entry: headline, who and when, what is said of it with the buttons. */
export const ENTRY_HEIGHT = 112;

interface Props {
  readonly entry: BoardEntry;
  /** Ids of the neighbours that a move goes before: two up and two down; undefined where there is none. */
  readonly up: string | undefined;
  readonly down: string | null | undefined;
  /** Id of the one behind it, null for the last. */
  readonly behind: string | null;
  readonly picked: boolean;
  readonly onPick: (picked: boolean) => void;
  readonly onChange: (change: BoardChange) => void;
}

/** A report on a board. */
export function Entry({ entry, up, down, behind, picked, onPick, onChange }: Props) {
  const { row } = entry;
  const [note, setNote] = useState(entry.note);
  useEffect(() => setNote(entry.note), [entry.note]);
  const title = row.headline ?? row.words ?? row.url ?? text('report.noWords');
  const reportId = row.id;
  const move = (before: string | null): void => onChange({ kind: 'move', reportId, before });
  const { over, on } = usePlaceLanding((carried, isBehind) => {
    if (carried !== reportId)
      onChange({ kind: 'move', reportId: carried, before: isBehind ? behind : reportId });
  });
  return (
    <article class={over ? 'entry over' : 'entry'} {...on}>
      <h2>
        <WebLink url={row.url}>
          <Bidi>{title}</Bidi>
        </WebLink>
      </h2>
      <p class="small">
        <strong>
          <Bidi>{row.outlet ?? text('report.noOutlet')}</Bidi>
        </strong>
        <span class="soft">
          {' · '}
          {row.published ? momentText(row.published) : text('story.undated')}
        </span>
      </p>
      <div class="toolbar">
        <Grip title={text('board.dragPlace')} onCarry={(event) => carryPlace(event, reportId)} />
        <input
          type="text"
          value={note}
          maxLength={5_000}
          placeholder={text('board.note')}
          aria-label={text('board.noteNamed', { title })}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
          onChange={({ currentTarget }) =>
            onChange({ kind: 'note', reportId, note: currentTarget.value.trim() })
          }
        />
        <label class="small">
          <input
            type="checkbox"
            checked={picked}
            aria-label={text('board.pickNamed', { title })}
            onChange={({ currentTarget }) => onPick(currentTarget.checked)}
          />{' '}
          {text('board.pick')}
        </label>
        <button
          type="button"
          disabled={up === undefined}
          aria-label={text('board.upNamed', { title })}
          onClick={() => move(up ?? null)}
        >
          {text('board.up')}
        </button>
        <button
          type="button"
          disabled={down === undefined}
          aria-label={text('board.downNamed', { title })}
          onClick={() => move(down ?? null)}
        >
          {text('board.down')}
        </button>
        <button
          type="button"
          aria-label={text('board.outNamed', { title })}
          onClick={() => onChange({ kind: 'remove', reportId })}
        >
          {text('board.out')}
        </button>
      </div>
    </article>
  );
}
