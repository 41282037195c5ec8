import type { Store } from '@/lib/store/open';

/** The same store, seen by a background that dies at its next use of storage after so many. */
export function interrupted(store: Store, uses: number): Store {
  let left = uses;
  const alive = <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) => {
    return (...args: A): Promise<T> => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('The background died.')) : work(...args);
    };
  };
  const { parts } = store;
  return {
    run: (work) => alive(() => store.run(work))(),
    close: () => store.close(),
    parts: {
      use: (number, work) => alive(() => parts.use(number, work))(),
      make: (number, work) => alive(() => parts.make(number, work))(),
      remove: alive((number: number) => parts.remove(number)),
      present: () => parts.present(),
      close: () => parts.close(),
    },
  };
}
