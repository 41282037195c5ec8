import type { ImportState } from '@/lib/core/model/curation';
import { useState } from 'preact/hooks';
import { refusalText, text } from '../locales/curation';
import { number } from '../locales/text';

const COUNTS = ['accepted', 'updated', 'known', 'kept', 'feeds', 'refused'] as const;

/** Rows that were refused, as a list that can be copied. */
function Refused({ refused }: Pick<ImportState, 'refused'>) {
  const [copied, setCopied] = useState(false);
  if (refused.length === 0) return null;
  const lines = refused.map(({ number: row, refusal }) => `${row}: ${refusalText(refusal)}`);
  return (
    <>
      <div class="section-head">
        <h3>{text('import.refused')}</h3>
        <button
          type="button"
          onClick={() =>
            void navigator.clipboard.writeText(lines.join('\n')).then(() => setCopied(true))
          }
        >
          {text(copied ? 'import.copied' : 'import.copy')}
        </button>
      </div>
      <textarea
        class="refused small"
        readOnly
        rows={Math.min(8, lines.length)}
        aria-label={text('import.refused')}
        value={lines.join('\n')}
      />
    </>
  );
}

interface Props {
  readonly state: ImportState | null;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  readonly onOpen: (dataset: string) => void;
}

/** How an import goes, and what became of its rows. */
export function ImportProgress({ state, onCancel, onAgain, onOpen }: Props) {
  const phase = state?.phase ?? 'reading';
  const over = phase === 'done' || phase === 'cancelled' || phase === 'failed';
  const seen = Object.values(state?.rows ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <div class="importing">
      <p role="status">
        {text(`import.phase.${phase}`, { count: number(seen) })}
        {state?.refusal && ` ${refusalText(state.refusal)}`}
        {state?.problem && ` ${text(`problem.${state.problem}`)}`}
      </p>
      {!over && (
        <p class="looking">
          <progress
            aria-label={text(`import.phase.${phase}`, { count: number(seen) })}
            {...(phase === 'indexing' && state ? { max: 1_000, value: state.share } : {})}
          />
          <button type="button" onClick={onCancel}>
            {text('import.cancel')}
          </button>
        </p>
      )}
      {state && (phase === 'done' || !over) && (
        <ul class="counts">
          {COUNTS.filter((name) => state.rows[name] > 0).map((name) => (
            <li key={name} data-count={name}>
              <strong>{number(state.rows[name])}</strong> {text(`import.count.${name}`)}
            </li>
          ))}
        </ul>
      )}
      {over && state && <Refused refused={state.refused} />}
      {over && (
        <p class="toolbar">
          {phase === 'done' && state?.dataset && (
            <button type="button" class="strong" onClick={() => onOpen(state.dataset ?? '')}>
              {text('import.openIt')}
            </button>
          )}
          <button type="button" onClick={onAgain}>
            {text('import.again')}
          </button>
        </p>
      )}
    </div>
  );
}
