import type { OwnDataset } from '@/lib/core/model/curation';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { text } from '../locales/curation';
import { number } from '../locales/text';
import { useOwn } from '../state/use-own';
import { focusOnce } from '../ui/focus';
import { AddByHand } from './AddByHand';
import { Facts } from './Facts';
import { History } from './History';
import { Merge } from './Merge';
import { OwnReportLine } from './OwnReportLine';
import { Publish } from './Publish';

interface Props {
  readonly api: CurationApi;
  readonly own: OwnDataset;
  readonly others: readonly OwnDataset[];
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** One dataset: its reports and what is said of them, its history, its publication. */
export function EditOwn({ api, own, others, onChange, onClose }: Props) {
  const { id } = own;
  const state = useOwn(api, own, onChange);
  const { found, changed, edit } = state;
  const undo = async (): Promise<void> => changed(await api.undo(id));
  const redo = async (): Promise<void> => changed(await api.redo(id));
  return (
    <>
      <div class="section-head">
        <h1 tabIndex={-1} ref={focusOnce}>
          {own.facts.title}
        </h1>
        <button type="button" onClick={onClose}>
          {text('own.close')}
        </button>
      </div>
      <p class="soft small">
        {text('own.counts', {
          reports: number(own.reports),
          decisions: number(own.decisions),
          notes: number(own.notes),
        })}
      </p>
      <p class="toolbar">
        <button type="button" disabled={own.undo === 0} onClick={() => void undo()}>
          {text('own.undo')}
        </button>
        <button type="button" disabled={own.redo === 0} onClick={() => void redo()}>
          {text('own.redo')}
        </button>
        <span role="status">{state.said}</span>
      </p>
      <section>
        <h2>{text('own.reports')}</h2>
        <label>
          {text('own.filter')}{' '}
          <input
            type="search"
            value={state.words}
            maxLength={500}
            onInput={({ currentTarget }) => state.setWords(currentTarget.value)}
          />
        </label>
        {found.total === 0 && <p class="soft">{text('own.noReports')}</p>}
        <ul class="own-reports" aria-label={text('own.reports')}>
          {found.rows.map((report) => (
            <OwnReportLine key={report.id} report={report} all={found.rows} onEdit={edit} />
          ))}
        </ul>
        {found.total > found.rows.length && (
          <button type="button" onClick={state.more}>
            {text('own.more')}
          </button>
        )}
        <AddByHand onEdit={edit} />
      </section>
      <History api={api} id={id} turn={state.turn} onChanged={changed} />
      <Merge api={api} id={id} others={others} onChanged={changed} />
      <Facts facts={own.facts} onKeep={(facts) => void api.setFacts({ id, facts }).then(changed)} />
      <Publish api={api} own={own} onChange={onChange} />
    </>
  );
}
