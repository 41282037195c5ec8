import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { changeCatalogue } from '@/lib/store/catalogue';
import { libraryStatus } from '@/lib/store/datasets';
import { keepDecision } from '@/lib/store/decisions';
import { feedsOf } from '@/lib/store/feeds';
import { openStore } from '@/lib/store/open';
import { findByIds } from '@/lib/store/places';
import { keepingAt, retain } from '@/lib/store/retain';
import { keptSince, sharesOf } from '@/lib/store/shares';
import { tendOnce } from '@/lib/store/tend';
import { feedAddress, feedWorld, follow, poll, rss, rssItem } from '@/tests/support/feeds';

const DAY = 86_400_000;
const START = '2024-05-06T12:00:00.000Z';
const hostOf = (url: string): string => new URL(url).host;
const fifty = (url: string, from = 0): string =>
  rss(
    url,
    Array.from({ length: 50 }, (_, n) =>
      rssItem(hostOf(url), from + n, `Ferry ${from + n} of ${hostOf(url)} sails`, START),
    ),
  );

test('200 feeds of 50: each comes once, in one transaction a feed, however often they are asked', async () => {
  const store = openStore('two-hundred');
  const world = feedWorld(store, (url) => fifty(url));
  const urls = Array.from({ length: 200 }, (_, n) => feedAddress(n));
  await follow(store, urls, START);
  await changeCatalogue(store, (first) => first);
  const puts = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await poll(world);
  const captures = puts.mock.calls.filter(
    ([names, mode]) => mode === 'readwrite' && Array.isArray(names) && names.includes('dead'),
  );
  puts.mockRestore();
  expect(captures).toHaveLength(200);
  expect((await libraryStatus(store)).reports).toBe(10_000);
  await poll(world, true);
  expect(world.asked).toBe(400);
  expect((await libraryStatus(store)).reports).toBe(10_000);
  const feeds = await feedsOf(store);
  expect(feeds.every(({ kept, failures }) => kept === 50 && failures === 0)).toBe(true);
  expect((await sharesOf(store)).length).toBe(200);
  expect(await keptSince(store, START)).toEqual({ pages: 0, feeds: 10_000 });
}, 120_000);

test('a headline that changes stays beside the new one; a failing host costs the others nothing', async () => {
  const store = openStore('changing');
  let headline = 'Ferry capsizes off Bergen';
  const world = feedWorld(store, (url) =>
    url === feedAddress(1) ? null : rss('Paper', [rssItem('paper.example', 1, headline, START)]),
  );
  await follow(store, [feedAddress(0), feedAddress(1)], START);
  await poll(world);
  headline = 'Ferry rights itself off Bergen, nobody hurt';
  await poll(world, true);
  const [one, ...more] = await findByIds(store, ['url:https://paper.example/1']);
  expect(more).toEqual([]);
  const wordings = [
    one?.report.headline,
    ...(one?.report.otherWordings ?? []).map((w) => w.headline),
  ];
  expect(new Set(wordings)).toEqual(
    new Set(['Ferry capsizes off Bergen', 'Ferry rights itself off Bergen, nobody hurt']),
  );
  expect(wordings).toHaveLength(2);
  const failing = (await feedsOf(store)).find(({ url }) => url === feedAddress(1));
  expect(failing).toMatchObject({ failure: 'unreachable', failures: 2, succeeded: null });
});

test('30 days of polling stay within what is to be kept; what a person decided on stays', async () => {
  const store = openStore('thirty-days');
  let day = 0;
  const world = feedWorld(store, (url) => fifty(url, day * 50));
  const urls = Array.from({ length: 4 }, (_, n) => feedAddress(n));
  await follow(store, urls, START);
  const pinned = `url:https://${hostOf(feedAddress(0))}/3`;
  for (day = 0; day < 30; day += 1) {
    world.at = new Date(Date.parse(START) + day * DAY).toISOString();
    await poll(world, true);
    if (day === 0)
      await keepDecision(
        store,
        'story',
        pinned,
        { decision: 'same-story' },
        '2024-05-06T12:00:00Z',
      );
    await retain(store, keepingAt({ days: 7, most: 1_200 }, world.at));
    while (await tendOnce(store));
    expect((await libraryStatus(store)).reports).toBeLessThanOrEqual(1_201);
  }
  expect((await libraryStatus(store)).reports).toBeGreaterThanOrEqual(1_200);
  expect(await findByIds(store, [pinned])).toHaveLength(1);
  expect(await findByIds(store, [`url:https://${hostOf(feedAddress(0))}/4`])).toEqual([]);
  expect(await findByIds(store, [`url:https://${hostOf(feedAddress(0))}/1499`])).toHaveLength(1);
  world.at = new Date(Date.parse(START) + 60 * DAY).toISOString();
  await retain(store, keepingAt({ days: 7, most: null }, world.at));
  expect((await libraryStatus(store)).reports).toBe(1);
  expect(await retain(store, keepingAt({ days: null, most: null }, world.at))).toBe(0);
}, 120_000);
