import type { FigureRow, StoryContext } from '@/lib/core/model/context';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { uncountedText } from './of-report';

/** Measures on which several origins differ. */
const differing = (figures: readonly FigureRow[]): string[] => [
  ...new Set(
    figures
      .filter(({ state, cells }) => {
        const told = new Set(cells.map(({ originId }) => originId));
        return state !== 'agree' && state !== 'unknown' && told.size > 1;
      })
      .map(({ measure }) => measure),
  ),
];

/** What the verdict rests on: which origins count, which do not and why, and what they differ in. */
export function WhyVerdict({ context }: { readonly context: StoryContext }) {
  const { origins, figures, verdict } = context;
  const counted = origins.filter((origin) => origin.counted);
  const others = origins.filter(({ name, uncounted }) => name !== '' && uncounted);
  return (
    <ul class="why small">
      {counted.length > 0 && (
        <li>
          {text('why.these')} <Bidi>{counted.map(({ name }) => name).join(', ')}</Bidi>
        </li>
      )}
      {others.map(
        ({ id, name, uncounted }) =>
          uncounted && (
            <li key={id} class="soft">
              <Bidi>
                {name}: {uncountedText(uncounted)}
              </Bidi>
            </li>
          ),
      )}
      {verdict.figuresDiffer && (
        <li>
          {text('why.differ')} <Bidi>{differing(figures).join(', ')}</Bidi>
        </li>
      )}
      <li class="soft">{text('verdict.about')}</li>
    </ul>
  );
}
