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
