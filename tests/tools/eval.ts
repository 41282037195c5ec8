// Runs one measurement and prints one JSON line on standard output.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';

const [task = '', ...words] = process.argv.slice(2);
// `--text lead` is `--text=lead`.
const rest = words.flatMap((word, at) =>
  words[at - 1] === '--text' ? [] : word === '--text' ? `--text=${words[at + 1] ?? ''}` : word,
);
const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'eval', `${task}.ts`);
const paths = rest.filter((one) => !one.startsWith('--'));
const options = rest.filter((one) => one.startsWith('--'));

function refuse(message: string): never {
  process.stderr.write(`${message}\nUsage: npm run -s eval -- TASK PATH… [--options]\n`);
  process.exit(2);
}

if (!/^[a-z-]+$/.test(task) || !existsSync(file)) refuse(`There is no task "${task}".`);
const absent = paths.find((path) => !existsSync(path));
if (paths.length === 0 || absent !== undefined)
  refuse(`Not found: ${absent ?? 'a path is needed'}`);

addLocales(LOCALES);

interface Task {
  readonly measure: (
    paths: readonly string[],
    options: readonly string[],
  ) => object | Promise<object>;
}

const isTask = (value: unknown): value is Task =>
  typeof value === 'object' &&
  value !== null &&
  'measure' in value &&
  typeof value.measure === 'function';

const found: unknown = await import(pathToFileURL(file).href);
if (!isTask(found)) refuse(`"${task}" is no task.`);
process.stdout.write(`${JSON.stringify({ task, ...(await found.measure(paths, options)) })}\n`);
