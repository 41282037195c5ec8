import type { StoryContext } from '@/lib/core/model/context';
import { text } from '../locales/text';
import type { Entry } from './entries';
import { EntryLine } from './EntryLine';

interface Props {
  readonly context: StoryContext;
  readonly entries: readonly Entry[];
}

/** Lines of a list at once. */
const MOST = 500;

function Lines({ title, entries, context }: Props & { readonly title: string }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3 class="soft small">{title}</h3>
      <ol>
        {entries.slice(0, MOST).map((entry) => (
          <li key={entry.id}>
            <EntryLine context={context} entry={entry} linked />
          </li>
        ))}
      </ol>
      {entries.length > MOST && (
        <p class="soft small">{text('figures.more', { count: entries.length - MOST })}</p>
      )}
    </>
  );
}

/** The timeline's content as ordered lists, the two clocks apart, for screen readers and for those who would rather read. */
export function TimelineList({ context, entries }: Props) {
  const of = (kind: Entry['kind']): Entry[] =>
    entries.filter((entry) => entry.kind === kind && entry.span !== null);
  const apart = entries.filter(({ span }) => span === null);
  return (
    <div class="entry-list">
      <Lines title={text('timeline.events')} entries={of('event')} context={context} />
      <Lines title={text('timeline.reports')} entries={of('report')} context={context} />
      <Lines title={text('timeline.without')} entries={apart} context={context} />
    </div>
  );
}
