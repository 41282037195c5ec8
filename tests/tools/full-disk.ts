// Fills the disk at seeded moments while the library changes, makes room again and looks at everything; exits 1 when anything is lost, half or works no more.
import { parseArgs } from 'node:util';
import { browserOf } from '../torture/browsers';
import { fillDisk } from '../torture/disk/run';
import { smallDisk } from '../torture/disk/small';
import { BACKENDS, isBackend } from '../torture/driver';
import { keepSection, machine } from '../torture/results';

const { values } = parseArgs({
  options: {
    backend: { type: 'string', default: 'leveldb' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '50' },
    keep: { type: 'boolean', default: false },
  },
});
/** Room for a profile, megabytes. */
const SIZE = 300;

const { backend } = values;
const [seed, rounds] = [Number(values.seed), Number(values.rounds)];
if (!isBackend(backend) || !(rounds > 0) || !Number.isInteger(seed)) {
  process.stderr.write(
    `Usage: npm run full-disk [-- --backend ${BACKENDS.join('|')} --seed N --rounds N --keep]\n`,
  );
  process.exit(2);
}
const disk = smallDisk(SIZE);
if (!disk) {
  process.stderr.write('A small disk can be mounted on Linux only, by root.\n');
  process.exit(2);
}
process.on('exit', () => disk.close());

const driver = await browserOf(backend, false, disk.folder);
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const outcome = await fillDisk(driver, disk, { seed, rounds, most: 10, log });
await driver.close();
const rows = Object.entries(outcome.targets).map(
  ([target, { rounds: all, refused, full }]) => `| ${target} | ${all} | ${full} | ${refused} |`,
);
const said = Object.entries(outcome.said).map(([code, times]) => `${code} (${times})`);
if (values.keep)
  keepSection(`## Full disk, ${backend}, seed ${seed}

Written by \`npm run full-disk -- --backend ${backend} --seed ${seed} --rounds ${rounds} --keep\` on ${new Date().toISOString().slice(0, 10)}; ${driver.name}; ${machine()}.

- ${outcome.rounds} rounds; the browser itself did not outlive ${outcome.died} of them and was started again.
- Chromium emptied a database over ${outcome.emptied} of them, as it does with one that it cannot read; the library told so.
- Refused with: ${said.join(', ') || 'nothing'}.
- **Violations: ${outcome.failures.length}**

| target | rounds | without a byte left | refused |
|---|---|---|---|
${rows.join('\n')}
${outcome.failures.map((one) => `\n- ${one}`).join('')}`);
process.stdout.write(`${JSON.stringify({ backend, seed, ...outcome })}\n`);
process.exit(outcome.failures.length > 0 ? 1 : 0);
