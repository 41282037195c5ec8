import type { Note, NoteDraft } from '@/lib/core/model/note';
import type { Result } from '@/lib/core/model/problem';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** What came of the last change. */
export interface Outcome {
  readonly kind: 'saved' | 'removed' | 'undone' | 'overtook' | 'failed';
  /** The note it was about, when it can be taken back. */
  readonly id: string | null;
}

export interface NotesState {
  readonly notes: readonly Note[];
  readonly outcome: Outcome | null;
  /** Answers whether it was kept. */
  readonly save: (draft: NoteDraft) => Promise<boolean>;
  readonly remove: (id: string) => void;
  readonly undo: (id: string) => void;
}

/**
 * Notes as `bring` brings them, and their changes. Asked for anew when the person comes back to the page: another window
 * may have changed them.
 */
export function useNotes(desk: DeskApi, bring: () => Promise<Result<readonly Note[]>>): NotesState {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [outcome, tell] = useState<Outcome | null>(null);
  const load = useCallback(
    () => void bring().then((kept) => kept.ok && setNotes(kept.value)),
    [bring],
  );
  useEffect(() => {
    load();
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [load]);
  const told = (next: Outcome): void => {
    tell(next);
    load();
  };
  return {
    notes,
    outcome,
    async save(draft) {
      const kept = await desk.keepNote(draft);
      if (kept.ok)
        told({ kind: kept.value.overtook ? 'overtook' : 'saved', id: kept.value.note.id });
      else tell({ kind: 'failed', id: null });
      return kept.ok;
    },
    remove(id) {
      void desk
        .removeNote(id)
        .then(({ ok }) => told({ kind: ok ? 'removed' : 'failed', id: ok ? id : null }));
    },
    undo(id) {
      void desk.undoNote(id).then(({ ok }) => told({ kind: ok ? 'undone' : 'failed', id: null }));
    },
  };
}
