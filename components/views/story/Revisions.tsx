import type { StoryContext } from '@/lib/core/model/context';
import { dayText, text } from '../../locales/text';
import { workspaceText } from '../../locales/workspace';
import { Bidi } from '../../ui/Bidi';
import { outletName, reportTitle } from '../../ui/names';
import { WebLink } from '../../ui/WebLink';

/** Characters of a wording that are shown. */
const SHOWN = 300;

/** Reports whose outlet changed a headline or a number: what each says now, and what it said when it was seen before. */
export function Revisions({ context }: { readonly context: StoryContext }) {
  const changed = Object.values(context.reports).filter(
    ({ otherWordings }) => (otherWordings?.length ?? 0) > 0,
  );
  if (changed.length === 0) return null;
  return (
    <section>
      <h2>{workspaceText('revisions.title')}</h2>
      <ul class="entry-list">
        {changed.map((report) => (
          <li key={report.id}>
            <p class="meta small soft">
              <Bidi>{outletName(report)}</Bidi>
            </p>
            <p>
              <WebLink url={report?.url}>
                <Bidi>{reportTitle(report)}</Bidi>
              </WebLink>
            </p>
            {report.otherWordings?.map(({ headline, text: said, at }) => (
              <p key={`${headline ?? ''}\n${said ?? ''}`} class="small">
                {at === null
                  ? text('report.otherWording')
                  : text('report.otherWording.seen', { day: dayText(at) })}{' '}
                “<Bidi>{(headline ?? said ?? '').slice(0, SHOWN)}</Bidi>”
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
