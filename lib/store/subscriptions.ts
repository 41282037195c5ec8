import type { Subscription } from '@/lib/core/model/subscription';
import type { Store } from './open';
import { put, remove, write } from './write';

/** Every subscription, by address. */
export const subscriptions = (store: Store): Promise<Subscription[]> =>
  store.run((db) => db.getAll('subscriptions'));

export const subscription = (store: Store, url: string): Promise<Subscription | null> =>
  store.run(async (db) => (await db.get('subscriptions', url)) ?? null);

export const keepSubscription = (store: Store, one: Subscription): Promise<unknown> =>
  put(store, 'subscriptions', one);

/** Changes a subscription unless it is gone; answers with what it is then. */
export const changeSubscription = (
  store: Store,
  url: string,
  change: (known: Subscription) => Subscription,
): Promise<Subscription | null> =>
  write(
    store,
    ['subscriptions'],
    async (tx) => {
      const known = await tx.store.get(url);
      const changed = known ? change(known) : null;
      if (changed) await tx.store.put(changed);
      return changed;
    },
    { durability: 'strict' },
  );

/** The files kept of one subscription: those whose key begins with its address. */
export const filesOf = (url: string): IDBKeyRange => IDBKeyRange.bound(url, `${url}\u{FFFF}`);

/** Lets go of all files kept of an address. */
export const dropFiles = (store: Store, url: string): Promise<void> =>
  remove(store, 'shelf', filesOf(url));

/** A file kept of a subscription, by its name in the pack. */
export const keptFile = (store: Store, url: string, name: string): Promise<Uint8Array | null> =>
  store.run(async (db) => (await db.get('shelf', url + name)) ?? null);

export const keepFile = (
  store: Store,
  url: string,
  name: string,
  bytes: Uint8Array,
): Promise<unknown> => put(store, 'shelf', bytes, url + name);

/** Lets go of all files of a subscription but these. */
export const keepOnlyFiles = (
  store: Store,
  url: string,
  names: ReadonlySet<string>,
): Promise<void> =>
  write(store, ['shelf'], async (tx) => {
    const keys = await tx.store.getAllKeys(filesOf(url));
    const gone = keys.filter((key) => !names.has(key.slice(url.length)));
    await Promise.all(gone.map((key) => tx.store.delete(key)));
  });

/** Bytes of some of the files that are kept. */
export const fileBytes = (store: Store, of: IDBKeyRange): Promise<number> =>
  store.run(async (db) => {
    let sum = 0;
    const { store: shelf } = db.transaction('shelf');
    for (let at = await shelf.openCursor(of); at; at = await at.continue()) sum += at.value.length;
    return sum;
  });
