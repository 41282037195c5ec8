/** Looking into JSON that others wrote: anything may be anything. */

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list as it is, one thing as a list of it, nothing as none. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Objects in a list, or in one thing. */
export const objectsOf = (value: unknown): readonly Json[] => listOf(value).filter(isObject);

/** A text, or a number as text; null for anything else. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

/** The first of several fields that is a text and not empty. */
export const firstText = (from: Json, ...fields: readonly string[]): string | null =>
  fields.map((field) => textOf(from[field])).find((text) => text !== null && text.trim() !== '') ??
  null;

/** The name of somebody: a text, or an object with a `name`, or the first of several. */
export const nameOf = (value: unknown): string | null => namesOf(value)[0] ?? null;

/** Names of people: texts, or objects with a `name`. */
export const namesOf = (value: unknown): readonly string[] =>
  listOf(value)
    .map((one) => (isObject(one) ? firstText(one, 'name') : textOf(one)))
    .flatMap((name) => (name === null || name.trim() === '' ? [] : [name]))
    .slice(0, 50);

/** An object without the fields that say nothing. */
export const filled = (from: Json): Json =>
  Object.fromEntries(
    Object.entries(from).filter(([, value]) => value !== undefined && value !== null),
  );
