import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { isBackground } from '@/tests/support/background';
import { ensureBrowser } from '@/tests/support/find-browser';

/** A browser with one engine's extension, on a profile that stays. */
export interface BenchBrowser {
  readonly browser: Browser;
  readonly id: string;
  /** Opens a page of the extension. */
  open(page: string): Promise<Page>;
  worker(): Promise<WebWorker | null>;
}

export interface Launch {
  readonly folder: string;
  readonly profile: string;
  readonly flags: readonly string[];
}

export async function start({ folder, profile, flags }: Launch): Promise<BenchBrowser> {
  const browser = await launch({
    executablePath: await ensureBrowser(),
    headless: true,
    pipe: true,
    protocolTimeout: 3_600_000,
    enableExtensions: [folder],
    userDataDir: profile,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...flags,
    ],
  });
  const target = await browser.waitForTarget(isBackground);
  const id = new URL(target.url()).host;
  return {
    browser,
    id,
    async open(name) {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      await page.goto(`chrome-extension://${id}/${name}`);
      return page;
    },
    async worker() {
      const running = browser.targets().find(isBackground);
      return (await running?.worker()) ?? null;
    },
  };
}

/** Bytes of everything below a folder. */
export function bytesOf(...path: string[]): number {
  const folder = join(...path);
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce(
      (sum, one) =>
        sum +
        (one.isDirectory()
          ? bytesOf(join(folder, one.name))
          : statSync(join(folder, one.name)).size),
      0,
    );
  } catch {
    return 0;
  }
}

/** Where Chromium keeps what extensions store. */
const STORAGE = ['IndexedDB', 'WebStorage', 'File System'];

/** Bytes on disk of everything that the profile's pages and extensions have stored. */
export const storedBytes = (profile: string): number =>
  STORAGE.reduce((sum, one) => sum + bytesOf(join(profile, 'Default', one)), 0);
