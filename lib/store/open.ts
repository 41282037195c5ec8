import { openDB } from 'idb';
import { migrations } from './migrations';
import type { Schema, Store } from './schema';

/** How long an open may hang on another context's older version, in milliseconds. */
const BLOCKED = 10_000;

/**
 * Opens the store, migrated to the newest version.
 * Rejects when the browser refuses storage (private windows, a damaged profile) or another context blocks the upgrade.
 */
export function openStore(name = 'second-source'): Promise<Store> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opened = openDB<Schema>(name, migrations.length, {
    upgrade(store, from) {
      for (const migrate of migrations.slice(from)) migrate(store);
    },
    blocking(_current, _blocked, event) {
      // A newer version waits for us; it must not wait for long.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The store did not open in time.'));
    }, BLOCKED);
  });
  return Promise.race([opened, late]).finally(() => {
    clearTimeout(timer);
  });
}
