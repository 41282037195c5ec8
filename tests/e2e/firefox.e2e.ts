import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { demoPage, DEMO_URL, keyOf } from '@/tests/support/demo-page';
import { findFirefox } from '@/tests/support/find-browser';
import { launchFirefox, type FirefoxSession } from '@/tests/support/firefox';
import { servePages, type PageServer } from '@/tests/support/serve-pages';

const LIST = 'https://lobste.rs/';
const pack: { readonly reports: readonly { headline: string | null; language: string | null }[] } =
  JSON.parse(readFileSync('components/public/starter/kazakhstan-2022.json', 'utf8'));
/** A list of headlines that the starter dataset knows. */
const list = `<!doctype html><html lang="en"><head><title>Lobsters</title></head><body><ol class="stories">${pack.reports
  .filter(({ headline, language }) => (headline?.length ?? 0) > 40 && language === 'en')
  .slice(0, 12)
  .map(
    ({ headline }, i) =>
      `<li class="story" data-shortid="s${i}"><a class="u-url" href="https://elsewhere${i}.example/${i}">${headline?.replaceAll('&', '&amp;').replaceAll('<', '&lt;') ?? ''}</a> <a class="domain">elsewhere${i}.example</a></li>`,
  )
  .join('')}</ol></body></html>`;

const firefox = findFirefox();
if (!firefox) console.log('No Firefox on this machine: its smoke test is skipped.');

describe.skipIf(!firefox)('Firefox', () => {
  let server: PageServer;
  let session: FirefoxSession;
  // Firefox keeps the real clock, so the page prints the date instead of "4 days ago".
  const html = demoPage().replace('4 days ago', 'Jan 7, 2022');

  beforeAll(async () => {
    server = await servePages(
      new Map([
        [keyOf(DEMO_URL), html],
        [keyOf(LIST), list],
      ]),
    );
    session = await launchFirefox(firefox ?? '', server.port, ['www.newsbreak.com', 'lobste.rs']);
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

  test('the dossier of the story is drawn, its timeline as a picture, and saved as a file', async () => {
    const tab = String(await session.run('return location.search;'));
    await session.openHere(`workspace.html${tab}#dossier`);
    await until('the dossier', async () =>
      Number(await session.run(`return document.querySelectorAll('.receipts > li').length;`)) > 5
        ? true
        : null,
    );
    await until('the picture', async () =>
      Number(
        await session.run(`return document.querySelector('.dossier .picture')?.naturalWidth ?? 0;`),
      ) > 0
        ? true
        : null,
    );
    await session.click("//button[text()='Dossier (HTML)']");
    const folder = join(session.profile, 'Downloads');
    const file = await until('the file', async () => {
      const name = existsSync(folder)
        ? readdirSync(folder).find((one) => one.endsWith('.html'))
        : undefined;
      const content = name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
      return content.includes('</html>') ? content : null;
    });
    expect(file).toContain("default-src 'none'");
    expect(file).toMatch(/Reuters\W+Sputnik\W+(?:[\w']+ ){0,3}interior ministry/i);
  });

  test('the library is searched, and a report of it is put on a board that is made for it', async () => {
    const line = async (words: RegExp): Promise<string> =>
      until(String(words), async () => {
        const text = String(await session.run('return document.body.innerText;'));
        const told = text.replaceAll(/\s+/g, ' ');
        return words.test(told) ? told : null;
      });
    await session.openHere('workspace.html?query=Kazakhstan%20protesters#library');
    await line(/\d+ reports/);
    await session.run(`
      const press = async (name) => {
        for (let i = 0; i < 100; i += 1) {
          const found = [...document.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent));
          if (found) return found.click();
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error(String(name));
      };
      await press(/^Add to board: /);
      const name = document.querySelector('dialog[open] input');
      name.value = 'Firefox desk';
      name.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await press(/^Make a board$/);`);
    await line(/1 report is on the board now/);
    await session.openHere('workspace.html#boards');
    expect(await line(/Firefox desk 1 report/)).toContain('Which board?');
    await session.run(`document.querySelector('.which button').click();`);
    await line(/Save as/);
    await until('the entry', async () =>
      (await session.run(`return Boolean(document.querySelector('.entry'));`)) === true
        ? true
        : null,
    );
    await session.run(`
      [...document.querySelectorAll('button')].find((one) => /^Take off/.test(one.getAttribute('aria-label') ?? '')).click();`);
    await line(/Nothing on this board yet/);
    await session.run(
      `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Undo').click();`,
    );
    await until('the entry again', async () =>
      (await session.run(`return Boolean(document.querySelector('.entry'));`)) === true
        ? true
        : null,
    );
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
    expect(await says(/Saved.*Kept in Firefox\./)).toBeTruthy();
    const button = (words: string): Promise<unknown> =>
      session.run(
        `[...document.querySelectorAll('button')].find((one) => one.textContent === input).click();`,
        words,
      );
    await button('Mark what others report');
    await says(/\d+ sentences? (?:is|are) marked/);
    await button('Remove the marks');
    await button('Put these reports on a board');
    await says(/Which board\?.*Firefox desk/);
  });

  test('headlines of a list are marked once a person asks for it, and the page cannot read them', async () => {
    const setMarks = (on: boolean): Promise<unknown> =>
      session.run(
        'await browser.storage.local.set({ settings: { badge: true, recordPages: true, listMarks: input, sitesOff: [] } });',
        on,
      );
    await setMarks(true);
    await session.speakTo('front');
    await session.open(LIST);
    const host = 'document.documentElement.lastElementChild';
    const marks = await until('marks in Firefox', async () => {
      const told: unknown = await session.runAbove(
        `return [...(${host}.openOrClosedShadowRoot?.querySelectorAll('[role=listitem]') ?? [])].map((one) => [one.getAttribute('aria-label'), one.getBoundingClientRect().top > 0]);`,
      );
      return Array.isArray(told) && told.length > 0 ? told : null;
    });
    for (const mark of marks)
      expect(mark).toEqual([expect.stringMatching(/^\d+ other independent origins?: .{20}/), true]);
    expect(await session.run(`return [${host}.shadowRoot, ${host}.childNodes.length];`)).toEqual([
      null,
      0,
    ]);
    await session.speakTo('behind');
    await setMarks(false);
    await session.speakTo('front');
    await until('an unmarked page', async () =>
      (await session.run('return document.documentElement.children.length;')) === 2 ? true : null,
    );
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
