import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { violations } from '@/tests/support/axe';
import { popupText } from '@/tests/support/context';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { outcomeOf, readingOf } from '@/tests/support/readings';
import { ROOT } from '@/tests/support/run';
import { changed, sitePages } from '@/tests/support/site-pages';

const SCREENSHOTS = join(ROOT, '.output', 'screenshots');
const written = sitePages.filter(({ name }) => name !== 'newsbreak/demo');
const NOW = '2026-03-12T12:00:00.000Z';
const NO_STORY =
  '<!doctype html><title>Sign in</title><nav><a href="/">Home</a><a href="/help">Help</a></nav><form><label>Name <input name="querySelectorAll"></label><button>Sign in</button></form>';

describe('pages in the markup of each site, in the browser', () => {
  let session: Session;
  beforeAll(async () => {
    session = await launch({
      pages: new Map(written.map(({ html, expected }) => [keyOf(expected.url), html])),
      now: NOW,
    });
  });
  afterAll(() => session?.close());

  test.each(written)('$name is read as it is', async ({ expected, html }) => {
    session.server.pages.set(keyOf(expected.url), html);
    const page = await session.open(expected.url);
    const reading = await readingOf(session, expected.url);
    expect(reading.page).toMatchObject(expected.page);
    expect(reading.snippets.map(({ title, url }) => ({ title, url }))).toEqual(
      expected.related.map(({ title, url }) => ({ title, url })),
    );
    expect(reading.story?.headline.value).toBe(expected.main?.['headline']);
    await page.close();
  });

  test.each(written)(
    '$name with changed markup is read as any page or its failure is named',
    async ({ expected, html }) => {
      session.server.pages.set(keyOf(expected.url), changed(html));
      await (await session.worker()).evaluate('chrome.storage.session.clear()');
      const page = await session.open(expected.url);
      const outcome = await outcomeOf(session, expected.url);
      await page.close();
      session.server.pages.set(keyOf(expected.url), html);
      const reading = typeof outcome === 'string' ? null : outcome;
      expect(['no-headline', reading]).toContain(outcome);
      const titles = [...expected.related.map(({ title }) => title), expected.main?.['headline']];
      expect([undefined, ...titles]).toContain(reading?.story?.headline.value);
      const { site } = expected.page;
      expect(reading?.page.site ?? site).toBe(site);
      const told = reading?.snippets.filter(({ title }) => titles.includes(title)) ?? [];
      const named = [...told, ...(reading?.missing ?? [outcome]), ...(reading?.problems ?? [])];
      expect(named).not.toEqual([]);
    },
  );

  test.each([...new Map(written.map((one) => [one.expected.page.site, one])).values()])(
    '$name: a page of the site that tells no story has none',
    async ({ expected, html }) => {
      session.server.pages.set(keyOf(expected.url), NO_STORY);
      await (await session.worker()).evaluate('chrome.storage.session.clear()');
      const page = await session.open(expected.url);
      const outcome = await outcomeOf(session, expected.url);
      await page.close();
      session.server.pages.set(keyOf(expected.url), html);
      expect(outcome).toBe('no-headline');
    },
  );

  test('a list says what it holds, light and dark', async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const page = await session.open('https://lobste.rs/');
    await readingOf(session, 'https://lobste.rs/');
    const popup = await session.popup(page);
    expect(await popupText(popup)).toMatch(/This page lists 3 reports.*Port Ellery shuts/);
    for (const value of ['light', 'dark']) {
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await popup.screenshot({ path: join(SCREENSHOTS, `list-${value}.png`) });
      expect(await violations(popup)).toEqual([]);
    }
    await popup.close();
    await page.close();
  });

  test('a site that changed its pages is named, and a report without words is at hand', async () => {
    const lobsters = written.find(({ name }) => name === 'lobsters/front');
    const url = 'https://lobste.rs/';
    session.server.pages.set(keyOf(url), changed(lobsters?.html ?? ''));
    await (await session.worker()).evaluate('chrome.storage.session.clear()');
    const page = await session.open(url);
    await readingOf(session, url);
    const popup = await session.popup(page);
    expect(await popupText(popup)).toContain('Lobsters seems to have changed its pages');
    await (await popup.waitForSelector('::-p-text(Make a report of this page)'))?.click();
    await popup.waitForSelector('textarea');
    const told = String(await popup.evaluate("document.querySelector('textarea').value"));
    expect(told).toContain('html');
    expect(told).not.toContain('Port Ellery');
    expect(await violations(popup)).toEqual([]);
    await popup.screenshot({ path: join(SCREENSHOTS, 'changed.png') });
    session.server.pages.set(keyOf(url), lobsters?.html ?? '');
    await popup.close();
    await page.close();
  });

  test('a site that is switched off is not read, and is again when it is switched on', async () => {
    const url = 'https://lobste.rs/';
    const flip = async (page: Page): Promise<void> => {
      const popup = await session.popup(page);
      await popupText(popup);
      await popup.evaluate("document.querySelector('footer summary').click()");
      const box = await popup.waitForSelector('label::-p-text(Read Lobsters)');
      await box?.click();
      await until('the switch', async () => ((await kept()).includes('lobsters') ? true : null));
      await popup.close();
    };
    const kept = async (): Promise<string> =>
      JSON.stringify(
        await (await session.worker()).evaluate("chrome.storage.local.get('settings')"),
      );
    const page = await session.open(url);
    await readingOf(session, url);
    await flip(page);
    await page.close();
    await (await session.worker()).evaluate('chrome.storage.session.clear()');
    const again = await session.open(url);
    await expect(readingOf(session, url, 1500)).rejects.toThrow('Waited');
    await again.close();
    await (
      await session.worker()
    ).evaluate(
      'chrome.storage.local.set({ settings: { badge: true, recordPages: true, sitesOff: [] } })',
    );
    const last = await session.open(url);
    expect((await readingOf(session, url)).page.site).toBe('lobsters');
    await last.close();
  });
});

