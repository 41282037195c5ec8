/** A report's outlet, and the origin it was given. */
interface Told {
  readonly outlet: string | null;
  readonly key: string;
}

/**
 * Where origins lead in the end: a report that rests on an outlet all of whose reports rest on somebody else goes back
 * to that one. Outlets that only cite each other are one origin, the first of them by name.
 */
export function follow(told: readonly Told[]): (key: string) => string {
  const next = new Map<string, string>();
  const original = new Set(told.flatMap(({ outlet, key }) => (outlet === key ? [key] : [])));
  for (const { outlet, key } of told) {
    const elsewhere = outlet !== null && outlet !== key && !key.startsWith('unknown:');
    if (elsewhere && !original.has(outlet) && !next.has(outlet)) next.set(outlet, key);
  }
  return (key) => {
    const path: string[] = [];
    let at = key;
    while (!path.includes(at)) {
      path.push(at);
      const further = next.get(at);
      if (further === undefined) return at;
      at = further;
    }
    const circle = path.slice(path.indexOf(at));
    return circle.toSorted()[0] ?? key;
  };
}
