// Damages the files of a closed profile in every way and tells what a person is told; exits 1 when a loss is silent.
import { parseArgs } from 'node:util';
import { browserOf } from '../torture/browsers';
import { damageMatrix } from '../torture/damage/run';
import { BACKENDS, isBackend } from '../torture/driver';
import { keepSection, machine } from '../torture/results';

const { values } = parseArgs({
  options: {
    backend: { type: 'string', default: 'leveldb' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '.' },
    keep: { type: 'boolean', default: false },
  },
});
const { backend } = values;
if (!isBackend(backend)) {
  process.stderr.write(
    `Usage: npm run damage [-- --backend ${BACKENDS.join('|')} --seed N --only WORDS --keep]\n`,
  );
  process.exit(2);
}
const driver = await browserOf(backend);
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const cells = await damageMatrix(
  driver,
  backend === 'firefox',
  Number(values.seed),
  log,
  new RegExp(values.only),
);
await driver.close();
if (values.keep) {
  const rows = cells.map(
    ({ damage, place, files, reports, notes, outcome, first, told, works }) =>
      `| ${damage} | ${place} (${files}) | ${reports.join(' → ')} | ${notes.join(' → ')} | ${outcome} | ${first} | ${told} | ${works ? 'yes' : 'no'} |`,
  );
  keepSection(`## Damage, ${backend}, seed ${values.seed}

Written by \`npm run damage -- --backend ${backend} --seed ${values.seed}${values.only === '.' ? '' : ` --only '${values.only}'`} --keep\` on ${new Date().toISOString().slice(0, 10)}; ${driver.name}; ${machine()}.

| damage | to (files) | reports before → at the first answer → in the end | notes before → in the end | outcome | the popup says | told to be lost | keeps and finds new reports |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}`);
}
process.exit(cells.some(({ outcome, works }) => outcome === 'silent' || !works) ? 1 : 0);
