import type { OwnDataset, OwnEdit, OwnRows } from '@/lib/core/model/curation';
import type { Result } from '@/lib/core/model/problem';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { refusalText, text } from '../locales/curation';

/** Reports shown at once. */
const PAGE = 50;

/** The reports of a dataset of one's own, and what changes it. */
export function useOwn(api: CurationApi, { id }: Pick<OwnDataset, 'id'>, onChange: () => void) {
  const [words, setWords] = useState('');
  const [count, setCount] = useState(PAGE);
  const [found, setFound] = useState<OwnRows>({ total: 0, rows: [] });
  const [said, say] = useState('');
  /** Grows with every change, so that what rests on the dataset is asked for again. */
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    const bring = async (): Promise<void> => {
      const rows = await api.rows({ id, from: 0, count: Math.min(count, 200), words });
      if (wanted && rows.ok) setFound(rows.value);
    };
    void bring();
    return () => {
      wanted = false;
    };
  }, [api, id, words, count, turn]);
  const changed = useCallback(
    (done: Result<unknown>, saved = text('own.saved')): void => {
      say(done.ok ? saved : text('own.failed'));
      setTurn((before) => before + 1);
      onChange();
    },
    [onChange],
  );
  const edit = useCallback(
    async (change: OwnEdit): Promise<boolean> => {
      const kept = await api.edit({ id, edit: change });
      if (kept.ok && kept.value) {
        say(text('edit.refused', { why: refusalText(kept.value) }));
        return false;
      }
      changed(kept);
      return kept.ok;
    },
    [api, id, changed],
  );
  return {
    found,
    words,
    setWords,
    more: () => setCount((before) => before + PAGE),
    said,
    turn,
    changed,
    edit,
  };
}
