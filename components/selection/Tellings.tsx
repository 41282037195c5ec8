import type { Party } from '@/lib/core/model/figure';
import type { Moment } from '@/lib/core/model/moment';
import type { SelectionCheck } from '@/lib/core/model/selection';
import { useState } from 'preact/hooks';
import { momentText } from '../locales/moments';
import { panelText } from '../locales/panel';
import { dayText, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { chainText } from '../ui/names';
import { WebLink } from '../ui/WebLink';
import { tellerName } from './teller-name';

/** One report that tells something. */
export interface Telling {
  readonly reportId: string;
  readonly originId: string;
  readonly chain: readonly Party[];
  readonly sentence: string;
  /** The day its count stands for. */
  readonly asOf: Moment | null;
  readonly value: string | null;
  readonly denies: boolean;
}

const MOST = 5;

interface LineProps {
  readonly telling: Telling;
  readonly check: SelectionCheck;
}

/** Who tells it: outlet, from whom, as of when, when it came out, and in which words. */
export function TellingLine({ telling, check }: LineProps) {
  const { reportId, originId, chain, sentence, asOf, value, denies } = telling;
  const report = check.reports[reportId];
  const origin = check.origins[originId];
  const place = origin?.own
    ? panelText('check.own')
    : origin?.counted
      ? origin.roles[reportId] === 'copy'
        ? panelText('check.copy')
        : null
      : panelText('check.uncounted');
  return (
    <li class="telling">
      <p>
        <WebLink url={report?.url}>
          <Bidi>{tellerName(check, reportId, originId)}</Bidi>
        </WebLink>
        {value !== null && `: ${value}`}
        {chain.length > 0 && (
          <>
            {' · '}
            <Bidi>{chainText(chain)}</Bidi>
          </>
        )}
        {place !== null && <span class="chip">{place}</span>}
        {denies && <span class="chip conflict">{panelText('check.denies')}</span>}
      </p>
      <p class="soft small">
        {asOf === null ? null : `${panelText('check.asOf', { day: dayText(asOf.value) })} · `}
        {report?.published
          ? panelText('check.out', { when: momentText(report.published) })
          : text('timeline.noDay')}
      </p>
      <blockquote class="small">
        <Bidi>{sentence}</Bidi>
      </blockquote>
    </li>
  );
}

interface Props {
  readonly title: string;
  readonly about: string | null;
  readonly tellings: readonly Telling[];
  readonly check: SelectionCheck;
}

/** The reports that tell something, those of counted origins first. */
export function Tellings({ title, about, tellings, check }: Props) {
  const [all, showAll] = useState(false);
  const rank = ({ originId }: Telling): number => {
    const origin = check.origins[originId];
    return origin?.counted && !origin.own ? 0 : origin?.own ? 1 : 2;
  };
  const sorted = tellings.toSorted((a, b) => rank(a) - rank(b));
  const shown = all ? sorted : sorted.slice(0, MOST);
  return (
    <>
      <h4>{title}</h4>
      {about !== null && <p class="soft small">{about}</p>}
      <ul>
        {shown.map((one) => (
          <TellingLine key={one.reportId} telling={one} check={check} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <button type="button" class="plain small" onClick={() => showAll(true)}>
          {panelText('check.more', { count: sorted.length - shown.length })}
        </button>
      )}
    </>
  );
}
