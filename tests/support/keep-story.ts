import type { Page } from 'puppeteer-core';
import type { StoryContext } from '@/lib/core/model/context';
import type { Session } from './launch';

/** Puts a context where the background keeps that of a tab, as if the tab had been read. */
export async function keepStory(
  session: Session,
  tab: number,
  context: StoryContext,
): Promise<void> {
  const { url, capturedAt } = context.reading.page;
  const json = JSON.stringify({ url, capturedAt, context, problem: null });
  const worker = await session.worker();
  await worker.evaluate(
    `chrome.storage.session.set(${JSON.stringify({ [`tab:${tab}`]: { capturedAt, json } })})`,
  );
}

/** Opens a page of the extension about a tab, `wide` pixels wide. */
export async function openAbout(
  session: Session,
  path: string,
  tab: number,
  wide: number,
): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width: wide, height: 900 });
  await page.emulateTimezone('Europe/Berlin');
  await page.goto(`chrome-extension://${session.extension.id}/${path}?tab=${tab}`);
  return page;
}
