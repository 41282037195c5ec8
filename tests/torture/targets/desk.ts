import { groupOf, NOTES, reportOf, wordOf } from '../seen';
import { valueOf, withGroups, type Target } from '../world';

/** A person writes a note on a report. */
export const noting: Target = (world) => {
  const { driver, groups } = world;
  const batch = world.next;
  world.next += 1;
  const { id, url, headline } = reportOf(batch, 1, 0);
  const draft = {
    id: null,
    version: 0,
    subject: 'report',
    about: id,
    quote: null,
    text: `${wordOf(batch)} rev1x`,
    url: url ?? '',
    title: headline ?? '',
  };
  const act = async (): Promise<true | null> =>
    valueOf(await driver.ask('desk.keepNote', draft), 'keepNote') === null ? null : true;
  const after = withGroups(groups, { [groupOf(NOTES, batch, 1)]: 1 });
  return Promise.resolve({ before: groups, after, act });
};
