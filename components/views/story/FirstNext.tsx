import { workspaceText } from '../../locales/workspace';
import type { StoryContext } from '@/lib/core/model/context';
import { useMemo, useState } from 'preact/hooks';
import { delayText } from '../../locales/delays';
import { momentText, precisionText } from '../../locales/moments';
import { text } from '../../locales/text';
import { roleText } from '../../timeline/describe';
import type { Entry } from '../../timeline/entries';
import { Bidi } from '../../ui/Bidi';
import { outletName, reportTitle } from '../../ui/names';
import { WebLink } from '../../ui/WebLink';
import { followers, type Follower } from './first';

const FEW = 10;
const MORE = 100;

interface Props {
  readonly context: StoryContext;
  readonly entries: readonly Entry[];
}

const placeText = ({ place, delay }: Follower): string =>
  place === 'after' ? delayText(delay) : workspaceText(`first.${place}`);

/** Whose text a copy carries: the report that a shared passage shows, else the origin it is of. */
function carriedBy({ origins, reports }: StoryContext, reportId: string): string | null {
  for (const { members, name } of origins) {
    const member = members.find((one) => one.reportId === reportId);
    if (!member || member.role !== 'copy') continue;
    return member.copyOf ? outletName(reports[member.copyOf.reportId]) : name || null;
  }
  return null;
}

/** Who reported first, and how much later the others did. */
export function FirstNext({ context, entries }: Props) {
  const [most, setMost] = useState(FEW);
  const all = useMemo(() => followers(entries), [entries]);
  if (all.length === 0) return <p class="soft">{text('timeline.none')}</p>;
  return (
    <>
      <table class="first-next">
        <thead>
          <tr>
            {(['delay', 'when', 'outlet', 'headline'] as const).map((name) => (
              <th key={name} scope="col">
                {workspaceText(`first.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.slice(0, most).map((one) => {
            const { entry } = one;
            const report = context.reports[entry.reportId];
            const carried = carriedBy(context, entry.reportId);
            const title = (
              <WebLink url={report?.url}>
                <Bidi>{reportTitle(report)}</Bidi>
              </WebLink>
            );
            return (
              <tr key={entry.id} class={one.place}>
                <td class="delay">{placeText(one)}</td>
                <td>
                  {entry.when && momentText(entry.when)}
                  <span class="soft fine">{entry.when && precisionText(entry.when)}</span>
                </td>
                <td>
                  <Bidi>{outletName(report)}</Bidi>
                  <span class="soft fine">
                    <Bidi>
                      {carried === null
                        ? roleText(entry)
                        : workspaceText('first.copyOf', { name: carried })}
                    </Bidi>
                  </span>
                </td>
                <td>{title}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {all.length > most && (
        <button type="button" class="plain small" onClick={() => setMost(most + MORE)}>
          {text('figures.more', { count: all.length - most })}
        </button>
      )}
    </>
  );
}
