import { describe, expect, test } from 'vitest';
import { completeReading } from '@/lib/core/attribution/complete';
import type { Reading } from '@/lib/core/model/reading';
import { ADAPTERS } from '@/lib/pages/aggregators';
import { fits, SITES, siteOf } from '@/lib/pages/aggregators/sites';
import { readPage } from '@/lib/pages/read';
import { changed, documentOf, sitePages } from '../../support/site-pages';

const read = (html: string, url: string, now: string): Reading =>
  completeReading(readPage(documentOf(html, url), url, now));

const written = sitePages.filter(({ name }) => name !== 'newsbreak/demo');

describe.each(written)('$name', ({ html, expected }) => {
  const { url, now, page, main, related } = expected;
  const reading = read(html, url, now);

  test('is read by its layout', () => {
    expect(reading.page).toMatchObject(page);
    expect(reading.problems).toEqual([]);
  });

  test('tells its story', () => {
    const { story } = reading;
    const told: Record<string, unknown> = {
      headline: story?.headline.value,
      publisher: story?.outlet?.value,
      byline: story?.byline?.value,
      published_iso: story?.published?.value.slice(0, 10),
      original_url: story?.originalUrl?.value,
      comment_count: story?.commentCount?.value,
      body_first: story?.body[0],
    };
    const asked = Object.keys(main ?? {});
    expect(Object.fromEntries(asked.map((key) => [key, told[key]]))).toEqual(main ?? {});
    expect(story === null).toBe(main === null);
  });

  test('lists its reports, and nothing else', () => {
    const listed = reading.snippets.map((snippet) => ({
      title: snippet.title,
      url: snippet.url,
      publisher: snippet.outlet,
      time_raw: snippet.publishedRaw,
    }));
    expect(listed).toEqual(related);
  });

  test('with changed markup it is read as any page or its failure is named, never wrongly', () => {
    const other = read(changed(html), url, now);
    const titles = new Set([...related.map(({ title }) => title), main?.['headline']]);
    const headline = other.story?.headline.value;
    expect([undefined, ...titles]).toContain(headline);
    const known = other.snippets.filter(({ title }) => titles.has(title)).length;
    expect(known + other.missing.length + other.problems.length).toBeGreaterThan(0);
    expect(other.page.site).toBe(page.site);
  });

  test('a page of the site that tells no story has none', () => {
    const form =
      '<title>Sign in</title><nav><a href="/">Home</a><a href="/help">Help</a></nav><form><label>Name <input name="querySelectorAll"></label><button>Sign in</button></form>';
    const other = read(form, url, now);
    expect(other.story).toBeNull();
    expect(other.snippets).toEqual([]);
  });
});

const layouts = Object.entries(ADAPTERS).flatMap(([site, all]) =>
  all.map((layout) => [`${site}/${layout.name}`, layout] as const),
);

/** Names that builds make: `yf-1090901`, `JtKRv`, `_1oQyIsiPHYt6`, `Fl(start)`, `sc-bdvvtL`. */
const GENERATED =
  /^(?:_|sc-|css-|jsx-|yf-|svelte-)|[()$]|\d{4,}|^(?=.*[A-Z].*[A-Z])(?=.*[a-z])[A-Za-z0-9]{5,7}$/;

test('generated class names are recognized', () => {
  for (const name of ['JtKRv', 'yf-1090901', '_1oQyIsiPHYt6nx7VOmd1sz', 'hvbAAd', 'sc-bdvvtL'])
    expect(name).toMatch(GENERATED);
  for (const name of ['news-card', 'trc_spotlight_item', 'athing', 'L5', 'storylink'])
    expect(name).not.toMatch(GENERATED);
});

test.each(layouts)('%s names no class that a build generates', (_name, layout) => {
  const classes = [...JSON.stringify(layout).matchAll(/\.(?<name>-?[_a-zA-Z][\w-]*)/g)]
    .map((match) => match.groups?.['name'] ?? '')
    .filter(
      (name) => !name.startsWith('com') && !JSON.stringify(layout.state ?? '').includes(name),
    );
  const state = JSON.stringify(layout.story ?? {}).includes('$');
  expect(state ? [] : classes.filter((name) => GENERATED.test(name))).toEqual([]);
});

test('every adapter has a line in the registry', () => {
  const ids = new Set(SITES.map(({ id }) => id));
  expect(Object.keys(ADAPTERS).filter((id) => !ids.has(id))).toEqual([]);
});

test('match patterns are understood as browsers do', () => {
  expect(fits('*://*.reddit.com/*', 'https://reddit.com/r/news')).toBe(true);
  expect(fits('*://*.reddit.com/*', 'https://old.reddit.com/')).toBe(true);
  expect(fits('*://*.reddit.com/*', 'https://notreddit.com/')).toBe(false);
  expect(fits('*://*.reddit.com/*', 'https://evil.example/?https://reddit.com/')).toBe(false);
  expect(fits('*://*.reddit.com/*', 'https://reddit.com@evil.example/')).toBe(false);
  expect(fits('*://www.google.com/search?*tbm=nws*', 'https://www.google.com/search?q=x')).toBe(
    false,
  );
  expect(
    fits('*://www.google.com/search?*tbm=nws*', 'https://www.google.com/search?q=x&tbm=nws'),
  ).toBe(true);
  expect(siteOf('https://mail.yahoo.com/')).toBeNull();
  expect(siteOf('https://gma.yahoo.com/x.html')?.id).toBe('yahoo-news');
});
