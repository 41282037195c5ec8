import 'fake-indexeddb/auto';

/** How browsers tell of it: the request fails, or its transaction does and the request is only said to be aborted. */
export const TOLD_BY = ['request', 'transaction'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

/** A disk that is full from some write on: requests fail as they do in browsers, and their transactions with them. */
export interface Disk {
  /** Lets so many more writes pass; then so many do not fit, all of them unless told otherwise. */
  fillAfter(writes: number, toldBy: ToldBy, unfit?: number): void;
  /** Gives room again; answers how many writes were refused. */
  free(): number;
}

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

const full = (): never => {
  throw new DOMException('The disk is full.', 'QuotaExceededError');
};

/** How fake-indexeddb lets a transaction run a request, and ends one; no interface of IndexedDB. */
const EXECUTE = '_execRequestAsync';
const ABORT = '_abort';

/** Puts every write of fake-indexeddb under a disk that can be filled. */
export function smallDisk(): Disk {
  let left = Infinity;
  let refused = 0;
  let most = Infinity;
  let by: ToldBy = 'request';
  const ended = new WeakSet<IDBTransaction>();
  const end = (transaction: IDBTransaction): void => {
    const abort: unknown = Reflect.get(transaction, ABORT);
    if (ended.has(transaction) || typeof abort !== 'function') return;
    ended.add(transaction);
    Reflect.apply(abort, transaction, ['QuotaExceededError']);
  };
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
        const passes = left >= 0 || refused >= most || transaction.mode === 'versionchange';
        if (passes || typeof execute !== 'function') return Reflect.apply(write, this, given);
        refused += 1;
        if (by === 'transaction') {
          queueMicrotask(() => end(transaction));
          return Reflect.apply(write, this, given);
        }
        return Reflect.apply(execute, transaction, [{ source: this, operation: full }]);
      },
    );
  }
  return {
    fillAfter(writes, toldBy, unfit = Infinity) {
      most = unfit;
      left = writes;
      by = toldBy;
      refused = 0;
    },
    free() {
      left = Infinity;
      return refused;
    },
  };
}
