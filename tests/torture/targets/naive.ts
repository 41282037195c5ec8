import { groupOf } from '../seen';
import { valueOf, withGroups, type Target } from '../world';

const REPORTS = 60;

/** The naive importer takes a batch; it goes on at its next start. */
export const naively: Target = (world) => {
  const { driver, groups } = world;
  const batch = world.next;
  world.next += 1;
  const after = withGroups(groups, { [groupOf('', batch, 1)]: REPORTS });
  const act = async (): Promise<true | null> =>
    valueOf(await driver.ask('import', { batch, done: 0, of: REPORTS }), 'import') === null
      ? null
      : true;
  return Promise.resolve({ before: groups, after, act, blind: true });
};
