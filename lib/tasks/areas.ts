import { offer, offered } from '@/lib/browser/on-demand';
import { onAlarm, ringAt } from '@/lib/browser/alarms';
import { isAreaName, type AreaName } from '@/lib/messaging/areas/area';
import type { StoryContext } from '@/lib/core/model/context';
import type { Result } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import type { Store } from '@/lib/store/open';
import { countWishes } from '@/lib/store/staged';
import { schedule } from './feeds/schedule';
import type { Upkeep } from './keep-up';

/** What every area works on. */
export interface World {
  readonly store: Store;
  readonly upkeep: Upkeep;
  /** See `findContext`: the background has it, no area carries it along. */
  readonly find: (reading: Reading) => Promise<Result<StoryContext>>;
  /** See `ensureStarter`: a load that is under way is waited for. */
  readonly starter: () => Promise<Result<unknown>>;
}

/** What the script of an area does. */
export interface Area {
  /** Answers a call. Never rejects. */
  answer(world: World, name: string, argument: unknown): Promise<unknown>;
  /** Does what is due by the clock: called when the alarm named after the area rings. */
  tick?(world: World): Promise<void>;
}

const nameOf = (area: AreaName): string => `secondSource:${area}`;

const isArea = (value: unknown): value is Area =>
  typeof value === 'object' && value !== null && 'answer' in value;

/** Leaves an area where `areaOf` finds it; its script's only statement. */
export const offerArea = (name: AreaName, area: Area): void => offer(nameOf(name), area);

/** An area, its script brought at the first call. Rejects where the browser does not run the script. */
async function areaOf(name: AreaName): Promise<Area> {
  const brought = await offered(nameOf(name), `/${name}.js`, isArea);
  if (!brought) throw new Error(`The script of ${name} did not run.`);
  return brought;
}

/** Answers a call of an area. Rejects where its script does not run. */
export const askArea =
  (world: World) =>
  async (area: AreaName, name: string, argument: unknown): Promise<unknown> => {
    const answer = await (await areaOf(area)).answer(world, name, argument);
    // What a person wrote just now is to be in the spare.
    if (world.store.changed.size > 0) world.upkeep.soon();
    return answer;
  };

/** Milliseconds after the start of the browser until areas look what is due: others start then, too. */
const SETTLED = 60_000;

/**
 * Has what works by the clock look what is due: browsers forget alarms when they end. Where nothing is followed, made or
 * imported, or not any more, nothing ever rings.
 */
export async function wakeAreas({ store }: Pick<World, 'store'>): Promise<void> {
  const [[subscriptions, own], waiting] = await Promise.all([
    store.run((db) => Promise.all([db.count('subscriptions'), db.count('own')])),
    countWishes(store),
  ]);
  // A dataset of one's own may have been left half shown, and an import half done, when the browser died.
  const anyDue = subscriptions + own + waiting > 0;
  await ringAt('datasets', anyDue ? new Date(Date.now() + SETTLED).toISOString() : null);
  await schedule(store);
}

/** Has the alarms that are named after areas wake them; must be called synchronously at start. */
export function watchAlarms(world: World, failed: () => void): void {
  onAlarm((name) => {
    if (isAreaName(name))
      areaOf(name)
        .then((area) => area.tick?.(world))
        .catch(failed);
  });
}
