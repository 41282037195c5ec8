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

  test('the sidebar is there, shut until it is opened', async () => {
    const open = 'return SidebarController.isOpen;';
    expect(await session.runInBrowser(open)).toBe(false);
    const opened = await session.runInBrowser(`
      const id = [...SidebarController.sidebars.keys()].find((one) => one.startsWith('second-source'));
      await SidebarController.show(id);
      return [SidebarController.isOpen, SidebarController.currentID === id, SidebarController.title];`);
    expect(opened).toEqual([true, true, 'Second Source']);
    await session.runInBrowser('SidebarController.hide();');
  });

  test('the panel checks what is selected in the page in front, and keeps notes', async () => {
    await session.openBehind('sidepanel.html');
    const says = (words: RegExp): Promise<string> =>
      until(String(words), async () => {
        const text = String(await session.run('return document.body.innerText;'));
        const line = text.replaceAll(/\s+/g, ' ');
        return words.test(line) ? line : null;
      });
    // The page that welcomes a person may stand in front.
    await session.run(`
      const [{ id }] = await browser.tabs.query({ url: 'https://www.newsbreak.com/*' });
      await browser.tabs.update(id, { active: true });`);
    await says(/Photos: Dramatic scenes.*Who reported it/);
    await session.run(`
      const [{ id }] = await browser.tabs.query({ url: 'https://www.newsbreak.com/*' });
      const target = { tabId: id };
      await browser.scripting.executeScript({ target, func: () => {
        const found = [...document.querySelectorAll('div')].findLast((one) => one.textContent.includes('Eight members of the police'));
        getSelection().selectAllChildren(found);
      } });
      const [{ result }] = await browser.scripting.executeScript({ target, files: ['/selection.js'] });
      await browser.storage.session.set({ ['picked:' + id]: { ...result, at: new Date().toISOString() } });`);
    expect(await says(/Your selection.*8 killed · security forces/)).toMatch(
      /Reuters ← Sputnik ← [\w ]*interior ministry.*Other figures for it/i,
    );
    await session.run(`
      const press = (words) => [...document.querySelectorAll('button')].find((one) => one.textContent === words).click();
      press('Add a note');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const area = document.querySelector('textarea');
      area.value = 'Kept in Firefox.';
      area.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 100));
      press('Save');`);
    expect(await says(/Saved/)).toContain('Kept in Firefox.');
  });

  test('rows that are pasted become a dataset, and a key is made that nobody reads out', async () => {
    await session.openBehind('workspace.html#own');
    const told = (words: RegExp): Promise<string> =>
      until(String(words), async () => {
        const shown = String(await session.run('return document.body.innerText;'));
        return words.test(shown) ? shown : null;
      });
    await told(/Import a file/);
    await session.run(`
      const box = document.querySelector('.import textarea');
      box.value = 'https://lindholm.example/1 Ferry aground\\nhttps://lindholm.example/2 Ferry afloat';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));`);
    await session.run("document.querySelector('.import form button').click();");
    await told(/Understood as url-list/);
    await session.run("document.querySelector('.target button').click();");
    expect(await told(/Imported\./)).toMatch(/2 new/);
    await session.run(`
      document.querySelector('.keys').open = true;
      const name = document.querySelector('.keys input');
      name.value = 'Desk';
      name.dispatchEvent(new InputEvent('input', { bubbles: true }));`);
    await session.run("document.querySelector('.keys form button').click();");
    expect(await told(/The key is made/)).toContain('Desk');
  });
});
