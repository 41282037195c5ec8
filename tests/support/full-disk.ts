import FDBObjectStore from 'fake-indexeddb/lib/FDBObjectStore';

/** A disk that is full from some write on: requests fail as they do in browsers, and their transactions with them. */
export interface Disk {
  /** Lets so many more writes pass. */
  fillAfter(writes: number): void;
  /** Gives room again; answers how many writes were refused. */
  free(): number;
}

interface Executing {
  readonly _execRequestAsync: (request: {
    source: unknown;
    operation: () => never;
  }) => IDBRequest;
}

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

const full = (): never => {
  throw new DOMException('The disk is full.', 'QuotaExceededError');
};

const isExecuting = (value: object): value is Executing => '_execRequestAsync' in value;

/** Puts every write of fake-indexeddb under a disk that can be filled. */
export function smallDisk(): Disk {
  let left = Infinity;
  let refused = 0;
  for (const name of WRITES) {
    const write: unknown = Reflect.get(FDBObjectStore.prototype, name);
    if (typeof write !== 'function') throw new Error(`Stores have no ${name}.`);
    Reflect.set(
      FDBObjectStore.prototype,
      name,
      function refusing(this: IDBObjectStore, ...given: unknown[]): unknown {
        left -= 1;
        const { transaction } = this;
        if (left >= 0 || transaction.mode === 'versionchange' || !isExecuting(transaction))
          return Reflect.apply(write, this, given);
        refused += 1;
        return transaction._execRequestAsync({ source: this, operation: full });
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
