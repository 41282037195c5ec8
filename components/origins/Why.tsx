import type { StoryContext } from '@/lib/core/model/context';
import type { Match } from '@/lib/core/model/match';
import type { Report } from '@/lib/core/model/report';
import { dayText, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { originOf } from './of-report';
import { OutletLine } from './OutletLine';
import { Sayings } from './Sayings';
import { WhyOrigin } from './WhyOrigin';

interface Props {
  readonly context: StoryContext;
  readonly report: Report | undefined;
  readonly match: Match | undefined;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

/** The evidence for one report: why it is this story, where it comes from, who showed it. */
export function Why({ context, report, match }: Props) {
  const placed = report ? originOf(context, report.id) : null;
  const titles = new Map(context.library.datasets.map(({ id, title }) => [id, title]));
  return (
    <ul class="why small">
      {match?.reasons.map((reason) => (
        <li key={reason.code}>
          <Bidi>{text(`reason.${reason.code}`, { details: reason.details.join(', ') })}</Bidi>
        </li>
      ))}
      {match && (
        <li class="soft">
          {text('report.probability', { percent: `${Math.round(match.probability * 100)} %` })}
        </li>
      )}
      {placed && <WhyOrigin context={context} origin={placed.origin} member={placed.member} />}
      {report && <OutletLine context={context} reportId={report.id} />}
      {report?.text && report.headline && (
        <li class="soft">
          “<Bidi>{report.text.slice(0, 300)}</Bidi>”
        </li>
      )}
      {report?.otherWordings?.map((one) => (
        <li key={`${one.headline ?? ''}\n${one.text ?? ''}`}>
          {one.at === null
            ? text('report.otherWording')
            : text('report.otherWording.seen', { day: dayText(one.at.slice(0, 10)) })}{' '}
          “<Bidi>{(one.headline ?? one.text ?? '').slice(0, 300)}</Bidi>”
        </li>
      ))}
      {report?.provenance.slice(0, 3).map((place) => (
        <li key={`${place.kind} ${place.id}`} class="soft">
          {place.kind === 'dataset'
            ? text('report.from.dataset', { title: titles.get(place.id) ?? place.id })
            : text(`report.from.${place.kind}`, {
                host: hostOf(place.id),
                day: dayText(place.at.slice(0, 10)),
              })}
        </li>
      ))}
      {report && <Sayings reportId={report.id} />}
    </ul>
  );
}
