import type { OwnDecision, OwnReport } from '@/lib/core/model/curation';
import { useState } from 'preact/hooks';
import { text } from '../locales/curation';
import { dayText } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { WebLink } from '../ui/WebLink';
import { Decide } from './Decide';
import { titleOf, type Edit } from './edit-report';

interface Props {
  readonly report: OwnReport;
  /** Reports that it may be held against. */
  readonly all: readonly OwnReport[];
  readonly onEdit: Edit;
}

/** Decisions as words. */
function decidedWords(decision: OwnDecision, all: readonly OwnReport[]): string[] {
  const { word, sameOriginAs, retracted } = decision;
  const other = all.find(({ id }) => id === sameOriginAs);
  return [
    ...(word ? [text(`edit.said.${word}`)] : []),
    ...(sameOriginAs ? [text('edit.said.copy', { name: titleOf(other, sameOriginAs) })] : []),
    ...(retracted ? [text('edit.said.retracted', { figure: retracted })] : []),
  ];
}

/** Tags and notes of a report, to be changed. */
function Words({ report, onEdit }: Omit<Props, 'all'>) {
  const [tags, setTags] = useState(report.tags.join(' '));
  const [note, setNote] = useState('');
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const words = tags.split(/[\s,]+/).filter(Boolean);
          void onEdit({ kind: 'tags', report: report.id, tags: words });
        }}
      >
        <label>
          {text('edit.tags')}{' '}
          <input
            value={tags}
            maxLength={500}
            placeholder={text('edit.tagsHint')}
            onInput={({ currentTarget }) => setTags(currentTarget.value)}
          />
        </label>
        <button type="submit">{text('edit.save')}</button>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onEdit({ kind: 'note', report: report.id, id: null, text: note }).then(
            (kept) => kept && setNote(''),
          );
        }}
      >
        <label class="wide-field">
          {text('edit.note')}
          <textarea
            rows={2}
            value={note}
            maxLength={10_000}
            onInput={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </label>
        <button type="submit">{text('edit.addNote')}</button>
      </form>
    </>
  );
}

/** A report of a dataset of one's own, what was said of it, and more to be said. */
export function OwnReportLine({ report, all, onEdit }: Props) {
  const { id, url, headline, outlet, published, tags, notes, decisions } = report;
  const title = headline ?? url ?? text('report.noWords');
  return (
    <li>
      <h3>
        <WebLink url={url}>
          <Bidi>{title}</Bidi>
        </WebLink>
      </h3>
      <p class="soft small">
        <Bidi>{outlet ?? text('report.noOutlet')}</Bidi>
        {published !== null && ` · ${dayText(published)}`}
      </p>
      {(tags.length > 0 || decisions.length > 0) && (
        <p>
          {tags.map((tag) => (
            <span key={tag} class="chip">
              #{tag}
            </span>
          ))}
          {decisions
            .flatMap((one) => decidedWords(one, all))
            .map((said) => (
              <span key={said} class="chip updated">
                {said}
              </span>
            ))}
        </p>
      )}
      {notes.map((note) => (
        <p key={note.id} class="small">
          <Bidi>{note.text}</Bidi>
        </p>
      ))}
      <details>
        <summary>{text('edit.about')}</summary>
        <Words report={report} onEdit={onEdit} />
        <Decide report={report} all={all} onEdit={onEdit} />
        <button type="button" onClick={() => void onEdit({ kind: 'remove', report: id })}>
          {text('edit.remove')}
        </button>
      </details>
    </li>
  );
}
