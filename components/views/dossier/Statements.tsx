import type { StoryContext } from '@/lib/core/model/context';
import { archiveLink, quotationLink } from '@/lib/datasets/evidence/links';
import { rowsToShow, toldIn } from '../../claims/cells';
import { text } from '../../locales/evidence';
import { dayText } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';
import { outletName } from '../../ui/names';
import { WebLink } from '../../ui/WebLink';

/** Every number with its day, its speaker, what became of it, and the sentences that tell it. */
export function Statements({ context }: { readonly context: StoryContext }) {
  if (context.figures.length === 0) return <p class="soft">{text('figures.none')}</p>;
  return (
    <ul class="statements">
      {rowsToShow(context.figures).flatMap((row) =>
        toldIn(row).map((told) => (
          <li key={`${row.measure} ${row.group ?? ''} ${row.unit ?? ''} ${told.key}`}>
            <strong>
              <Bidi>{`${row.measure} · ${row.group ?? text('group.none')}: ${told.value}`}</Bidi>
            </strong>
            {' · '}
            {told.day === null ? text('figures.undated') : dayText(told.day)}
            {told.chain !== '' && (
              <>
                {' · '}
                <Bidi>{told.chain}</Bidi>
              </>
            )}
            {' · '}
            {text(`state.${told.state}`)}
            <ul class="why small">
              {told.cells.map(({ reportId, figure, withdrawn, saidRetracted }) => {
                const report = context.reports[reportId];
                return (
                  <li key={`${reportId} ${figure.evidence}`}>
                    “<Bidi>{figure.evidence}</Bidi>” – <Bidi>{outletName(report)}</Bidi>
                    {report?.url && (
                      <>
                        {' · '}
                        <WebLink url={quotationLink(report.url, figure.evidence)}>
                          {text('dossier.link')}
                        </WebLink>
                        {' · '}
                        <WebLink
                          url={archiveLink(
                            report.url,
                            report.published?.value ?? context.reading.page.capturedAt,
                          )}
                        >
                          {text('dossier.archive')}
                        </WebLink>
                      </>
                    )}
                    {saidRetracted && (
                      <p>
                        <Bidi>
                          {text('withdrawn.said', {
                            datasets: saidRetracted.datasets.join(', '),
                            words: saidRetracted.words,
                          })}
                        </Bidi>
                      </p>
                    )}
                    {withdrawn && (
                      <p>
                        {text(`withdrawn.${withdrawn.kind}`)} “<Bidi>{withdrawn.evidence}</Bidi>” –{' '}
                        <Bidi>{outletName(context.reports[withdrawn.reportId])}</Bidi>
                      </p>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        )),
      )}
    </ul>
  );
}
