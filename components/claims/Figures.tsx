import type { FigureRow, StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';
import { shortDay, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { outletName } from '../ui/names';
import { rowsToShow, toldIn, toShow, type Told } from './cells';

const ROWS = 3;
const CELLS = 6;

function CellLine({ told, context }: { readonly told: Told; readonly context: StoryContext }) {
  const [first] = told.cells;
  const report = first && context.reports[first.reportId];
  const more = told.cells.length - 1;
  return (
    <li title={first?.figure.evidence}>
      <span class="value">{told.value}</span>
      <span class="soft">{told.day === null ? text('figures.undated') : shortDay(told.day)}</span>
      <span>
        <Bidi>{told.chain || outletName(report)}</Bidi>
        {more > 0 && <span class="soft"> +{more}</span>}
      </span>
    </li>
  );
}

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
      <ul class="cells">
        {shown.map((one) => (
          <CellLine key={one.key} told={one} context={context} />
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

/** The figures side by side: measure and group, each value with its day and who says it. */
export function Figures({ context }: { readonly context: StoryContext }) {
  const [all, showAll] = useState(false);
  const rows = rowsToShow(context.figures);
  if (rows.length === 0) return <p class="soft">{text('figures.none')}</p>;
  return (
    <>
      <ul>
        {(all ? rows : rows.slice(0, ROWS)).map((row) => (
          <Row
            key={`${row.measure} ${row.group ?? ''} ${row.cells[0]?.figure.unit ?? ''}`}
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
