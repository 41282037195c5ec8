import type { Page } from 'puppeteer-core';
import type { StoryContext } from '@/lib/core/model/context';
import type { Reading } from '@/lib/core/model/reading';
import { until } from './ask';
import type { Session } from './launch';

const isContext = (value: object): value is StoryContext =>
  'verdict' in value && 'timeline' in value && 'matches' in value && 'reading' in value;

/** Every StoryContext anywhere inside a value. */
export function contextsIn(value: unknown): StoryContext[] {
  if (typeof value === 'string') return value.startsWith('{') ? contextsIn(JSON.parse(value)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return isContext(value) ? [value] : Object.values(value).flatMap(contextsIn);
}

/** The contexts that the background keeps now, found by their shape and not by where they are kept. */
export async function keptContexts(session: Session): Promise<StoryContext[]> {
  const worker = await session.worker();
  return contextsIn(await worker.evaluate('chrome.storage.session.get(null)'));
}

const tells = ({ page, story }: Reading, wanted: string): boolean =>
  page.url.includes(wanted) || story?.headline.value === wanted;

/** The context of the story with this address or headline, as soon as the background has one. */
export const contextOf = (session: Session, story: string): Promise<StoryContext> =>
  until(`the context of ${story}`, async () => {
    const contexts = await keptContexts(session);
    return contexts.findLast(({ reading }) => tells(reading, story)) ?? null;
  });

/** What the popup says, in one line, once it shows more than its loading state. */
export async function popupText(popup: Page): Promise<string> {
  return until('the popup', async () => {
    const busy = await popup.$('[aria-busy="true"]');
    const text = String(await popup.evaluate('document.body.innerText')).replaceAll(/\s+/g, ' ');
    return busy || text.length < 20 ? null : text.trim();
  });
}

/** Milliseconds from the start of the popup's document to its first screen of a ready context. */
export const firstScreen = (popup: Page): Promise<number> =>
  until('the mark of the first screen', async () => {
    const start: unknown = await popup.evaluate(
      "performance.getEntriesByName('context-shown')[0]?.startTime ?? null",
    );
    return typeof start === 'number' ? start : null;
  });
