import 'fake-indexeddb/auto';

/** A disk that is full from some write on: requests fail as they do in browsers, and their transactions with them. */
export interface Disk {
  /** Lets so many more writes pass. */
  fillAfter(writes: number): void;
  /** Gives room again; answers how many writes were refused. */
  free(): number;
}

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

const full = (): never => {
  throw new DOMException('The disk is full.', 'QuotaExceededError');
};

/** How fake-indexeddb lets a transaction run a request; no interface of IndexedDB. */
const EXECUTE = '_execRequestAsync';

/** Puts every write of fake-indexeddb under a disk that can be filled. */
export function smallDisk(): Disk {
  let left = Infinity;
  let refused = 0;
  for (const name of WRITES) {
    const write: unknown = Reflect.get(IDBObjectStore.prototype, name);
    if (typeof write !== 'function') throw new Error(`Stores have no ${name}.`);
    Reflect.set(
      IDBObjectStore.prototype,
      name,
      function refusing(this: IDBObjectStore, ...given: unknown[]): unknown {
        left -= 1;
        const { transaction } = this;
        const execute: unknown = Reflect.get(transaction, EXECUTE);
        const passes = left >= 0 || transaction.mode === 'versionchange';
        if (passes || typeof execute !== 'function') return Reflect.apply(write, this, given);
        refused += 1;
        return Reflect.apply(execute, transaction, [{ source: this, operation: full }]);
      },
    );
  }
  return {
    fillAfter(writes) {
      left = writes;
      refused = 0;
    },
    free() {
      left = Infinity;
      return refused;
    },
  };
}
