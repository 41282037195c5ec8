// Visits generated hostile pages with the built extension in one browser, or views pages behind a proxy that sees every
// request (`--views`); prints one line of JSON.
import { parseArgs } from 'node:util';
import { chromium } from '../hostile/chromium';
import { chromiumViewer } from '../hostile/chromium-viewer';
import { firefox } from '../hostile/firefox';
import { firefoxViewer } from '../hostile/firefox-viewer';
import { runHostile } from '../hostile/run';
import { runViews } from '../hostile/views';

const BROWSERS = {
  chromium: { start: chromium, view: chromiumViewer },
  firefox: { start: firefox, view: firefoxViewer },
};
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    views: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const [pages, seed, from] = [Number(values.pages), Number(values.seed), Number(values.from)];
const views = Number(values.views ?? 1);
const browser = Object.entries(BROWSERS).find(([name]) => name === values.browser)?.[1];
if (!browser || !(views > 0) || !(pages > 0) || !Number.isInteger(seed) || !(from >= 0)) {
  process.stderr.write(
    'Usage: npm run hostile [-- --browser chromium|firefox --pages 1000 --seed N --from N | --views 10000]\n',
  );
  process.exit(2);
}
const tell = (line: string): void => void process.stderr.write(`${line}\n`);
const nobody = (): never => {
  tell('There is no Firefox on this machine.');
  process.exit(2);
};

if (values.views !== undefined) {
  const viewer = (await browser.view()) ?? nobody();
  const told = await runViews(viewer, views, tell);
  await viewer.close();
  process.stdout.write(`${JSON.stringify({ browser: values.browser, ...told })}\n`);
  process.exit(told.requests > 0 || told.read < told.listed || !told.heard ? 1 : 0);
}

const driver = (await browser.start()) ?? nobody();
const outcome = await runHostile(driver, { seed, pages, from }, tell);
await driver.close();
process.stdout.write(`${JSON.stringify({ browser: values.browser, seed, ...outcome })}\n`);
const wrong = ['canary', 'changed', 'foreign', 'errors', 'requests', 'late'] as const;
process.exit(wrong.some((key) => outcome[key] > 0) ? 1 : 0);
