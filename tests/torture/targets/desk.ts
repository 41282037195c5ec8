import { groupOf, NOTES, reportOf, wordOf } from '../seen';
import { valueOf, withGroups, type Target } from '../world';

/** A note on the first report of a batch, as a page of the extension asks for it to be kept. */
export function noteOn(batch: number): object {
  const { id, url, headline } = reportOf(batch, 1, 0);
  return {
    id: null,
    version: 0,
    subject: 'report',
    about: id,
    quote: null,
    text: `${wordOf(batch)} rev1x`,
    url: url ?? '',
    title: headline ?? '',
  };
}

/** A person writes a note on a report. */
export const noting: Target = (world) => {
  const { driver, groups } = world;
  const batch = world.next;
  world.next += 1;
  const act = async (): Promise<true | null> =>
    valueOf(await driver.ask('desk.keepNote', noteOn(batch)), 'keepNote') === null ? null : true;
  const after = withGroups(groups, { [groupOf(NOTES, batch, 1)]: 1 });
  return Promise.resolve({ before: groups, after, act });
};
