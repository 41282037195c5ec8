import { afterEach, expect, test } from 'vitest';
import { contextOf, popupText } from '@/tests/support/context';
import { demoPages, DEMO_URL } from '@/tests/support/demo-page';
import { launch, type Session } from '@/tests/support/launch';

let session: Session | null = null;
afterEach(() => session?.close());

/** The browser does not run one of the scripts. */
const without = (script: string): string =>
  `const run = importScripts; globalThis.importScripts = (one) => { if (!String(one).endsWith(${JSON.stringify(script)})) run(one); };\n`;

test.each(['/numbers.js', '/languages.js'])(
  'where %s does not run, what is read without it is shown, and that it is less is told',
  async (script) => {
    session = await launch({ pages: demoPages(), before: without(script) });
    const page = await session.open(DEMO_URL);
    const { problems, origins } = await contextOf(session, DEMO_URL);
    expect(problems.map(({ code }) => code)).toContain('partly-read');
    expect(origins.length).toBeGreaterThan(0);
    expect(await popupText(await session.popup(page))).toContain(
      'A part of the extension could not be loaded',
    );
    const workspace = await session.browser.newPage();
    await workspace.goto(
      `chrome-extension://${session.extension.id}/workspace.html?query=has:figure#library`,
    );
    await workspace.waitForFunction("/could not be loaded/.test(document.body?.innerText ?? '')");
  },
);
