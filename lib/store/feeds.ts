import type { Feed } from '@/lib/core/model/feed';
import type { Store } from './open';
import { remove, write } from './write';

/** Every feed that is followed, by address. */
export const feedsOf = (store: Store): Promise<Feed[]> => store.run((db) => db.getAll('feeds'));

/** Follows feeds; those that are followed already stay as they are. Answers how many are new. */
export function addFeeds(store: Store, feeds: readonly Feed[]): Promise<number> {
  return write(store, ['feeds'], async (tx) => {
    let added = 0;
    for (const feed of feeds) {
      if ((await tx.store.getKey(feed.url)) !== undefined) continue;
      await tx.store.put(feed);
      added += 1;
    }
    return added;
  });
}

/** Changes a feed, as it is then; nothing happens when it is followed no more. */
export function changeFeed(
  store: Store,
  url: string,
  change: (feed: Feed) => Feed,
): Promise<Feed | null> {
  return write(store, ['feeds'], async (tx) => {
    const feed = await tx.store.get(url);
    if (!feed) return null;
    const changed = change(feed);
    await tx.store.put(changed);
    return changed;
  });
}

/** Follows a feed no longer. What it brought stays. */
export const dropFeed = (store: Store, url: string): Promise<void> => remove(store, 'feeds', url);
