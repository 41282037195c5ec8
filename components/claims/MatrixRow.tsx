import type { StoryContext } from '@/lib/core/model/context';
import { text } from '../locales/evidence';
import { Bidi } from '../ui/Bidi';
import { chainText, outletName } from '../ui/names';
import { WebLink } from '../ui/WebLink';
import { figureDay, valueText } from './figure-text';
import type { Cell, Claim, Stance } from './matrix';

/** What stands in a cell. */
export const SIGNS: Readonly<Record<Stance, string>> = {
  says: '●',
  withdraws: '⊘',
  denies: '⊘',
  differs: '≠',
  other: '○',
  silent: '',
};

/** What is claimed: `killed · protesters: 13`. */
const claimText = ({ row, value }: Claim): string =>
  `${row.measure} · ${row.group ?? text('group.none')}: ${value}`;

/** The sentences that a cell rests on, each with its report, its day and who says it. */
function Sentences({ context, cell }: { readonly context: StoryContext; readonly cell: Cell }) {
  return (
    <ul class="why small">
      {cell.sentences.map(({ reportId, words, tells }) => {
        const report = context.reports[reportId];
        const day = tells?.figure.asOf ? figureDay(tells.figure.asOf.value, context) : null;
        return (
          <li key={`${reportId} ${words}`}>
            {tells && (
              <>
                <strong>{valueText(tells.figure)}</strong>
                {`, ${day ?? text('figures.undated')}`}
                {tells.figure.chain.length > 0 && (
                  <>
                    , <Bidi>{chainText(tells.figure.chain)}</Bidi>
                  </>
                )}
                {': '}
              </>
            )}
            “<Bidi>{words}</Bidi>” –{' '}
            <WebLink url={report?.url}>
              <Bidi>{outletName(report)}</Bidi>
            </WebLink>
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps {
  readonly context: StoryContext;
  readonly claim: Claim;
  readonly columns: number;
  /** Id of the origin whose cell is open, in this row. */
  readonly open: string | null;
  readonly onOpen: (originId: string | null) => void;
}

/** One claim with its cells, and the sentences of the one that is open. */
export function MatrixRow({ context, claim, columns, open, onOpen }: RowProps) {
  const shown = claim.cells.find(({ origin }) => origin.id === open);
  const name = claimText(claim);
  return (
    <>
      <tr>
        <th scope="row">
          <Bidi>{name}</Bidi>
          <span class="soft small">
            {' '}
            {claim.days.length === 0
              ? text('figures.undated')
              : claim.days.map((day) => figureDay(day, context)).join(', ')}
          </span>
        </th>
        {claim.cells.slice(0, columns).map(({ origin, stance }) => (
          <td key={origin.id} class={stance}>
            {stance === 'silent' ? (
              <span class="hidden">{text('matrix.cell.silent')}</span>
            ) : (
              <button
                type="button"
                aria-expanded={origin.id === open}
                aria-label={text('matrix.cell.label', {
                  origin: origin.name || text('origins.unknown'),
                  stance: text(`matrix.cell.${stance}`),
                  claim: name,
                })}
                title={text(`matrix.cell.${stance}`)}
                onClick={() => onOpen(origin.id === open ? null : origin.id)}
              >
                {SIGNS[stance]}
              </button>
            )}
          </td>
        ))}
      </tr>
      {shown && (
        <tr class="opened">
          <td colSpan={columns + 1}>
            <strong>
              <Bidi>{shown.origin.name || text('origins.unknown')}</Bidi>
            </strong>{' '}
            {text(`matrix.cell.${shown.stance}`)}
            <Sentences context={context} cell={shown} />
          </td>
        </tr>
      )}
    </>
  );
}
