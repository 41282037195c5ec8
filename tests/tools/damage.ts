// Damages the files of a closed profile in every way and tells what a person is told; exits 1 when a loss is silent.
import { parseArgs } from 'node:util';
import { chromium } from '../torture/chromium';
import { damageMatrix } from '../torture/damage/run';
import { BACKENDS, type Backend } from '../torture/driver';
import { firefox } from '../torture/firefox';

const { values } = parseArgs({
  options: {
    backend: { type: 'string', default: 'leveldb' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '.' },
  },
});
const isBackend = (name: string): name is Backend => BACKENDS.some((one) => one === name);
const { backend } = values;
if (!isBackend(backend)) {
  process.stderr.write(
    `Usage: npm run damage [-- --backend ${BACKENDS.join('|')} --seed N --only WORDS]\n`,
  );
  process.exit(2);
}
const driver = backend === 'firefox' ? await firefox(false) : await chromium(backend, false);
if (!driver) {
  process.stderr.write('There is no Firefox on this machine.\n');
  process.exit(2);
}
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const cells = await damageMatrix(
  driver,
  backend === 'firefox',
  Number(values.seed),
  log,
  new RegExp(values.only),
);
await driver.close();
process.exit(cells.some(({ outcome, works }) => outcome === 'silent' || !works) ? 1 : 0);
