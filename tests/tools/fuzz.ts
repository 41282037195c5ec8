// Attacks one target with generated and mutated inputs; prints one line of JSON, findings go to .output/fuzz/<target>/.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import { ROOT } from '@/tests/support/run';
import { attack, smaller, type Finding } from '../fuzz/attack';
import { targetNamed, targetNames } from '../fuzz/targets';

const HANG = 30_000;
const ROOM = 2 ** 21;
const SHRINK = 20_000;

const { values } = parseArgs({
  options: {
    target: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    corpus: { type: 'string', multiple: true, default: [] },
  },
});
const [name = '', seed] = [values.target, Number(values.seed)];
const rounds = Number(values.rounds ?? Infinity);
// A minute, unless it is said how many inputs are to be tried.
const seconds = Number(values.seconds ?? (values.rounds === undefined ? 60 : Infinity));
const absent = values.corpus.find((folder) => !existsSync(folder));
if (
  !targetNames().includes(name) ||
  !(seconds > 0) ||
  !(rounds > 0) ||
  !Number.isInteger(seed) ||
  absent
) {
  process.stderr.write(
    `${absent ? `Not found: ${absent}\n` : ''}Usage: npm run fuzz -- --target ${targetNames().join('|')} [--seconds 60] [--rounds N] [--seed N] [--corpus FOLDER]…\n`,
  );
  process.exit(2);
}

addLocales(LOCALES);
// Refusals are common, and nobody reads where they were made.
Error.stackTraceLimit = 0;
const folder = join(ROOT, '.output', 'fuzz', name);
mkdirSync(folder, { recursive: true });
const target = await targetNamed(name);
const shared = new SharedArrayBuffer(ROOM + 8);
const [number, length] = [new Int32Array(shared, 0, 1), new Int32Array(shared, 4, 1)];
const watchdog = new Worker(new URL('../fuzz/watchdog.mjs', import.meta.url), {
  workerData: { shared, file: join(folder, 'hang.bin'), limit: HANG },
});
const before = (input: Uint8Array): void => {
  new Uint8Array(shared, 8).set(input.subarray(0, ROOM));
  Atomics.store(length, 0, Math.min(input.length, ROOM));
  Atomics.add(number, 0, 1);
};

/** Keeps a finding in a file and tells of it. */
function keep({ input, what }: Finding): void {
  const file = `${createHash('sha256').update(input).digest('hex').slice(0, 12)}.bin`;
  writeFileSync(join(folder, file), input);
  process.stderr.write(`${join('.output', 'fuzz', name, file)}: ${what}\n`);
}

const start = performance.now();
const { findings, ...told } = await attack(target, {
  seed,
  folders: values.corpus,
  time: seconds * 1_000,
  inputs: rounds,
  before,
  found: keep,
});
const took = Math.round((performance.now() - start) / 1_000);
await watchdog.terminate();
for (const finding of findings) keep(await smaller(target, finding, SHRINK));
process.stdout.write(
  `${JSON.stringify({ target: name, seed, seconds: took, ...told, findings: findings.length })}\n`,
);
process.exit(findings.length > 0 ? 1 : 0);
