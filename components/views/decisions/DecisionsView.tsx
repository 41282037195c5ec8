import '../../styles/decisions.css';
import { useCallback, useState } from 'preact/hooks';
import { text } from '../../locales/decisions';
import { panelText } from '../../locales/panel';
import { NoteList } from '../../notes/NoteList';
import { useNotes } from '../../notes/use-notes';
import { useDecisions } from '../../state/use-decisions';
import type { LibraryProps } from '../index';
import { DecidedLine } from './DecidedLine';

/** Lines drawn at once. */
const MOST = 50;

function Decisions({ areas }: LibraryProps) {
  const { decided, reports, undo } = useDecisions(areas);
  const [told, tell] = useState('');
  const [most, setMost] = useState(MOST);
  if (decided === null) return null;
  if (decided === 'failed') return <p role="alert">{text('problem.store-unavailable')}</p>;
  return (
    <>
      <p role="status" class="small">
        {told}
      </p>
      {decided.length === 0 && <p class="soft">{text('decided.none')}</p>}
      <ul class="decisions">
        {decided.slice(0, most).map((one) => (
          <DecidedLine
            key={`${one.story} ${one.reportId}`}
            decided={one}
            reports={reports}
            onUndo={() =>
              void undo(one).then((kept) => tell(panelText(kept ? 'notes.undone' : 'notes.failed')))
            }
          />
        ))}
      </ul>
      {decided.length > most && (
        <button type="button" onClick={() => setMost(most + MOST)}>
          {text('decided.more', { count: decided.length - most })}
        </button>
      )}
    </>
  );
}

function AllNotes({ areas }: LibraryProps) {
  const { desk } = areas;
  const all = useCallback(() => desk.allNotes(), [desk]);
  const state = useNotes(desk, all);
  const [most, setMost] = useState(MOST);
  const { notes } = state;
  return (
    <>
      <p class="soft small">{panelText('notes.about')}</p>
      {notes.length === 0 && <p class="soft">{text('decided.notes.none')}</p>}
      <NoteList desk={desk} state={{ ...state, notes: notes.slice(0, most) }} />
      {notes.length > most && (
        <button type="button" onClick={() => setMost(most + MOST)}>
          {text('decided.more', { count: notes.length - most })}
        </button>
      )}
    </>
  );
}

/** What a person decided and wrote down, of every story, with what it was before. */
export function DecisionsView(props: LibraryProps) {
  return (
    <>
      <section>
        <h1>{text('decided.title')}</h1>
        <p class="soft small">{text('decided.about')}</p>
        <Decisions {...props} />
      </section>
      <section class="notes">
        <h2>{panelText('notes.title')}</h2>
        <AllNotes {...props} />
      </section>
    </>
  );
}
