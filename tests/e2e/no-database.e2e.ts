import { afterEach, expect, test } from 'vitest';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';

let session: Session | null = null;
afterEach(() => session?.close());

/** Browsers that keep no data: Firefox with its history off rejects, others have refused at once or never answered. */
const LACKING: Readonly<Record<string, string>> = {
  'refuses to open a database': `IDBFactory.prototype.open = () => {
    const request = new EventTarget();
    request.error = new DOMException('A mutation was attempted where none is allowed.', 'InvalidStateError');
    setTimeout(() => {
      const event = new Event('error');
      request.dispatchEvent(event);
      request.onerror?.(event);
    });
    return request;
  };`,
  'throws when a database is opened':
    "IDBFactory.prototype.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };",
  'has no databases': `for (const [of, name] of [[globalThis, 'indexedDB'], [navigator, 'storageBuckets']])
    Object.defineProperty(of, name, { value: undefined });`,
};

test.each(Object.entries(LACKING))(
  'where the browser %s, the page alone is told, and that it is',
  async (_, before) => {
    session = await launch({ pages: demoPages(), before: `${before}\n` });
    const page = await session.open(DEMO_URL);
    const { library, problems } = await contextOf(session, DEMO_URL);
    expect(problems.map(({ code }) => code)).toContain('store-unavailable');
    expect(library.reports).toBe(0);
    const told = await popupText(await session.popup(page));
    expect(told).toContain('The library cannot be opened');
    expect(told).not.toContain('No other origin');
    const settings = await session.browser.newPage();
    await settings.goto(`chrome-extension://${session.extension.id}/options.html`);
    await settings.waitForFunction("/cannot be opened/.test(document.body?.innerText ?? '')");
  },
);
