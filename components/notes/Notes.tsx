import type { StoryContext } from '@/lib/core/model/context';
import type { Selection } from '@/lib/core/model/selection';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useCallback, useState } from 'preact/hooks';
import { panelText } from '../locales/panel';
import { NewNote } from './NewNote';
import { NoteList } from './NoteList';
import { storyReports } from './subjects';
import { useNotes } from './use-notes';

interface Props {
  readonly desk: DeskApi;
  readonly context: StoryContext;
  readonly selection: Selection | null;
}

/** What a person wrote down about a story, its reports and sentences. */
export function Notes({ desk, context, selection }: Props) {
  const bring = useCallback(() => desk.notes(storyReports(context)), [desk, context]);
  const state = useNotes(desk, bring);
  const [adding, setAdding] = useState(false);
  return (
    <section class="notes">
      <div class="section-head">
        <h2>{panelText('notes.title')}</h2>
        {!adding && (
          <button type="button" class="small" onClick={() => setAdding(true)}>
            {panelText('notes.add')}
          </button>
        )}
      </div>
      <p class="soft small">{panelText('notes.about')}</p>
      {adding && (
        <NewNote
          context={context}
          selection={selection}
          onSave={(draft) => void state.save(draft).then((kept) => setAdding(!kept))}
          onCancel={() => setAdding(false)}
        />
      )}
      <NoteList desk={desk} state={state} reportOf={({ about }) => context.reports[about]} />
    </section>
  );
}
