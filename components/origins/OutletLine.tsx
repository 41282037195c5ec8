import type { StoryContext } from '@/lib/core/model/context';
import { inUse } from '../locales/spoken';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { outletName } from '../ui/names';

const countryName = (code: string): string | undefined =>
  new Intl.DisplayNames([inUse().place, 'en'], { type: 'region' }).of(code);

/** Other outlets of the story that the table says belong to the same owner. */
function sameOwner({ outlets = {}, reports }: StoryContext, reportId: string): string[] {
  const own = outlets[reportId];
  if (!own?.owner) return [];
  const mine = outletName(reports[reportId]);
  const names = Object.entries(outlets)
    .filter(([id, { owner }]) => id in reports && owner === own.owner)
    .map(([id]) => outletName(reports[id]));
  return [...new Set(names)].filter((name) => name !== mine);
}

/** What the table of outlets has on a report's outlet: where it is, what it is, whose. Whose says nothing of its origin. */
export function OutletLine({
  context,
  reportId,
}: {
  readonly context: StoryContext;
  readonly reportId: string;
}) {
  const facts = context.outlets?.[reportId];
  if (!facts) return null;
  const { country, kinds, owner, certainty } = facts;
  const house = sameOwner(context, reportId);
  const said = [
    country === null ? '' : (countryName(country) ?? country),
    ...kinds.map((kind) => text(`kind.${kind}`)),
    owner === null ? '' : text('outlet.owner', { owner }),
    house.length === 0 ? '' : text('outlet.house', { names: house.join(', ') }),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <li class="soft">
      <Bidi>
        {outletName(context.reports[reportId])}: {said.join(' · ')}
      </Bidi>{' '}
      ({text('basis.outlet-table')}, {text(`certainty.${certainty}`)})
    </li>
  );
}
