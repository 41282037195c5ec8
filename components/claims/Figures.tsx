import type { FigureRow, StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { rowsToShow, toldIn, toShow } from './cells';
import { Statement } from './Statement';
import { Steps } from './Steps';

const ROWS = 3;
const CELLS = 7;

function Row({ row, context }: { readonly row: FigureRow; readonly context: StoryContext }) {
  const [all, showAll] = useState(false);
  const told = toldIn(row);
  const shown = toShow(told, context, all ? told.length : CELLS);
  return (
    <li class="figure">
      <div class="figure-head">
        <h3>
          {row.measure} · <Bidi>{row.group ?? text('group.none')}</Bidi>
        </h3>
        <span class={`chip ${row.state}`}>{text(`state.${row.state}`)}</span>
      </div>
      <Steps told={told} />
      <ul class="cells">
        {shown.map((one) => (
          <Statement key={one.key} told={one} context={context} />
        ))}
      </ul>
      {shown.length < told.length && (
        <button type="button" class="plain small" onClick={() => showAll(true)}>
          {text('figures.more', { count: told.length - shown.length })}
        </button>
      )}
    </li>
  );
}

/** The figures side by side: measure and group, each value with its day, who says it and the words that do. */
export function Figures({ context }: { readonly context: StoryContext }) {
  const [all, showAll] = useState(false);
  const rows = rowsToShow(context.figures);
  if (rows.length === 0) return <p class="soft">{text('figures.none')}</p>;
  return (
    <>
      <ul>
        {(all ? rows : rows.slice(0, ROWS)).map((row) => (
          <Row
            key={`${row.measure} ${row.group ?? ''} ${row.unit ?? ''}`}
            row={row}
            context={context}
          />
        ))}
      </ul>
      {!all && rows.length > ROWS && (
        <button type="button" class="plain small" onClick={() => showAll(true)}>
          {text('figures.all', { count: rows.length })}
        </button>
      )}
    </>
  );
}
