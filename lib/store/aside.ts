import { CAPTURE } from './capture';
import { changeCatalogue, EMPTY, partsOf, removedFrom, withoutVolumes } from './catalogue';
import { deadIn } from './dead';
import { exclusive } from './exclusive';
import { cancelLoad } from './load-record';
import type { Store } from './open';
import { ownPlaces } from './own';
import type { Aside, Catalogue } from './schema';
import { storedReports } from './snapshot';
import { filesOf } from './subscriptions';

const KEY = 'aside';
const FACTS = [
  'datasets',
  'decisions',
  'recent',
  'dead',
  'notes',
  'history',
  'subscriptions',
  'feeds',
  'own',
  'boards',
] as const;

/** Runs work while nobody tends the library or adds what pages show. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  exclusive('tend', () => exclusive(CAPTURE, work));

/** The library that is set aside, or null. */
export const readAside = (store: Store): Promise<Aside | null> =>
  store.run(async (db) => (await db.get('aside', KEY)) ?? null);

/**
 * Empties the library in one transaction, however large it is: reports, datasets with what they say and their
 * subscriptions, feeds, decisions, notes and boards are set aside, where `takeBack` finds them until `dropAside`. A load under way
 * is given up. Answers how many reports there were.
 */
export async function setAside(store: Store): Promise<number> {
  await dropAside(store);
  return alone(async () => {
    const loads = await store.run((db) => db.getAllKeys('loads'));
    for (const id of loads) await cancelLoad(store, id);
    let reports = 0;
    await changeCatalogue(
      store,
      ({ next, removals = 0 }) => removedFrom({ ...EMPTY, next, removals }),
      [...FACTS, 'aside'],
      async (tx, catalogue) => {
        const [
          datasets,
          decisions,
          recent,
          notes,
          past,
          keys,
          subscriptions,
          feeds,
          own,
          boards,
          buried,
        ] = await Promise.all([
          tx.objectStore('datasets').getAll(),
          tx.objectStore('decisions').getAll(),
          tx.objectStore('recent').getAll(),
          tx.objectStore('notes').getAll(),
          tx.objectStore('history').getAll(),
          tx.objectStore('history').getAllKeys(),
          tx.objectStore('subscriptions').getAll(),
          tx.objectStore('feeds').getAll(),
          tx.objectStore('own').getAll(),
          tx.objectStore('boards').getAll(),
          deadIn(tx),
        ]);
        const dead = [...buried].map(([volume, places]) => ({ volume, places }));
        reports = storedReports(catalogue, buried) + recent.length;
        const history = past.map((row, i) => ({ row, key: keys[i] ?? i }));
        const facts = {
          datasets,
          decisions,
          recent,
          dead,
          notes,
          history,
          subscriptions,
          feeds,
          own,
          boards,
        };
        await tx.objectStore('aside').put({ catalogue, ...facts }, KEY);
        for (const name of FACTS) await tx.objectStore(name).clear();
      },
    );
    return reports;
  });
}

/** Two libraries as one; of a dataset that both have, `mine` is kept. */
function joined(mine: Catalogue, theirs: Catalogue): Catalogue {
  const had = new Set(mine.volumes.flatMap(({ dataset }) => dataset ?? []));
  const twice = new Set(
    theirs.volumes.flatMap(({ dataset, number }) =>
      dataset !== null && had.has(dataset) ? [number] : [],
    ),
  );
  const rest = withoutVolumes(theirs, (number) => twice.has(number));
  const given = mine.merge && rest.merge ? [rest.merge.output.number] : [];
  return {
    next: Math.max(mine.next, rest.next),
    volumes: [...mine.volumes, ...rest.volumes],
    segments: [...mine.segments, ...rest.segments],
    rebuilt: [...mine.rebuilt, ...rest.rebuilt],
    merge: mine.merge ?? rest.merge,
    garbage: [...mine.garbage, ...rest.garbage, ...given],
    removals: Math.max(mine.removals ?? 0, theirs.removals ?? 0),
  };
}

/** Takes back what was set aside, beside what came since; answers whether there was anything. */
export function takeBack(store: Store): Promise<boolean> {
  return alone(async () => {
    const aside = await readAside(store);
    if (aside === null) return false;
    await changeCatalogue(
      store,
      (now) => joined(aside.catalogue, now),
      [...FACTS, 'aside'],
      async (tx) => {
        const {
          datasets,
          decisions,
          recent,
          dead,
          notes = [],
          history = [],
          feeds = [],
          own = [],
          boards = [],
        } = aside;
        const follows = tx.objectStore('subscriptions');
        for (const one of aside.subscriptions ?? [])
          if (!(await follows.getKey(one.url))) await follows.put(one);
        for (const one of datasets) await tx.objectStore('datasets').put(one);
        for (const { volume, places } of dead) await tx.objectStore('dead').put(places, volume);
        // What was said or seen since is newer.
        const [said, seen] = [tx.objectStore('decisions'), tx.objectStore('recent')];
        for (const one of decisions)
          if (!(await said.getKey([one.story, one.reportId]))) await said.put(one);
        for (const one of recent) if (!(await seen.getKey(one.id))) await seen.put(one);
        for (const one of boards) await tx.objectStore('boards').put(one);
        for (const one of notes) await tx.objectStore('notes').put(one);
        for (const one of own) await tx.objectStore('own').put(one);
        for (const { key, row } of history) await tx.objectStore('history').put(row, key);
        const followed = tx.objectStore('feeds');
        for (const one of feeds) if (!(await followed.getKey(one.url))) await followed.put(one);
        await tx.objectStore('aside').delete(KEY);
      },
    );
    return true;
  });
}

/** Lets go of what was set aside for good; the next `tendOnce` gives its room back. Answers whether there was anything. */
export function dropAside(store: Store): Promise<boolean> {
  return alone(async () => {
    const aside = await readAside(store);
    if (aside === null) return false;
    const parts = partsOf(aside.catalogue);
    await changeCatalogue(
      store,
      (old) => ({ ...old, garbage: [...old.garbage, ...parts] }),
      ['aside', 'subscriptions', 'own', 'shelf'],
      async (tx) => {
        for (const { url } of aside.subscriptions ?? [])
          if (!(await tx.objectStore('subscriptions').getKey(url)))
            await tx.objectStore('shelf').delete(filesOf(url));
        for (const { id } of aside.own ?? [])
          if (!(await tx.objectStore('own').getKey(id)))
            await tx.objectStore('shelf').delete(ownPlaces(id));
        await tx.objectStore('aside').delete(KEY);
      },
    );
    return true;
  });
}
