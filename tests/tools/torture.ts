// Kills the background or the browser while the library changes, and looks at everything after; exits 1 when anything is lost, doubled or half.
import { parseArgs } from 'node:util';
import { browserOf } from '../torture/browsers';
import { BACKENDS, isBackend } from '../torture/driver';
import { keepSection, machine } from '../torture/results';
import { NAIVE, TARGETS, torture, type Outcome } from '../torture/run';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '100' },
    backend: { type: 'string', default: 'leveldb' },
    target: { type: 'string', default: 'all' },
    browser: { type: 'string', default: '20' },
    naive: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const [seed, rounds, browserEvery] = [values.seed, values.rounds, values.browser].map(Number);
const { backend } = values;
const chosen = Object.entries(TARGETS).filter(
  ([name]) => values.target === 'all' || values.target.split(',').includes(name),
);
if (
  !isBackend(backend) ||
  !(Number(rounds) > 0) ||
  !Number.isInteger(seed) ||
  !(Number(browserEvery) >= 0) ||
  chosen.length === 0
) {
  process.stderr.write(
    `Usage: npm run torture [-- --seed N --rounds N --backend ${BACKENDS.join('|')} --target all|${Object.keys(TARGETS).join(',')} --browser EVERY --naive --keep]\n`,
  );
  process.exit(2);
}

const driver = await browserOf(backend, values.naive);
const begun = Date.now();
const outcome = await torture(driver, {
  seed: Number(seed),
  rounds: Number(rounds),
  targets: values.naive ? NAIVE : Object.fromEntries(chosen),
  browserEvery: Number(browserEvery),
  most: 10,
  log: (line) => void process.stderr.write(`${line}\n`),
});
const minutes = (Date.now() - begun) / 60_000;
await driver.close();

const line = ([name, { rounds: all, cut, applied }]: [
  string,
  Outcome['targets'][string],
]): string => `| ${name} | ${all} | ${cut} | ${applied} |`;
const seconds = (time: number | null): string =>
  time === null ? '–' : `${(time / 1_000).toFixed(1)} s`;

/** What a run came to, as a section of the results. */
function section(): string {
  const heading = `## ${backend}${values.naive ? ', the naive importer' : ''}, seed ${seed}`;
  return `${heading}

Written by \`npm run torture -- --backend ${backend} --seed ${seed} --rounds ${rounds} --browser ${browserEvery}${values.target === 'all' ? '' : ` --target ${values.target}`}${values.naive ? ' --naive' : ''} --keep\` on ${new Date().toISOString().slice(0, 10)}.

- ${driver.name}; ${machine()}
- ${outcome.rounds} rounds in ${minutes.toFixed(0)} minutes; the browser was killed in ${outcome.browserKills} of them${outcome.undying > 0 ? ` (in ${outcome.undying} because its background would not die)` : ''}, the background in the others. Medians of a round: ${seconds(outcome.round)}, with the browser ${seconds(outcome.browserRound)}.
- **Violations: ${outcome.failures.length}**

| target | rounds | killed before it was acknowledged | of these found done |
|---|---|---|---|
${Object.entries(outcome.targets).map(line).join('\n')}
${outcome.failures.map((one) => `\n- ${one}`).join('')}`;
}

if (values.keep) keepSection(section());
process.stdout.write(`${JSON.stringify({ backend, seed, ...outcome })}\n`);
process.exit(outcome.failures.length > 0 ? 1 : 0);
