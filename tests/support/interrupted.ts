import type { Store } from '@/lib/store/open';
import type { Parts } from '@/lib/store/parts';

/** The same store, seen by a background that dies at its next use of storage after so many. */
export function interrupted(store: Store, uses: number): Store {
  let left = uses;
  const alive = <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) => {
    return (...args: A): Promise<T> => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('The background died.')) : work(...args);
    };
  };
  const partsOf = (parts: Parts): Parts => ({
    use: (number, work) => alive(() => parts.use(number, work))(),
    make: (number, work) => alive(() => parts.make(number, work))(),
    remove: alive((number: number) => parts.remove(number)),
    present: () => parts.present(),
    close: () => parts.close(),
  });
  return {
    run: (work) => alive(() => store.run(work))(),
    warm: () => store.warm(),
    close: () => store.close(),
    volumes: partsOf(store.volumes),
    segments: partsOf(store.segments),
    scratch: partsOf(store.scratch),
    spares: partsOf(store.spares),
    changed: store.changed,
    dropScratch: () => store.dropScratch(),
  };
}
