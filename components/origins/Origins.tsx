import type { StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';
import { plural, text } from '../locales/text';
import { Fold } from '../ui/Fold';
import { Decided, takenBack, type Said } from './Decided';
import { OriginCard } from './OriginCard';
import { ReportLine, type Decide } from './ReportLine';

interface Props {
  readonly context: StoryContext;
  readonly onDecide: Decide;
}

/** Origins drawn at once; a long list opens on demand. */
const MOST = 8;

/** The corroborating reports by origin, then what is related, then what the page lists beside the story. */
export function Origins({ context, onDecide }: Props) {
  const [all, showAll] = useState(false);
  const [said, say] = useState<Said | null>(null);
  const decide: Decide = (reportId, change) => {
    say({ reportId, change });
    onDecide(reportId, change);
  };
  const { origins, matches, standing } = context;
  const known = origins.filter(({ kind, id }) => kind !== 'unknown' || id === standing.originId);
  const unknown = origins.filter(({ kind, id }) => kind === 'unknown' && id !== standing.originId);
  const related = matches.filter(({ relation }) => relation === 'related');
  const dropped = matches.filter(({ relation }) => relation === 'other' || relation === 'unsure');
  const shown = all ? known : known.slice(0, MOST);
  const card = (origin: (typeof origins)[number]) => (
    <OriginCard
      key={origin.id}
      context={context}
      origin={origin}
      own={origin.id === standing.originId}
      onDecide={decide}
    />
  );
  const lines = (ids: readonly string[]) => (
    <ul>
      {ids.map((id) => (
        <ReportLine key={id} context={context} reportId={id} onDecide={decide} />
      ))}
    </ul>
  );
  return (
    <>
      <Decided
        context={context}
        said={said}
        onUndo={(last) => {
          const { reportId, change } = takenBack(last);
          decide(reportId, change);
        }}
      />
      <ul>{shown.map(card)}</ul>
      {shown.length < known.length && (
        <button type="button" class="plain small" onClick={() => showAll(true)}>
          {text('figures.more', { count: known.length - shown.length })}
        </button>
      )}
      {unknown.length > 0 && (
        <Fold title={plural('verdict.unknown', unknown.length)}>
          {() => lines(unknown.flatMap(({ members }) => members.map(({ reportId }) => reportId)))}
        </Fold>
      )}
      {related.length > 0 && (
        <Fold title={plural('related.title', related.length)}>
          {() => lines(related.map(({ reportId }) => reportId))}
        </Fold>
      )}
      {dropped.length > 0 && (
        <Fold title={plural('dropped.title', dropped.length)}>
          {() => lines(dropped.map(({ reportId }) => reportId))}
        </Fold>
      )}
      <p class="hidden">{text('verdict.about')}</p>
    </>
  );
}
