const LARGEST = 1_048_576;
const DEEPEST = 32;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** JSON out of a page, or null: at most 1 MiB. */
export function parseJson(text: string | null | undefined): Json {
  if (!text || text.length > LARGEST) return null;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

/** The own value at a path such as `props.pageProps.docInfo`, or null; never looks at what objects inherit. */
export function at(value: Json | undefined, path: string): Json {
  let here: Json = value ?? null;
  for (const key of path.split('.')) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, key)) return null;
    here = (Array.isArray(here) ? here[Number(key)] : here[key]) ?? null;
  }
  return here;
}

/** The text of a value that is a text or a number, else null. */
export const textAt = (value: Json | undefined, path: string): string | null => {
  const found = at(value, path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : null;
};

/** All objects within a value, itself first, to a depth of 32. */
export function objectsIn(value: Json): Json[] {
  const found: Json[] = [];
  let level: Json[] = [value];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    found.push(
      ...level
        .filter((one) => one !== null && typeof one === 'object' && !Array.isArray(one))
        .slice(0, 5_000),
    );
    level = level
      .flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []))
      .slice(0, 20_000);
  }
  return found;
}
