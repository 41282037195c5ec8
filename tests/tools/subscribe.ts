// Takes a published dataset in Chromium: undisturbed, stopped, killed at random moments, many versions later; prints one line of JSON.
import { parseArgs } from 'node:util';
import { runSubscriber } from '../subscribe/run';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '20' },
    versions: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const [reports, kills, versions, seed] = [
  Number(values.reports),
  Number(values.kills),
  Number(values.versions),
  Number(values.seed),
];
if (!(reports >= 1_000) || !(kills >= 0) || !(versions >= 1) || !Number.isInteger(seed)) {
  process.stderr.write(
    'Usage: npm run subscribe [-- --reports 100000 --kills 20 --versions 10 --seed N]\n',
  );
  process.exit(2);
}
const outcome = await runSubscriber({ reports, kills, versions, seed }, (line) => {
  process.stderr.write(`${line}\n`);
});
const { lost, doubled, foreign, leftByStop, wholeBytes, deltaBytes, matches } = outcome;
const share = deltaBytes / wholeBytes;
process.stdout.write(`${JSON.stringify({ seed, ...outcome, share: Number(share.toFixed(4)) })}\n`);
const right = lost + doubled + foreign + leftByStop + matches.mixed === 0 && share <= 0.15;
process.exit(right ? 0 : 1);
