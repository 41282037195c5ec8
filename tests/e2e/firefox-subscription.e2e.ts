import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { findFirefox } from '@/tests/support/find-browser';
import { launchFirefox, type FirefoxSession } from '@/tests/support/firefox';
import { reportStatements } from '@/tests/support/pack-files';
import { teamAt, type Team } from '@/tests/support/published';
import { servePages, type PageServer, type Pages } from '@/tests/support/serve-pages';

const firefox = findFirefox();
if (!firefox) console.log('No Firefox on this machine: no subscription is tried in it.');

const HOST = 'desk.example';

describe.skipIf(!firefox)('Firefox', () => {
  const pages: Pages = new Map();
  let server: PageServer;
  let session: FirefoxSession;
  let team: Team;

  beforeAll(async () => {
    team = await teamAt(pages, `${HOST}/p`);
    await team.publish(reportStatements(40));
    server = await servePages(pages);
    session = await launchFirefox(firefox ?? '', server.port, [HOST]);
    // Nobody can press the browser’s own question here: it grants what is asked for within a click.
    await session.runInBrowser(
      "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);",
    );
    await session.openHere('workspace.html#datasets');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const told = (words: RegExp): Promise<string> => {
    let line = '';
    return until(
      String(words),
      async () => {
        const shown = String(await session.run('return document.body.innerText;'));
        line = shown.replaceAll(/\s+/g, ' ');
        return words.test(line) ? line : null;
      },
      30_000,
    ).catch((error: unknown) => {
      throw new Error(line, { cause: error });
    });
  };
  const press = (words: string): Promise<unknown> =>
    session.run(
      `[...document.querySelectorAll('button, summary')].find((one) => one.textContent.trim() === input).click();`,
      words,
    );
  const write = (field: string, words: string): Promise<unknown> =>
    session.run(
      `const box = document.querySelector(input[0]);
       box.value = input[1];
       box.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
      [field, words],
    );

  test('a person lets it ask the host, and has the dataset, its update and its refusal', async () => {
    await told(/You follow no dataset/);
    await write('.subscribe input[type=url]', `https://${HOST}/p/`);
    await session.press('.subscribe button');
    const met = await told(/Do you know these people\?/);
    expect(met).toMatch(/desk\.example.*“Harbour fire”.*40 reports/);
    await write('.meeting input[type=text]', 'Desk');
    await press('Subscribe');
    await told(/Version 1 · last confirmed/);
    await team.publish(reportStatements(42));
    await press('Update now');
    await told(/Version 2 ·/);
    await press('What changed last');
    await told(/2 new · 0 changed/);
    pages.set(`${HOST}/p/head.json`, '<html>Log in</html>');
    await press('Update now');
    await told(/What stands there is not a dataset.*What you had before stays/);
  });

  test('the background dies, and what was taken is there', async () => {
    team.serve();
    await session.stopBackground();
    await press('Update now');
    expect(await told(/Version 2 ·(?!.*It failed)/)).toContain('Desk');
    await press('Leave');
    await press('Remove');
    await told(/“Desk” is gone, with what only it had brought/);
  });
});
