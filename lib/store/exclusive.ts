const queues = new Map<string, Promise<unknown>>();

/** The same without Web Locks, for one context: Node's, in tests. */
function queued<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(name) ?? Promise.resolve();
  const turn = before.then(work, work);
  queues.set(
    name,
    turn.catch(() => null),
  );
  return turn;
}

// Node 20 has no navigator, whatever the types say.
const locks = (): LockManager | undefined => globalThis.navigator?.locks;
const lockName = (name: string): string => `second-source ${name}`;

/** Runs work while nobody else, in any page or worker of the extension, runs work of the same name. */
export function exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
  return locks()?.request(lockName(name), work) ?? queued(name, work);
}

/** Runs work beside other work of the same name that is shared, never beside an exclusive one. */
export function shared<T>(name: string, work: () => Promise<T>): Promise<T> {
  return locks()?.request(lockName(name), { mode: 'shared' }, work) ?? work();
}

/** Runs work only when nobody runs work of the same name; null when somebody does. */
export function whenFree<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const unlessBusy = (lock: Lock | null): Promise<T | null> =>
    lock === null ? Promise.resolve(null) : work();
  return locks()?.request(lockName(name), { ifAvailable: true }, unlessBusy) ?? work();
}
