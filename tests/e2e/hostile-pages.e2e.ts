import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '@/tests/support/find-browser';
import { chromium } from '@/tests/hostile/chromium';
import type { Driver } from '@/tests/hostile/driver';
import { firefox } from '@/tests/hostile/firefox';
import { ATTACKS, CANARY_HOST, hostilePage } from '@/tests/hostile/page';
import { runHostile } from '@/tests/hostile/run';
import { chromiumViewer } from '@/tests/hostile/chromium-viewer';
import { firefoxViewer } from '@/tests/hostile/firefox-viewer';
import { runViews } from '@/tests/hostile/views';

/** Pages of a short run; `npm run hostile` visits a thousand. */
const BROWSERS = { Chromium: 56, Firefox: 14 };
/** Views of pages behind a proxy in each browser; `npm run hostile -- --views 10000` makes more. */
const VIEWS = 40;
const SEED = 7;
const NOTHING = { canary: 0, changed: 0, foreign: 0, errors: 0, late: 0, requests: 0 };

if (!findFirefox()) console.log('No Firefox on this machine: hostile pages are not shown to it.');

describe.each(Object.entries(BROWSERS))('%s', (name, pages) => {
  let driver: Driver | null;
  beforeAll(async () => {
    driver = name === 'Firefox' ? await firefox() : await chromium();
  });
  afterAll(() => driver?.close());

  test(`${pages} hostile pages run nothing, change nothing and ask for nothing`, async ({
    skip,
  }) => {
    skip(driver === null);
    if (!driver) return;
    const told: string[] = [];
    const outcome = await runHostile(driver, { seed: SEED, pages }, (line) => told.push(line));
    console.log(`${name}: ${JSON.stringify(outcome)}`);
    expect(told.filter((line) => !/: \d+ ms$/.test(line))).toEqual([]);
    expect(outcome).toMatchObject({ pages, ...NOTHING });
  });

  test('a canary that does sound is heard, and a page that is changed is seen', async ({
    skip,
  }) => {
    skip(driver === null);
    if (!driver) return;
    const html = `<body><h1>Valley closes its oldest bridge</h1><script>setTimeout(() => { globalThis.canary = 1; new Image().src = 'https://${CANARY_HOST}/x'; window.another = 1; }, 30)</script>`;
    const seen = await driver.visit('https://lobste.rs/?control', html, true);
    expect(seen.canary).toEqual(['page']);
    expect(seen.changed).toEqual(['page']);
    expect(driver.requests().some((one) => one.includes(CANARY_HOST))).toBe(true);
  });
});

test('hostile pages are the same for a seed, and every attack comes', () => {
  const pages = Array.from({ length: 100 }, (_, number) => hostilePage(SEED, number));
  expect(pages).toEqual(Array.from({ length: 100 }, (_, number) => hostilePage(SEED, number)));
  expect(new Set(pages.flatMap(({ attacks }) => attacks))).toEqual(new Set(Object.keys(ATTACKS)));
});

test.each(['Chromium', 'Firefox'])(`${VIEWS} page views cause no request: %s`, async (name) => {
  const viewer = name === 'Firefox' ? await firefoxViewer() : await chromiumViewer();
  if (!viewer) return;
  const told: string[] = [];
  const views = await runViews(viewer, VIEWS, (line) => told.push(line));
  await viewer.close();
  expect(told).toEqual([]);
  expect(views).toMatchObject({ views: VIEWS, requests: 0, heard: true });
  expect(views.read).toBe(views.listed);
});
