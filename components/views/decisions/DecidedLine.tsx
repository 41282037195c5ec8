import type { Decided, DecidedReport } from '@/lib/core/model/decision';
import type { Report } from '@/lib/core/model/report';
import { text } from '../../locales/decisions';
import { momentText } from '../../locales/moments';
import { panelText } from '../../locales/panel';
import { Bidi } from '../../ui/Bidi';
import { Fold } from '../../ui/Fold';
import { reportTitle } from '../../ui/names';
import { WebLink } from '../../ui/WebLink';

interface Props {
  readonly decided: DecidedReport;
  readonly reports: ReadonlyMap<string, Report>;
  readonly onUndo: () => void;
}

/** Ids of reports with an address tell it. */
const ADDRESS = 'url:';

/** What a report is called, by its id alone where the library no longer has it. */
function Named({ id, reports }: { readonly id: string; readonly reports: Props['reports'] }) {
  const report = reports.get(id);
  const address = id.startsWith(ADDRESS) ? id.slice(ADDRESS.length) : null;
  return (
    <WebLink url={report?.url ?? address}>
      <Bidi>{report ? reportTitle(report) : (address ?? reportTitle(undefined))}</Bidi>
    </WebLink>
  );
}

function said({ word, sameOriginAs }: Decided, reportId: string, reports: Props['reports']) {
  const parts = [
    word === 'same-story' && text('report.is'),
    word === 'not-same' && text('report.not'),
    sameOriginAs === reportId && text('report.own'),
    sameOriginAs !== null &&
      sameOriginAs !== reportId &&
      text('decided.joined', { title: reportTitle(reports.get(sameOriginAs)) }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : text('decided.nothing');
}

/** One report that was decided on: what is said of it, of which story, and what was said before. */
export function DecidedLine({ decided, reports, onUndo }: Props) {
  const { story, reportId, now, at, earlier } = decided;
  const title = reportTitle(reports.get(reportId));
  return (
    <li>
      <p>
        <strong>
          <Named id={reportId} reports={reports} />
        </strong>{' '}
        – <Bidi>{said(now, reportId, reports)}</Bidi>
      </p>
      <p class="soft small">
        {at !== null && `${momentText({ value: at, precision: 'minute' })} · `}
        {text('decided.story')} <Named id={story} reports={reports} />
      </p>
      {earlier.length > 0 && (
        <div class="acts small">
          <button type="button" aria-label={text('decided.undoNamed', { title })} onClick={onUndo}>
            {text('report.undo')}
          </button>
          <Fold title={panelText('notes.history')}>
            {() => (
              <ol class="why">
                {earlier.map((before, i) => (
                  <li key={`${before.at} ${i}`}>
                    <span class="soft">
                      {momentText({ value: before.at, precision: 'minute' })}
                    </span>{' '}
                    <Bidi>{said(before, reportId, reports)}</Bidi>
                  </li>
                ))}
              </ol>
            )}
          </Fold>
        </div>
      )}
    </li>
  );
}
