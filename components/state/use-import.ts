import type { ColumnMapping, ImportPreview, ImportState } from '@/lib/core/model/curation';
import type { Refusal } from '@/lib/core/model/refusal';
import type { ProblemCode } from '@/lib/core/model/problem';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { stageFile } from '@/lib/messaging/areas/stage-file';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds between two looks at an import. */
const LOOK = 300;

export type ImportStep =
  | {
      readonly step: 'idle';
      readonly problem: ProblemCode | null;
      readonly refusal: Refusal | null;
    }
  | { readonly step: 'bringing'; readonly share: number }
  | {
      readonly step: 'preview';
      readonly name: string;
      readonly staged: string;
      readonly preview: ImportPreview;
      readonly columns: ColumnMapping | null;
    }
  | { readonly step: 'running'; readonly staged: string; readonly state: ImportState | null }
  | { readonly step: 'lost' };

export interface Wish {
  readonly into: string | null;
  readonly title: string;
  readonly prefer: 'file' | 'mine';
}

const IDLE: ImportStep = { step: 'idle', problem: null, refusal: null };
const ENDS = ['done', 'cancelled', 'failed'];

/** A file on its way in: brought to the background, looked at, imported. */
export function useImport(api: CurationApi, onEnd: () => void) {
  const [step, setStep] = useState<ImportStep>(IDLE);
  const stopRef = useRef(new AbortController());

  const look = useCallback(
    async (staged: string, name: string, columns: ColumnMapping | null): Promise<void> => {
      const seen = await api.preview({ staged, name, columns });
      if (!seen.ok) setStep({ step: 'idle', problem: seen.problem.code, refusal: null });
      else if (seen.value.refusal)
        setStep({ step: 'idle', problem: null, refusal: seen.value.refusal });
      else if (seen.value.read)
        setStep({ step: 'preview', name, staged, preview: seen.value.read, columns });
    },
    [api],
  );

  const take = useCallback(
    async (file: Blob, name: string): Promise<void> => {
      stopRef.current = new AbortController();
      const { signal } = stopRef.current;
      setStep({ step: 'bringing', share: 0 });
      const staged = await stageFile(api, file, signal, (share) => {
        if (!signal.aborted) setStep({ step: 'bringing', share });
      });
      if (staged.ok) await look(staged.value, name, null);
      else {
        const { code } = staged.problem;
        const refusal: Refusal | null = code === 'page-too-large' ? { code: 'too-large' } : null;
        setStep({ step: 'idle', problem: refusal ? null : code, refusal });
      }
    },
    [api, look],
  );

  const begin = useCallback(
    async (wish: Wish): Promise<void> => {
      if (step.step !== 'preview') return;
      const { staged, name, columns } = step;
      setStep({ step: 'running', staged, state: null });
      const begun = await api.beginImport({ staged, name, columns, ...wish });
      if (!begun.ok) setStep({ step: 'lost' });
    },
    [api, step],
  );

  const running = step.step === 'running' ? step.staged : null;
  useEffect(() => {
    if (running === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let wanted = true;
    const ask = async (): Promise<void> => {
      const told = await api.importState(running);
      if (!wanted) return;
      if (told.ok) setStep({ step: 'running', staged: running, state: told.value });
      if (told.ok && ENDS.includes(told.value.phase)) return onEnd();
      // A background that died does not answer; asked again, it goes on.
      if (told.ok || told.problem.code === 'internal') timer = setTimeout(() => void ask(), LOOK);
      else setStep({ step: 'lost' });
    };
    timer = setTimeout(() => void ask(), LOOK / 3);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, running, onEnd]);

  return {
    step,
    take,
    begin,
    /** Looks at the same file with other columns. */
    mapped: (columns: ColumnMapping | null) => {
      if (step.step === 'preview') void look(step.staged, step.name, columns);
    },
    stop: () => {
      stopRef.current.abort();
      if (running !== null) void api.cancelImport(running);
    },
    again: () => setStep(IDLE),
  };
}
