import type { StoryContext, Withdrawal } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import type { ComponentChildren } from 'preact';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { Fold } from '../ui/Fold';
import { chainText, outletName } from '../ui/names';
import { WebLink } from '../ui/WebLink';
import type { Told } from './cells';
import { figureDay, placeText, valueText } from './figure-text';

interface Props {
  readonly told: Told;
  readonly context: StoryContext;
}

/** A report by its outlet, and its words. */
function Words({
  report,
  words,
  children,
}: {
  readonly report: Report | undefined;
  readonly words: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <>
      <WebLink url={report?.url}>
        <Bidi>{outletName(report)}</Bidi>
      </WebLink>
      {children}
      {words !== '' && (
        <>
          {' – “'}
          <Bidi>{words}</Bidi>”
        </>
      )}
    </>
  );
}

/** Each report that takes a figure back, once. */
const withdrawals = ({ cells }: Told): Withdrawal[] => [
  ...new Map(
    cells.flatMap(({ withdrawn }) => (withdrawn ? [[withdrawn.reportId, withdrawn] as const] : [])),
  ).values(),
];

/** What datasets say of a figure that was taken back, once for all cells that have it. */
const saidRetracted = ({ cells }: Told): string[] => [
  ...new Set(
    cells.flatMap(({ saidRetracted: said }) =>
      said
        ? [text('withdrawn.said', { datasets: said.datasets.join(', '), words: said.words })]
        : [],
    ),
  ),
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
              {told.day === null ? text('figures.undated') : figureDay(told.day, context)}
            </span>
            <span class="who">
              <Bidi>{who}</Bidi>
              {more > 0 && <span class="soft"> +{more}</span>}
            </span>
            <span class="tags">
              {told.state !== 'agree' && told.state !== 'unknown' && (
                <span class={`chip ${told.state}`}>{text(`state.${told.state}`)}</span>
              )}
              {told.later && <span class="chip">{text('figures.later')}</span>}
            </span>
          </>
        }
      >
        {() => (
          <ul class="why small">
            {withdrawals(told).map(({ kind, day, reportId, evidence }) => (
              <li key={reportId} class="withdrawn">
                {text(`withdrawn.${kind}`)} {day !== null && `${figureDay(day, context)}, `}
                <Words report={context.reports[reportId]} words={evidence} />
              </li>
            ))}
            {saidRetracted(told).map((said) => (
              <li key={said} class="withdrawn">
                <Bidi>{said}</Bidi>
              </li>
            ))}
            {told.cells.map(({ figure, reportId }) => (
              <li key={`${reportId} ${figure.qualifier}`}>
                <Words report={context.reports[reportId]} words={figure.evidence}>
                  {`: ${valueText(figure)}`}
                  {figure.place !== undefined && (
                    <>
                      , <Bidi>{placeText(figure.place)}</Bidi>
                    </>
                  )}
                  {figure.chain.length > 0 && (
                    <>
                      , <Bidi>{chainText(figure.chain)}</Bidi>
                    </>
                  )}{' '}
                  <span class="soft">
                    ({text(`basis.${figure.basis.kind}`)},{' '}
                    {text(`certainty.${figure.basis.certainty}`)})
                  </span>
                </Words>
              </li>
            ))}
            {told.later && <li class="soft">{text('figures.later.why')}</li>}
          </ul>
        )}
      </Fold>
    </li>
  );
}
