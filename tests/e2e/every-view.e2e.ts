import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VIEWS } from '@/components/views/index';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { contextOf } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { walk } from '@/tests/support/keys';
import { launch, type Session } from '@/tests/support/launch';
import { tabInFront } from '@/tests/support/panel';
import { ROOT } from '@/tests/support/run';

const SCREENSHOTS = join(ROOT, '.output', 'screenshots', 'views');
const PAGES = [
  ['popup', 'popup.html', 400],
  ['panel', 'sidepanel.html', 400],
  ['settings', 'options.html', 1_000],
  ['welcome', 'welcome.html', 1_000],
  ...VIEWS.map(({ id }) => [id, `workspace.html#${id}`, 1_200] as const),
] as const;

let session: Session;
let tabId: number;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  session = await launch({ pages: demoPages() });
  const page = await session.open(DEMO_URL);
  await contextOf(session, DEMO_URL);
  tabId = await tabInFront(session, page);
});
afterAll(() => session?.close());

/** A page of the extension once it has brought everything that it brings by itself. */
async function opened(path: string, width: number): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width, height: 900 });
  const [file = '', hash = ''] = path.split('#');
  await page.goto(`chrome-extension://${session.extension.id}/${file}?tab=${tabId}#${hash}`);
  let before = '';
  await until(`${path} at rest`, async () => {
    const now = String(await page.evaluate('document.body.innerText'));
    const busy = await page.$('[aria-busy="true"]');
    const rests = !busy && now.length > 40 && now === before;
    before = now;
    if (!rests) await new Promise((resolve) => setTimeout(resolve, 250));
    return rests ? true : null;
  });
  return page;
}

test.each(PAGES)('%s: by keys alone, accessible in light and dark', async (name, path, width) => {
  const page = await opened(path, width);
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${value}.png`), fullPage: true });
    expect({ scheme: value, broken: await violations(page) }).toEqual({
      scheme: value,
      broken: [],
    });
  }
  const { missed, unseen, count } = await walk(page);
  expect(count).toBeGreaterThan(0);
  expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
  await page.close();
});
