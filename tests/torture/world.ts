import type { Random } from '@/tests/fuzz/mutate';
import type { Team } from '@/tests/support/published';
import type { Driver } from './driver';
import type { Groups, Seen } from './seen';

/** What a run holds in mind. */
export interface World {
  readonly driver: Driver;
  readonly random: Random;
  readonly team: Team;
  /** Number of the next batch; none comes twice. */
  next: number;
  /** What the library must hold: what was acknowledged, and what was found to have come true. */
  groups: Groups;
  /** What was seen last. */
  seen: Seen;
  /** What the page that is shown may have kept at any time: it is read again when its tab is asked about, erased or not. */
  maybe: Groups;
  /** Revision of the team's dataset. */
  version: number;
}

/** One thing that is done while the background may die. */
export interface Step {
  readonly before: Groups;
  readonly after: Groups;
  /** Does it; resolves once it was acknowledged. Null: the background died before. */
  readonly act: () => Promise<true | null>;
  /** Reads meanwhile, as a person would; answers with what no reader may see. */
  readonly watch?: () => Promise<string | null>;
  /** The page must not look before the background was there again: it would do its work. */
  readonly blind?: true;
  /** What may still come true later, whole, or again after it was erased: a page that is shown is read again. */
  readonly later?: Groups;
}

/** Something that is done again and again. Null: there is nothing to do it to. */
export type Target = (world: World) => Promise<Step | null>;

/** Groups with some more of them; a count of zero takes a group away. */
export const withGroups = (groups: Groups, more: Groups): Groups =>
  Object.fromEntries(Object.entries({ ...groups, ...more }).filter(([, count]) => count > 0));

/** Groups without those of some holders. */
export const without = (groups: Groups, gone: (holder: string) => boolean): Groups =>
  Object.fromEntries(
    Object.entries(groups).filter(([key]) => !gone(key.slice(0, key.lastIndexOf('/b')))),
  );

export const sizeOf = (groups: Groups): number =>
  Object.values(groups).reduce((sum, one) => sum + one, 0);

/** The value of an answer that succeeded; null when the background died. Anything else is an error. */
export function valueOf(answer: unknown, call: string): unknown {
  if (answer === null) return null;
  const { ok, value }: { ok?: unknown; value?: unknown } = Object(answer);
  if (ok !== true) throw new Error(`${call} answered ${JSON.stringify(answer).slice(0, 300)}`);
  return { value };
}
