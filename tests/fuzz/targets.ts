import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '@/tests/support/run';
import { FORMATS } from '@/lib/datasets/formats/registry';
import { formatNamed, formatTarget } from './format-target';
import type { Target } from './target';

const FOLDER = join(ROOT, 'tests', 'fuzz', 'targets');
const FOUND = join(ROOT, 'tests', 'fixtures', 'fuzz');

/** Names of all targets: the files of `targets/`, and each format of files by its id. */
export const targetNames = (): string[] => [
  ...readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .toSorted(),
  ...FORMATS.map(({ id }) => id),
];

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'examine' in value && 'generated' in value;

/** A target by its name; rejects with an Error for any other. */
export async function targetNamed(name: string): Promise<Target> {
  if (!targetNames().includes(name)) throw new Error(`There is no target "${name}".`);
  const format = formatNamed(name);
  if (format) return formatTarget(format);
  const found: unknown = await import(pathToFileURL(join(FOLDER, `${name}.ts`)).href);
  const target: unknown = Reflect.get(Object(found), 'target');
  if (!isTarget(target)) throw new Error(`"${name}" is no target.`);
  return target;
}

/** Inputs under which something once did not hold: `tests/fixtures/fuzz/<target>/`. */
export function findingsOf(name: string): { readonly name: string; readonly input: Uint8Array }[] {
  const folder = join(FOUND, name);
  const kept = readdirSync(FOUND).includes(name) ? readdirSync(folder) : [];
  return kept.map((file) => ({ name: file, input: readFileSync(join(folder, file)) }));
}
