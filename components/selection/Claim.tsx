import type { CheckedClaim, SelectionCheck } from '@/lib/core/model/selection';
import { toldIn } from '../claims/cells';
import { valueText } from '../claims/figure-text';
import { panelPlural, panelText } from '../locales/panel';
import { dayText, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { chainText } from '../ui/names';
import { Absence } from './Absence';
import { OtherFigure } from './OtherFigure';
import { tellerName } from './teller-name';
import { Tellings, type Telling } from './Tellings';

interface Props {
  readonly claim: CheckedClaim;
  readonly check: SelectionCheck;
}

/** The tellings of the same: by its cells, or by sentences that say it in much the same words. */
function sameOf({ row, tellers, standsIn }: CheckedClaim): Telling[] {
  const cells = (row?.cells ?? []).filter(({ state }) => state === 'agree');
  const told = [
    ...cells.map(({ reportId, originId, figure }) => ({
      reportId,
      originId,
      chain: figure.chain,
      sentence: figure.evidence,
      asOf: figure.asOf,
      value: valueText(figure),
      denies: false,
    })),
    ...tellers.map((one) => ({ ...one, asOf: null, value: null })),
  ];
  return told.filter(({ reportId }) => reportId !== standsIn);
}

function Here({ claim, check }: Props) {
  const { figure, standsIn } = claim;
  const chain = figure?.chain ?? [];
  if (standsIn === null && chain.length === 0) return null;
  return (
    <p class="soft small">
      {standsIn !== null && (
        <>
          {panelText('check.standsIn')} <Bidi>{tellerName(check, standsIn)}</Bidi>
        </>
      )}
      {standsIn !== null && chain.length > 0 && ': '}
      <Bidi>{chainText(chain)}</Bidi>
      {figure?.asOf && ` · ${panelText('check.asOf', { day: dayText(figure.asOf.value) })}`}
    </p>
  );
}

/** One claim of a selection: what it says, who tells the same, and what else is told of it. */
export function Claim({ claim, check }: Props) {
  const { figure, row, sentence, origins, restsOn, heldAgainst } = claim;
  const same = sameOf(claim);
  const others = row
    ? toldIn({ ...row, cells: row.cells.filter(({ state }) => state !== 'agree') })
    : [];
  return (
    <li class="claim">
      {figure ? (
        <h3>
          <span class="value">{valueText(figure)}</span> {figure.measure} ·{' '}
          <Bidi>{figure.group ?? text('group.none')}</Bidi>
        </h3>
      ) : (
        <h3 class="clamp">
          <Bidi>{sentence}</Bidi>
        </h3>
      )}
      <Here claim={claim} check={check} />
      <p>
        {panelPlural('check.origins', origins)}{' '}
        {restsOn && <Bidi>{panelText('check.rests', { party: restsOn.name })}</Bidi>}
      </p>
      {heldAgainst === 'library' && same.length + others.length > 0 && (
        <p class="soft small">{panelText('check.searched')}</p>
      )}
      {same.length > 0 && (
        <Tellings
          title={panelText(figure ? 'check.same' : 'check.similar')}
          about={figure ? null : panelText('check.similar.about')}
          tellings={same}
          check={check}
        />
      )}
      {others.length > 0 && (
        <>
          <h4>{panelText('check.otherFigures')}</h4>
          <ul class="cells">
            {others.map((told) => (
              <OtherFigure key={told.key} told={told} check={check} />
            ))}
          </ul>
        </>
      )}
      {same.every(({ originId }) => check.origins[originId]?.own) && <Absence check={check} />}
    </li>
  );
}
