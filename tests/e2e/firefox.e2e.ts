import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { demoPage, DEMO_URL, keyOf } from '@/tests/support/demo-page';
import { findFirefox } from '@/tests/support/find-browser';
import { launchFirefox, type FirefoxSession } from '@/tests/support/firefox';
import { servePages, type PageServer } from '@/tests/support/serve-pages';

const firefox = findFirefox();
if (!firefox) console.log('No Firefox on this machine: its smoke test is skipped.');

describe.skipIf(!firefox)('Firefox', () => {
  let server: PageServer;
  let session: FirefoxSession;
  // Firefox keeps the real clock, so the page prints the date instead of "4 days ago".
  const html = demoPage().replace('4 days ago', 'Jan 7, 2022');

  beforeAll(async () => {
    server = await servePages(new Map([[keyOf(DEMO_URL), html]]));
    session = await launchFirefox(firefox ?? '', server.port, ['www.newsbreak.com']);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test('the popup shows the same context', async () => {
    await session.open(DEMO_URL);
    await session.openBehind('popup.html');
    const text = await until('the popup in Firefox', async () => {
      const shown = String(await session.run('return document.body.innerText;'));
      return shown.includes('WEKU') && shown.includes('Who reported it') ? shown : null;
    });
    expect(text).toContain("Photos: Dramatic scenes from Kazakhstan's massive protests");
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(
      /Reuters\W+Sputnik\W+(?:[\w']+ ){0,3}interior ministry/i,
    );
    expect(text).toMatch(/\b317\b/);
  });

  test('the workspace draws the timeline and keys enlarge it', async () => {
    const address = String(
      await session.run(
        `return document.querySelector('a[href*="workspace.html"]').getAttribute('href');`,
      ),
    );
    await session.openBehind(address.replace(/^\//, ''));
    await until('the workspace in Firefox', async () =>
      Number(await session.run(`return document.querySelectorAll('.explorer .point').length;`)) > 3
        ? true
        : null,
    );
    await session.run(`
      const point = document.querySelector('.explorer .point[tabindex="0"]');
      point.focus();
      point.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));`);
    const part = await until('a part of the time', async () => {
      const said = String(
        await session.run(`return document.querySelector('.toolbar [role="status"]').textContent;`),
      );
      return said === '' ? null : said;
    });
    expect(part).toMatch(/\w.* – \w/);
  });
});
