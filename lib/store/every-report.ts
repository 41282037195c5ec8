import { SLOTS } from '@/lib/core/retrieval/sheet';
import { RECENT } from '@/lib/core/retrieval/score';
import { hiddenIn } from './dead';
import type { Ranked } from '@/lib/core/retrieval/rank';
import type { Snapshot } from './snapshot';

/** Every place of the library that may hold a report: what was captured last first, then volumes, the newest first. */
export function* everyPlace(snapshot: Snapshot): Generator<Ranked> {
  for (let row = snapshot.recent.length - 1; row >= 0; row -= 1)
    yield { segment: RECENT, place: row, score: 0 };
  const { segments } = snapshot.catalogue;
  const newest = segments
    .flatMap(({ ranges }, segment) => {
      let own = 0;
      return ranges.map((range) => {
        const from = own;
        own += range.sheets;
        return { ...range, own: from, segment };
      });
    })
    .toSorted((a, b) => b.volume - a.volume || b.from - a.from);
  const hidden = segments.map((segment) => hiddenIn(snapshot, segment));
  for (const { own, sheets, segment } of newest)
    for (let sheet = own + sheets - 1; sheet >= own; sheet -= 1)
      for (let slot = 0; slot < SLOTS; slot += 1) {
        const place = sheet * SLOTS + slot;
        if (!hidden[segment]?.(place)) yield { segment, place, score: 0 };
      }
}
