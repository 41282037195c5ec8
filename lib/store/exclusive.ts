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

/** Runs work while nobody else, in any page or worker of the extension, runs work of the same name. */
export function exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Node 20 has no navigator, whatever the types say.
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks ? locks.request(`second-source ${name}`, work) : queued(name, work);
}
