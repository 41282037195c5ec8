import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '@/tests/support/context';
import { keyOf } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { storyPage, type Told } from '@/tests/support/story-page';

const FERRY: Told = {
  url: 'https://www.newsbreak.com/news/2500000000001/ferry-runs-aground-off-lindholm',
  headline: 'Ferry runs aground off Lindholm, 240 people brought ashore',
  cards: ['LINDHOLM, Jan 10 (AP) — A ferry with 240 people aboard ran onto rocks off Lindholm...'],
};
const STRIKE: Told = {
  url: 'https://www.newsbreak.com/news/2500000000002/tram-drivers-end-strike-in-arvik',
  headline: 'Tram drivers in Arvik end their strike after nine days',
  cards: ['Tram drivers in Arvik went back to work on Monday after a strike of nine days...'],
};

let session: Session;
beforeAll(async () => {
  session = await launch({ pages: new Map([[keyOf(FERRY.url), storyPage(FERRY)]]) });
});
afterAll(() => session?.close());

/** Source of a script that puts another page's body in place of this one's. */
const show = (html: string): string =>
  `document.body.innerHTML = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').body.innerHTML;`;

test('navigation without a load is followed', async () => {
  const page = await session.open(FERRY.url);
  await contextOf(session, FERRY.headline);
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(new URL(STRIKE.url).pathname)});
    document.title = ${JSON.stringify(STRIKE.headline)};
    setTimeout(() => { ${show(storyPage(STRIKE))} }, 300);`);
  const { reading } = await contextOf(session, STRIKE.headline);
  expect(reading.page.url).toBe(STRIKE.url);
  expect(reading.snippets[0]?.text).toContain('strike of nine days');
});

test('snippets that arrive late are read', async () => {
  const page = await session.open(FERRY.url);
  await contextOf(session, FERRY.headline);
  const late: Told = {
    ...FERRY,
    cards: [
      ...FERRY.cards,
      'Rescuers carried passengers of the stranded ferry to Lindholm harbour in small boats...',
      'The captain of the Lindholm ferry was questioned by police on Monday, a spokesman said...',
    ],
  };
  await page.evaluate(`setTimeout(() => { ${show(storyPage(late))} }, 500);`);
  await expect
    .poll(async () => (await contextOf(session, FERRY.headline)).reading.snippets.length, {
      timeout: 15_000,
    })
    .toBe(3);
});
