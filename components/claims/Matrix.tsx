import type { StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';
import { plural, text } from '../locales/evidence';
import { Bidi } from '../ui/Bidi';
import { claimsOf, columnsOf } from './matrix';
import { MatrixRow, SIGNS } from './MatrixRow';

/** Columns and rows drawn at first. */
const COLUMNS = 8;
const CLAIMS = 12;

interface Props {
  readonly context: StoryContext;
  /** Every claim and origin at once. */
  readonly whole?: boolean;
}

/** Claims against origins: who says a number, who differs, who is silent; each cell opens its sentence. */
export function Matrix({ context, whole = false }: Props) {
  const [open, setOpen] = useState<{ readonly claim: string; readonly origin: string } | null>(
    null,
  );
  const [isWide, setWide] = useState(whole);
  const [isLong, setLong] = useState(whole);
  const columns = columnsOf(context);
  const claims = claimsOf(context, columns);
  if (claims.length === 0) return <p class="soft">{text('matrix.none')}</p>;
  const wide = isWide ? columns.length : Math.min(COLUMNS, columns.length);
  const shown = isLong ? claims : claims.slice(0, CLAIMS);
  return (
    <>
      <div class="matrix">
        <table>
          <thead>
            <tr>
              <th scope="col">{text('matrix.claim')}</th>
              {columns.slice(0, wide).map(({ id, name, counted }) => (
                <th key={id} scope="col" class={counted ? 'counted' : undefined}>
                  <Bidi>{name || text('origins.unknown')}</Bidi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((claim) => (
              <MatrixRow
                key={claim.key}
                context={context}
                claim={claim}
                columns={wide}
                open={open?.claim === claim.key ? open.origin : null}
                onOpen={(origin) => setOpen(origin === null ? null : { claim: claim.key, origin })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ul class="legend small soft">
        {(['says', 'differs', 'other', 'withdraws'] as const).map((stance) => (
          <li key={stance}>
            <span class={`sign ${stance}`} aria-hidden="true">
              {SIGNS[stance]}
            </span>{' '}
            {text(`matrix.cell.${stance}`)}
          </li>
        ))}
      </ul>
      {wide < columns.length && (
        <button type="button" class="plain small" onClick={() => setWide(true)}>
          {text('matrix.allOrigins', { count: columns.length })}
        </button>
      )}{' '}
      {shown.length < claims.length && (
        <button type="button" class="plain small" onClick={() => setLong(true)}>
          {plural('matrix.more', claims.length - shown.length)}
        </button>
      )}
    </>
  );
}
