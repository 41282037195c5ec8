interface Held {
  readonly name: string;
  readonly shared: boolean;
}
interface Asked {
  readonly mode?: LockMode;
  readonly ifAvailable?: boolean;
}
type Work = (lock: object | null) => unknown;

/** Web Locks of one context (W3C Web Locks API): shared or not, in the order in which they were asked for, or not at all. */
export function webLocks() {
  const held = new Set<Held>();
  let waiting: (Held & { readonly go: () => void })[] = [];
  const isFree = ({ name, shared }: Held, others: Iterable<Held>): boolean =>
    [...others].every((one) => one.name !== name || (shared && one.shared));
  const next = (): void => {
    for (const one of waiting) {
      const earlier = waiting.slice(0, waiting.indexOf(one));
      if (!isFree(one, [...held, ...earlier])) continue;
      waiting = waiting.filter((other) => other !== one);
      held.add(one);
      one.go();
      next();
      return;
    }
  };
  return {
    async request(name: string, ...rest: readonly [Work] | readonly [Asked, Work]) {
      const [asked, work]: readonly [Asked, Work] = rest.length === 1 ? [{}, rest[0]] : rest;
      const mine = { name, shared: asked.mode === 'shared' };
      if (asked.ifAvailable === true && !isFree(mine, [...held, ...waiting])) return work(null);
      const taken = { ...mine, go: () => {} };
      await new Promise<void>((resolve) => {
        taken.go = resolve;
        waiting.push(taken);
        next();
      });
      try {
        return await work({ name });
      } finally {
        held.delete(taken);
        next();
      }
    },
  };
}
