import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@/tests/support/ask';
import { ensureFirefox } from '@/tests/support/find-browser';
import { FIREFOX_ID, launchFirefox, type FirefoxSession } from '@/tests/support/firefox';
import { servePages } from '@/tests/support/serve-pages';
import { copyOf } from './copy';
import { byPage, LIST_HOST, saying, SAID, TEAM_HOST, type Driver, type Run } from './driver';

const CALL = `const { torture } = window.wrappedJSObject ?? window;
  return await torture(input[0], input[1]);`;

// A message on its way may have it start again at once.
const END = `await WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)}).extension.terminateBackground();`;

/** Firefox on a profile of its own within a folder; null where there is none. */
export async function firefox(naive: boolean, within = tmpdir()): Promise<Driver | null> {
  const executable = ensureFirefox();
  if (!executable) return null;
  const folder = await copyOf('firefox', naive);
  const server = await servePages(new Map());
  const profile = mkdtempSync(join(within, 'second-source-torture-'));
  const launch = async (): Promise<FirefoxSession> => {
    const hosts = [TEAM_HOST, LIST_HOST];
    const session = await launchFirefox(executable, server.port, hosts, folder, null, profile);
    await session.openBehind('torture.html');
    await until('the page of the copy', async () =>
      (await session.run(`return typeof (window.wrappedJSObject ?? window).torture;`)) ===
      'function'
        ? true
        : null,
    );
    return session;
  };
  let session = await launch();
  const run: Run = async (name, ...given) =>
    JSON.parse(String(await session.run(CALL, [name, JSON.stringify(given)])));
  return {
    pages: server.pages,
    name: execFileSync(executable, ['--version'], { encoding: 'utf8' }).trim(),
    ...byPage(run),
    async killBackground() {
      await session.runInBrowser(END);
      return true;
    },
    async killBrowser() {
      await session.kill();
      session = await launch();
    },
    async restart(between) {
      await session.close();
      between();
      session = await launch();
    },
    profile,
    async read(name) {
      await session.openBehind(name);
      const said = await saying(name, () => session.run(`return ${SAID};`));
      await session.openBehind('torture.html');
      return said;
    },
    async close() {
      await session.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
