import type { DecidedReport } from '@/lib/core/model/decision';
import type { Report } from '@/lib/core/model/report';
import type { Areas } from '@/lib/messaging/areas/index';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { knownReports } from '../boards/known';

export interface DecisionsState {
  /** Null before they are known; `failed` when the library cannot be opened. */
  readonly decided: readonly DecidedReport[] | 'failed' | null;
  /** Reports and stories that they are about, as far as the library has them. */
  readonly reports: ReadonlyMap<string, Report>;
  /** Takes the last change back; answers whether that was kept. */
  readonly undo: (one: DecidedReport) => Promise<boolean>;
}

const idsIn = (decided: readonly DecidedReport[]): string[] => [
  ...new Set(
    decided.flatMap(({ story, reportId, now }) => [story, reportId, now.sameOriginAs ?? reportId]),
  ),
];

/** What a person decided, with what it is about. Asked for anew when the person comes back to the page. */
export function useDecisions({ desk, boards }: Pick<Areas, 'desk' | 'boards'>): DecisionsState {
  const [decided, setDecided] = useState<DecisionsState['decided']>(null);
  const [reports, setReports] = useState<ReadonlyMap<string, Report>>(new Map());
  const load = useCallback(async (): Promise<void> => {
    const kept = await desk.decisions();
    if (!kept.ok) return setDecided('failed');
    const known = await knownReports(boards, idsIn(kept.value));
    if (known) setReports(known);
    setDecided(kept.value);
  }, [desk, boards]);
  useEffect(() => {
    const again = (): void => void load();
    again();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [load]);
  return {
    decided,
    reports,
    async undo({ story, reportId }) {
      const back = await desk.undoDecision({ story, reportId });
      await load();
      return back.ok && back.value;
    },
  };
}
