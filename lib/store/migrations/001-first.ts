import type { Store } from '../schema';

/** Version 1: reports, datasets, decisions, counters. */
export function first(store: Store): void {
  store.createObjectStore('reports', { keyPath: 'id' });
  store.createObjectStore('datasets', { keyPath: 'id' });
  store
    .createObjectStore('decisions', { keyPath: ['storyId', 'reportId'] })
    .createIndex('story', 'storyId');
  store.createObjectStore('counters', { keyPath: 'name' });
}
