// Visits generated hostile pages with the built extension in one browser; prints one line of JSON.
import { parseArgs } from 'node:util';
import { chromium } from '../hostile/chromium';
import { firefox } from '../hostile/firefox';
import { runHostile } from '../hostile/run';

const BROWSERS = { chromium, firefox };
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const [pages, seed, from] = [Number(values.pages), Number(values.seed), Number(values.from)];
const start = Object.entries(BROWSERS).find(([name]) => name === values.browser)?.[1];
if (!start || !(pages > 0) || !Number.isInteger(seed) || !(from >= 0)) {
  process.stderr.write(
    'Usage: npm run hostile [-- --browser chromium|firefox --pages 1000 --seed N --from N]\n',
  );
  process.exit(2);
}
const driver = await start();
if (!driver) {
  process.stderr.write('There is no Firefox on this machine.\n');
  process.exit(2);
}
const outcome = await runHostile(driver, { seed, pages, from }, (line) => {
  process.stderr.write(`${line}\n`);
});
await driver.close();
process.stdout.write(`${JSON.stringify({ browser: values.browser, seed, ...outcome })}\n`);
const wrong = ['canary', 'changed', 'foreign', 'errors', 'requests', 'late'] as const;
process.exit(wrong.some((key) => outcome[key] > 0) ? 1 : 0);
