import { openDB } from 'idb';
import type { Engine } from '../engine';
import { told } from '../told';

const BATCH = 1_000;

/** No engine: the same records put one by one, a thousand a transaction, and nothing indexed. What an import is held against. */
export const engine: Engine = {
  async build(size, make, onProgress) {
    const db = await openDB('plain', 1, {
      upgrade: (one) => void one.createObjectStore('reports', { keyPath: 'id' }),
    });
    for (let first = 0; first < size; first += BATCH) {
      const tx = db.transaction('reports', 'readwrite');
      const length = Math.min(BATCH, size - first);
      await Promise.all([
        ...Array.from({ length }, (_, i) => tx.store.put(told(make(first + i)))),
        tx.done,
      ]);
      onProgress(first + length);
    }
    db.close();
  },
  search: () => Promise.resolve([]),
};
