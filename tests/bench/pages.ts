import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launch } from '@/tests/support/launch';
import { percentile } from './table';

const READINGS = 15;
const URL_READ = 'https://www.newsbreak.com/news/1/long';
const URL_SHORT = 'https://www.newsbreak.com/news/2/short';

const SENTENCE =
  'The council of the valley said on Monday that the old bridge would be closed after engineers had found cracks in two of its piers. ';

/** An article page of about so many characters: a fifth of it text, the rest what pages hold beside. */
function articlePage(size: number): string {
  const paragraphs = Array.from(
    { length: Math.max(3, size / 5 / 400) },
    (_, i) => `<p>${i} ${SENTENCE.repeat(3)}</p>`,
  );
  const cards = Array.from(
    { length: size / 400 },
    (_, i) =>
      `<div class="card"><div class="wrap"><a href="/news/${i}/x"><span>Number ${i}</span></a><button aria-label="Share"><svg viewBox="0 0 24 24"><path d="M0 0h24v24H0z"></path></svg></button><span class="count">${i}</span></div></div>`,
  );
  return `<!doctype html><html lang="en"><head><title>Valley closes its oldest bridge</title></head><body><nav>${cards.slice(0, cards.length / 2).join('')}</nav><main><h1>Valley closes its oldest bridge</h1><p>By Ada Wren</p><p>2 days ago</p>${paragraphs.join('')}</main><footer>${cards.slice(cards.length / 2).join('')}</footer></body></html>`;
}

const URL_EMPTY = 'https://paper.example/sign-in';
const URL_LIST = 'https://lobste.rs/';
const BATCHES = 10;

const BRING_NOTHING = `chrome.tabs.query({ active: true, url: ${JSON.stringify(URL_EMPTY)} }).then(([tab]) =>
  chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => 0 }))`;

/** A page that tells no story: controls, names, a form. */
const controls = `<!doctype html><html lang="en"><head><title>Sign in</title></head><body><nav>${Array.from({ length: 150 }, (_, i) => `<div class="row"><a href="/p/${i}"><span>Part ${i}</span></a><button aria-label="Open part ${i}"><svg viewBox="0 0 24 24"><path d="M0 0h24v24H0z"></path></svg></button><label>Choice ${i} <input type="checkbox" name="c${i}"></label></div>`).join('')}</nav><form><label>Name <input name="name"></label><button>Go on</button></form></body></html>`;

/** A list of 30 reports in the markup of one of the sites. */
const list = `<!doctype html><html lang="en"><head><title>Lobsters</title></head><body><ol class="stories">${Array.from({ length: 30 }, (_, i) => `<li class="story" data-shortid="s${i}"><span class="link"><a class="u-url" href="https://p${i}.example/${i}">Report number ${i} about the bridge of the valley</a></span> <a class="domain">p${i}.example</a><div class="byline"><time datetime="2022-01-09T10:00:00Z">2 days ago</time></div></li>`).join('')}</ol><p id="ticker"></p></body></html>`;

/** What the extension costs pages beside articles, in milliseconds of their main thread. */
export interface Costs {
  /** A click over a page without a story, the first in its tab: bringing the readers and reading. */
  readonly click: number;
  /** What the browser itself takes of it: a function without a line, brought into such a page. */
  readonly floor: number;
  /** A page that is on no list, without a click. */
  readonly untouched: number;
  /** One batch of changes of a list, its reading included. */
  readonly batch: number;
}

/** Time that scripts of all worlds ran in a tab, in milliseconds. */
const scriptTime = async (tab: Page): Promise<number> =>
  ((await tab.metrics()).ScriptDuration ?? 0) * 1_000;

/** Measures what pages pay that are not articles. */
export async function measureCosts(): Promise<Costs> {
  const session = await launch({
    pages: new Map([
      [URL_EMPTY.replace('https://', ''), controls],
      [URL_LIST.replace('https://', ''), list],
    ]),
    allowed: [new URL(URL_EMPTY).host],
  });
  try {
    const worker = await session.worker();
    const clicks: number[] = [];
    const floors: number[] = [];
    let untouched = 0;
    for (let i = 0; i < 10; i += 1) {
      // Not by the session: setting its clock runs a script of its own.
      const tab = await session.browser.newPage();
      await tab.goto(URL_EMPTY);
      await setTimeout(300);
      const before = await scriptTime(tab);
      if (i === 0) untouched = before;
      await tab.bringToFront();
      if (i % 2 === 0) await tab.triggerExtensionAction(session.extension);
      else await worker.evaluate(BRING_NOTHING);
      await setTimeout(1_500);
      (i % 2 === 0 ? clicks : floors).push((await scriptTime(tab)) - before);
      await tab.close();
    }
    const tab = await session.open(URL_LIST);
    await setTimeout(1_500);
    const start = await scriptTime(tab);
    for (let i = 0; i < BATCHES; i += 1) {
      await tab.evaluate(`document.querySelector('#ticker').append('${i} ')`);
      await setTimeout(700);
    }
    const batch = ((await scriptTime(tab)) - start) / BATCHES;
    return {
      click: percentile(clicks, 0.5) ?? 0,
      floor: percentile(floors, 0.5) ?? 0,
      untouched,
      batch,
    };
  } finally {
    await session.close();
  }
}

/** Times of reading one page in the content script's world of the browser, in milliseconds. */
export interface PageTimes {
  readonly page: string;
  /** Characters of its HTML. */
  readonly size: number;
  /** Median of reading it with visible text alone, as aggregators are read. */
  readonly read: number;
  /** Median of reading it with Readability, as a click on the toolbar does. */
  readonly clicked: number;
}

/** Reads generated article pages of 1 MB and of 60 KB in the built extension, again and again. */
export async function measurePages(): Promise<PageTimes[]> {
  const pages = [
    ['article of 1 MB', URL_READ, articlePage(1_310_000)],
    ['article of 60 KB', URL_SHORT, articlePage(80_000)],
  ] as const;
  const session = await launch({
    pages: new Map(pages.map(([, url, html]) => [url.replace('https://', ''), html])),
  });
  try {
    const times: PageTimes[] = [];
    for (const [page, url, html] of pages) {
      const tab = await session.open(url);
      const worker = await session.worker();
      const measured: unknown = await worker.evaluate(`(async () => {
        const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(url)} });
        const target = { tabId: tab.id };
        await chrome.scripting.executeScript({ target, files: ['article-body.js', 'read-page.js'] });
        const [answer] = await chrome.scripting.executeScript({ target, func: () => {
          const { read, body } = globalThis.secondSource;
          const known = { site: 'generic', siteNames: [], articles: true, layout: 'generic', part: null, fields: null, snippets: [], problems: [] };
          const once = (readBody) => {
            const start = performance.now();
            read({ page: document, url: location.href, capturedAt: new Date().toISOString(), known, readBody });
            return performance.now() - start;
          };
          const times = (readBody) => Array.from({ length: ${READINGS} }, () => once(readBody));
          return [times(), times(body)];
        } });
        return answer.result;
      })()`);
      const [read = [], clicked = []] = Array.isArray(measured)
        ? measured.map((one) => [one].flat().map(Number))
        : [];
      times.push({
        page,
        size: html.length,
        read: percentile(read, 0.5) ?? 0,
        clicked: percentile(clicked, 0.5) ?? 0,
      });
      await tab.close();
    }
    return times;
  } finally {
    await session.close();
  }
}