const CORPUS = '../shared/corpora/aggregators';
const saved = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.expected.json'))
      .map((name) => name.replace('.expected.json', ''))
  : [];
if (saved.length === 0) console.log(`No ${CORPUS} here: real saved pages are skipped.`);

const fold = (title: string | null | undefined): string =>
  (title ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

interface Saved {
  readonly main: { readonly headline: string } | null;
  readonly related?: readonly { readonly url: string; readonly title: string }[];
}

describe.runIf(saved.length > 0)('real saved pages, in the browser', () => {
  let session: Session;
  beforeAll(async () => {
    session = await launch({ pages: new Map(), now: NOW });
  });
  afterAll(() => session?.close());

  test.each(saved)('%s', async (name) => {
    const read = (ending: string): string => readFileSync(join(CORPUS, `${name}${ending}`), 'utf8');
    const about: { url: string } = JSON.parse(read('.json'));
    const expected: Saved = JSON.parse(read('.expected.json'));
    // A news tab is told from other results by its address.
    const [url = ''] = about.url
      .replace('bing.com/search', 'bing.com/news/search')
      .replace('http:', 'https:')
      .split(' ');
    session.server.pages.set(
      keyOf(url),
      read('.html').replaceAll(/<script\b(?![^>]*json)[\s\S]*?<\/script>/gi, ''),
    );
    const page = await session.open(url);
    const reading = await readingOf(session, url);
    await page.close();
    expect(fold(reading.story?.headline.value)).toBe(fold(expected.main?.headline));
    const titles = new Set(reading.snippets.map(({ title }) => fold(title)));
    const urls = new Set(reading.snippets.map((one) => (one.url ?? '').replace(/^https?:/, '')));
    const related = expected.related ?? [];
    const found = related.filter(
      (one) => titles.has(fold(one.title)) || urls.has(one.url.replace(/^https?:/, '')),
    ).length;
    expect(found).toBeGreaterThanOrEqual(related.length * 0.95);
    expect(reading.snippets.length).toBeLessThanOrEqual(related.length / 0.98 + 0.01);
  });
});
