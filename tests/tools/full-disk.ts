// Fills the disk at seeded moments while the library changes, makes room again and looks at everything; exits 1 when anything is lost, half or works no more.
import { parseArgs } from 'node:util';
import { chromium } from '../torture/chromium';
import { fillDisk } from '../torture/disk/run';
import { smallDisk } from '../torture/disk/small';
import { BACKENDS, type Backend } from '../torture/driver';
import { firefox } from '../torture/firefox';
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

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const fail = (why: string): never => {
  process.stderr.write(`${why}\n`);
  process.exit(2);
};
const isBackend = (name: string): name is Backend => BACKENDS.some((one) => one === name);
const { backend } = values;
const [seed, rounds] = [Number(values.seed), Number(values.rounds)];
if (!isBackend(backend) || !(rounds > 0) || !Number.isInteger(seed))
  fail(`Usage: npm run full-disk [-- --backend ${BACKENDS.join('|')} --seed N --rounds N --keep]`);
const disk = smallDisk(SIZE) ?? fail('A small disk can be mounted on Linux only, by root.');
try {
  const driver =
    backend === 'firefox'
      ? await firefox(false, disk.folder)
      : await chromium(backend === 'sqlite' ? backend : 'leveldb', false, disk.folder);
  if (!driver) fail('There is no Firefox on this machine.');
  else {
    const outcome = await fillDisk(driver, disk, { seed, rounds, most: 10, log });
    await driver.close();
    const { name } = driver;
    const rows = Object.entries(outcome.targets).map(
      ([target, { rounds: all, refused, full }]) => `| ${target} | ${all} | ${full} | ${refused} |`,
    );
    const said = Object.entries(outcome.said).map(([code, times]) => `${code} (${times})`);
    if (values.keep)
      keepSection(`## Full disk, ${backend}, seed ${seed}

Written by \`npm run full-disk -- --backend ${backend} --seed ${seed} --rounds ${rounds} --keep\` on ${new Date().toISOString().slice(0, 10)}; ${name}; ${machine()}.

- ${outcome.rounds} rounds; the browser itself did not outlive ${outcome.died} of them and was started again.
- Chromium emptied a database over ${outcome.emptied} of them, as it does with one that it cannot read; the library told so.
- Refused with: ${said.join(', ') || 'nothing'}.
- **Violations: ${outcome.failures.length}**

| target | rounds | without a byte left | refused |
|---|---|---|---|
${rows.join('\n')}
${outcome.failures.map((one) => `\n- ${one}`).join('')}`);
    process.stdout.write(`${JSON.stringify({ backend, seed, ...outcome })}\n`);
    process.exitCode = outcome.failures.length > 0 ? 1 : 0;
  }
} finally {
  disk.close();
}
