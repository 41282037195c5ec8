import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, TargetType, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { DEMO_URL } from '@/tests/support/demo-page';
import { ensureBrowser } from '@/tests/support/find-browser';
import { CHROME_BUILD, OF_CHROMIUM, quietFlags } from '@/tests/support/launch';
import { startProxy, type Proxy } from '@/tests/support/proxy';
import { servePages, type PageServer } from '@/tests/support/serve-pages';
import { LIST_URL, twoFeeds } from '@/tests/support/two-feeds';

/** What a person waits for at most from the installation to the first answer, on a quiet machine; tests share theirs. */
const USABLE = 2_000;
const SHARED = 5;
/** Chromium ends a background half a minute after it was last needed. */
const ASLEEP = 75_000;

const profile = mkdtempSync(join(tmpdir(), 'second-source-quiet-'));
let server: PageServer;
let proxy: Proxy;
let browser: Browser;
let id: string;
let welcome: Page;

beforeAll(async () => {
  server = await servePages(twoFeeds());
  proxy = await startProxy(server.port);
  browser = await launch({
    executablePath: await ensureBrowser(),
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    // A background that a debugger looks at never sleeps.
    targetFilter: (target) => target.type() !== TargetType.SERVICE_WORKER,
    args: [
      ...quietFlags(),
      `--proxy-server=http://127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=<-loopback>',
      `--ignore-certificate-errors-spki-list=${server.key}`,
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Whom somebody else than the browser itself asked for. */
const asked = (): string[] => proxy.asked.filter((one) => !OF_CHROMIUM.test(one));

/** Whether a background of ours runs, as the browser tells it. */
async function isAwake(): Promise<boolean> {
  const devtools = await browser.target().createCDPSession();
  const { targetInfos } = await devtools.send('Target.getTargets');
  await devtools.detach();
  return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(id));
}

test('from the installation to the first answer it takes a moment', async () => {
  const start = performance.now();
  id = await browser.installExtension(CHROME_BUILD);
  const target = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
  welcome = await target.asPage();
  await welcome.waitForFunction("/independent origins/.test(document.body?.innerText ?? '')");
  const took = performance.now() - start;
  console.log(`Usable ${took.toFixed(0)} ms after the installation began.`);
  expect(took).toBeLessThan(USABLE * SHARED);
  const shown = browser.targets().filter((one) => one.url().endsWith('/welcome.html'));
  expect(shown).toHaveLength(1);
});

test('pages are read and answered, and nobody is asked for anything', async () => {
  for (const url of [DEMO_URL, LIST_URL]) {
    const page = await browser.newPage();
    await page.goto(url);
    await until(`the answer on ${url}`, async () => {
      const kept: unknown = await welcome.evaluate(
        `chrome.storage.session.get(null).then((all) => JSON.stringify(all).includes('${url}'))`,
      );
      return kept === true ? true : null;
    });
    await page.close();
  }
  const pages = new Set([DEMO_URL, LIST_URL].map((url) => `${new URL(url).host}:443`));
  expect(asked().filter((one) => !pages.has(one))).toEqual([]);
});

test('left alone, the background sleeps, has no timer, and asked nobody meanwhile', async () => {
  const blank = await browser.newPage();
  for (const page of await browser.pages()) if (page !== blank) await page.close();
  const before = asked().length;
  await until('a background asleep', async () => ((await isAwake()) ? null : true), ASLEEP);
  expect(asked().slice(before)).toEqual([]);
  await blank.goto(`chrome-extension://${id}/options.html`);
  expect(await blank.evaluate('chrome.alarms.getAll()')).toEqual([]);
  const logged: unknown = await blank.evaluate(
    "chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('network:')))",
  );
  expect(logged).toEqual([]);
  // The proxy does see what the extension asks for.
  await blank.evaluate("fetch('https://control.example/').catch(() => null)");
  expect(asked().slice(before)).toEqual(['control.example:443']);
});
