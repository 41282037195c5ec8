import { valueOf, without, type Step, type Target, type World } from '../world';

/** Layouts that are migrated from: the first, and those that had room for all that is kept here. */
const LAYOUTS = [1, 4, 5];

/** The library is put into an older layout; the background finds it so at its start. */
export const migrating: Target = async (world) => {
  const { driver, random } = world;
  const layout = LAYOUTS[random(LAYOUTS.length)] ?? 1;
  await driver.killBackground();
  await driver.age(layout);
  // The first layout had no datasets of this kind: what pages showed is what must come through.
  const groups = layout === 1 ? without(world.groups, (holder) => holder !== '') : world.groups;
  world.groups = groups;
  const act = async (): Promise<true | null> =>
    valueOf(await driver.ask('library'), 'library') === null ? null : true;
  return { before: groups, after: groups, act, blind: true };
};

const calling =
  ({ driver }: World, call: string, argument?: unknown) =>
  async (): Promise<true | null> =>
    valueOf(await driver.ask(call, argument), call) === null ? null : true;

/** Something is removed: all, what pages showed, one dataset, one of one's own. */
export const erasing: Target = (world) => {
  const { groups, random, seen } = world;
  const own = Object.entries(seen.own);
  const [title = '', id = ''] = own[random(Math.max(1, own.length))] ?? [];
  const ways: readonly (() => Step)[] = [
    () => ({ before: groups, after: {}, act: calling(world, 'eraseLibrary') }),
    () => ({
      before: groups,
      after: without(groups, (holder) => holder === ''),
      act: calling(world, 'erasePages'),
    }),
    ...(id === ''
      ? []
      : [
          () => ({
            before: groups,
            after: without(groups, (holder) => holder === title),
            act: calling(world, 'datasets.removeOwn', id),
          }),
        ]),
  ];
  return Promise.resolve(ways[random(ways.length)]?.() ?? null);
};

/** What was erased is taken back, or let go of for good; only after `erasing` took all. */
export function afterErasing(world: World, erased: World['groups']): Step {
  const back = world.random(2) === 0;
  return back
    ? { before: world.groups, after: erased, act: calling(world, 'undoErase') }
    : { before: world.groups, after: world.groups, act: calling(world, 'finishErase') };
}
