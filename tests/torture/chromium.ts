import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, type BenchBrowser } from '@/tests/bench/browser';
import { endBackground } from '@/tests/support/background';
import { servePages } from '@/tests/support/serve-pages';
import type { Page } from 'puppeteer-core';
import { copyOf } from './copy';
import { byPage, saying, SAID, type Backend, type Driver, type Run } from './driver';

const SQLITE = '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout';

/** Longest that a background may take to die on a machine that is busy, milliseconds. */
const DYING = 60_000;

interface Running {
  readonly at: BenchBrowser;
  readonly page: Page;
}

/** Chromium on a profile of its own within a folder, with its databases in LevelDB or in SQLite. */
export async function chromium(
  backend: Backend,
  naive: boolean,
  within = tmpdir(),
): Promise<Driver> {
  const folder = await copyOf(backend, naive);
  const server = await servePages(new Map());
  const profile = mkdtempSync(join(within, 'second-source-torture-'));
  const flags = [
    `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
    '--ignore-certificate-errors',
    ...(backend === 'sqlite' ? [SQLITE] : ['--disable-features=IdbSqliteBackingStore']),
  ];
  const launch = async (): Promise<Running> => {
    const at = await start({ folder, profile, flags });
    return { at, page: await at.open('torture.html') };
  };
  let running = await launch();
  const run: Run = async (name, ...given) => {
    const call = [name, JSON.stringify(given)].map((one) => JSON.stringify(one)).join(', ');
    return JSON.parse(String(await running.page.evaluate(`torture(${call})`)));
  };
  const killBrowser = async (): Promise<void> => {
    const child = running.at.browser.process();
    const gone = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGKILL');
    await gone;
    running = await launch();
  };
  return {
    pages: server.pages,
    name: `${await running.at.browser.version()}, ${backend === 'sqlite' ? 'SQLite' : 'LevelDB'}`,
    ...byPage(run),
    async killBackground() {
      const died = await endBackground(running.at.browser, DYING).then(
        () => true,
        () => false,
      );
      if (!died) await killBrowser();
      return died;
    },
    killBrowser,
    async restart(between) {
      await running.at.browser.close();
      between();
      running = await launch();
    },
    profile,
    async read(name) {
      const page = await running.at.open(name);
      try {
        return await saying(name, () => page.evaluate(SAID));
      } finally {
        await page.close();
      }
    },
    async close() {
      await running.at.browser.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
