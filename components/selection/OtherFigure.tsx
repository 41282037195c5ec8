import type { SelectionCheck } from '@/lib/core/model/selection';
import type { Told } from '../claims/cells';
import { valueText } from '../claims/figure-text';
import { shortDay, text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { Fold } from '../ui/Fold';
import { tellerName } from './teller-name';
import { TellingLine } from './Tellings';

interface Props {
  readonly told: Told;
  readonly check: SelectionCheck;
}

/** Another figure for the same thing, with its day and who says it; opens to every report that tells it, with its time and words. */
export function OtherFigure({ told, check }: Props) {
  const [first] = told.cells;
  const who = told.chain || tellerName(check, first?.reportId ?? '', first?.originId);
  return (
    <li>
      <Fold
        title={
          <>
            <span class={`value ${told.state}`}>{told.value}</span>
            <span class="soft">
              {told.day === null ? text('figures.undated') : shortDay(told.day)}
            </span>
            <span class="who">
              <Bidi>{who}</Bidi>
              {told.cells.length > 1 && <span class="soft"> +{told.cells.length - 1}</span>}
            </span>
            <span class="tags">
              {told.state !== 'unknown' && (
                <span class={`chip ${told.state}`}>{text(`state.${told.state}`)}</span>
              )}
            </span>
          </>
        }
      >
        {() => (
          <ul>
            {told.cells.map(({ reportId, originId, figure, withdrawn }) => (
              <TellingLine
                key={`${reportId} ${figure.qualifier}`}
                check={check}
                telling={{
                  reportId,
                  originId,
                  chain: figure.chain,
                  sentence: withdrawn?.evidence ?? figure.evidence,
                  asOf: figure.asOf,
                  value: valueText(figure),
                  denies: false,
                }}
              />
            ))}
          </ul>
        )}
      </Fold>
    </li>
  );
}
