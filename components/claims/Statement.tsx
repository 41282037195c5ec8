import type { FigureCell, StoryContext, Withdrawal } from '@/lib/core/model/context';
import { shortDay, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { Fold } from '../ui/Fold';
import { chainText, outletName } from '../ui/names';
import { ReportLink } from '../ui/ReportLink';
import type { Told } from './cells';
import { valueText } from './figure-text';

interface Props {
  readonly told: Told;
  readonly context: StoryContext;
}

const quoted = (words: string) => (
  <>
    “<Bidi>{words}</Bidi>”
  </>
);

/** One report's words for a figure. */
function Receipt({
  cell: { figure, reportId },
  context,
}: {
  readonly cell: FigureCell;
  readonly context: StoryContext;
}) {
  const report = context.reports[reportId];
  return (
    <li>
      <ReportLink report={report}>
        <Bidi>{outletName(report)}</Bidi>
      </ReportLink>
      {`: ${valueText(figure)}`}
      {figure.chain.length > 0 && (
        <>
          {', '}
          <Bidi>{chainText(figure.chain)}</Bidi>
        </>
      )}{' '}
      <span class="soft">
        ({text(`basis.${figure.basis.kind}`)}, {text(`certainty.${figure.basis.certainty}`)})
      </span>
      {figure.evidence !== '' && <> – {quoted(figure.evidence)}</>}
    </li>
  );
}

/** The words that take a figure back, or deny it. */
function Taken({
  withdrawal: { kind, day, reportId, evidence },
  context,
}: {
  readonly withdrawal: Withdrawal;
  readonly context: StoryContext;
}) {
  const report = context.reports[reportId];
  return (
    <li class="withdrawn">
      {text(`withdrawn.${kind}`)} {day !== null && `${shortDay(day)}, `}
      <ReportLink report={report}>
        <Bidi>{outletName(report)}</Bidi>
      </ReportLink>{' '}
      – {quoted(evidence)}
    </li>
  );
}

/** Each report that takes a figure back, once. */
const withdrawals = ({ cells }: Told): Withdrawal[] => [
  ...new Map(
    cells.flatMap(({ withdrawn }) => (withdrawn ? [[withdrawn.reportId, withdrawn] as const] : [])),
  ).values(),
];

/** A figure as one party gives it; opens to the words of every report that tells it. */
export function Statement({ told, context }: Props) {
  const [first] = told.cells;
  const who = told.chain || outletName(first && context.reports[first.reportId]);
  const more = told.cells.length - 1;
  return (
    <li>
      <Fold
        title={
          <>
            <span class={`value ${told.state}`}>{told.value}</span>
            <span class="soft">
              {told.day === null ? text('figures.undated') : shortDay(told.day)}
            </span>
            <span class="who">
              <Bidi>{who}</Bidi>
              {more > 0 && <span class="soft"> +{more}</span>}
            </span>
            <span class="tags">
              {told.state !== 'agree' && told.state !== 'unknown' && (
                <span class={`chip ${told.state}`}>{text(`cell.${told.state}`)}</span>
              )}
              {told.later && (
                <span class="chip" title={text('figures.later.why')}>
                  {text('figures.later')}
                </span>
              )}
            </span>
          </>
        }
      >
        {() => (
          <ul class="why small">
            {withdrawals(told).map((one) => (
              <Taken key={one.evidence} withdrawal={one} context={context} />
            ))}
            {told.cells.map((cell) => (
              <Receipt
                key={`${cell.reportId} ${cell.figure.qualifier}`}
                cell={cell}
                context={context}
              />
            ))}
            {told.later && <li class="soft">{text('figures.later.why')}</li>}
          </ul>
        )}
      </Fold>
    </li>
  );
}
