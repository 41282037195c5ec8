import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { harbourStory } from '@/tests/support/harbour-story';
import { keepStory, openAbout } from '@/tests/support/keep-story';
import { launch, type Session } from '@/tests/support/launch';

const TAB = 2_030;
let session: Session;

beforeAll(async () => {
  session = await launch({ pages: new Map() });
  await keepStory(session, TAB, harbourStory(30));
});
afterAll(() => session?.close());

test('the timeline of the workspace is enlarged with two fingers and moved with one', async () => {
  const workspace = await openAbout(session, 'workspace.html', TAB, 1_200);
  await workspace.waitForSelector('.explorer .point');
  const plot = await (await workspace.$('.explorer .plot svg'))?.boundingBox();
  if (!plot) throw new Error('There is a picture.');
  const client = await workspace.createCDPSession();
  const touch = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    ...places: readonly number[]
  ): Promise<void> => {
    const y = plot.y + plot.height - 30;
    const touchPoints = places.map((place, id) => ({ x: plot.x + plot.width * place, y, id }));
    await client.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  /** The part of the time that is shown, once it is another than before. */
  const shown = (before: string): Promise<string> =>
    until('another part of the time', async () => {
      const said = await workspace.$eval('.toolbar [role="status"]', (one) => one.textContent);
      return said === before || said === null ? null : said;
    });

  await touch('touchStart', 0.45, 0.55);
  await touch('touchMove', 0.4, 0.6);
  await touch('touchMove', 0.3, 0.7);
  await touch('touchEnd');
  const near = await shown('');
  expect(near).toMatch(/\w.* – \w/);

  await touch('touchStart', 0.6);
  await touch('touchMove', 0.5);
  await touch('touchMove', 0.4);
  await touch('touchEnd');
  expect(await shown(near)).toMatch(/\w.* – \w/);
});
