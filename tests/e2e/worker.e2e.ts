import { afterEach, expect, test } from 'vitest';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';
import { datasetReports, emptyLibrary, storedReports } from '@/tests/support/library';

const STARTER = 166;
let session: Session | null = null;
afterEach(() => session?.close());

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

test('the context survives the death of the background', async () => {
  session = await launch({ pages: demoPages() });
  const page = await session.open(DEMO_URL);
  const before = await contextOf(session, DEMO_URL);
  await (await session.worker()).close();
  const text = await popupText(await session.popup(page));
  expect(text).toContain('WEKU');
  expect(text).toContain('Reuters');
  expect(await contextOf(session, DEMO_URL)).toEqual(before);
});

test.each([0, 200, 250, 300, 350])(
  'the starter dataset is whole after a death %i ms after a page began to load',
  async (delay) => {
    session = await launch({ pages: demoPages() });
    // A browser kills no background that it has not yet registered: let the first one come up, then begin anew.
    await datasetReports(session, STARTER);
    await (await session.worker()).close();
    await emptyLibrary(session);
    const opened = session.open(DEMO_URL);
    const worker = await session.worker();
    await pause(delay);
    await worker.close();
    const left = (await storedReports(session)).length;
    await opened;
    console.log(
      `Killed ${delay} ms after the page was asked for, with ${left} of ${STARTER} reports stored.`,
    );
    await session.open(DEMO_URL);
    const ids = await datasetReports(session, STARTER);
    expect(ids).toHaveLength(STARTER);
    expect(new Set(ids).size).toBe(STARTER);
  },
);
