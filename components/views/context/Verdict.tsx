import { soleDataset } from '@/lib/core/model/sole-dataset';
import type { StoryContext } from '@/lib/core/model/context';
import { isUnread } from '@/lib/core/model/problem';
import { plural, text } from '../../locales/text';
import { VerdictReceipt } from '../../origins/on-demand';
import { Bidi } from '../../ui/Bidi';
import { Fold } from '../../ui/Fold';

function mainLine({ verdict, origins, standing, problems }: StoryContext): string {
  if (verdict.origins === 0 && isUnread(problems)) return text('verdict.unread');
  const own = origins.find(({ id }) => id === standing.originId);
  const back =
    verdict.origins === 0 &&
    verdict.unknownOrigin === 0 &&
    (own?.members.length ?? 0) > 1 &&
    own?.name;
  return back ? text('verdict.single', { name: back }) : plural('verdict.origins', verdict.origins);
}

/** The answer in one line; it says nothing about truth. */
export function Verdict({ context }: { readonly context: StoryContext }) {
  const { verdict } = context;
  const sole = soleDataset(context);
  return (
    <section class="verdict" aria-live="polite" title={text('verdict.about')}>
      <p class="line">
        <Bidi>{mainLine(context)}</Bidi>
        {verdict.reports > 0 && ` · ${plural('verdict.reports', verdict.reports)}`}
        {verdict.figuresDiffer && <span class="differ"> · {text('verdict.differ')}</span>}
      </p>
      {verdict.unknownOrigin > 0 && (
        <p class="soft small">{plural('verdict.unknown', verdict.unknownOrigin)}</p>
      )}
      {sole !== null && (
        <p class="soft small">
          <Bidi>{text('verdict.soleDataset', { dataset: sole })}</Bidi>
        </p>
      )}
      {verdict.reports > 0 && (
        <Fold title={text('verdict.why')}>{() => <VerdictReceipt context={context} />}</Fold>
      )}
    </section>
  );
}
