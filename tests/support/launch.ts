import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  launch as launchBrowser,
  type Browser,
  type Extension,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { setClock } from './clock';
import { isBackground } from './background';
import { ensureBrowser } from './find-browser';
import { startProxy } from './proxy';
import { ROOT } from './run';
import { servePages, type PageServer, type Pages } from './serve-pages';

/** The moment at which the tests read the demo and the seed page. */
export const NOW = '2022-01-11T12:00:00.000Z';

export const CHROME_BUILD = join(ROOT, '.output', 'chrome-mv3');

/** A browser with the built extension and pages of ours under any host name. */
export interface Session {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly server: PageServer;
  /** `host:port` of every connection of the browser; empty unless it was launched `proxied`. */
  readonly asked: readonly string[];
  /** Opens an address; on listed hosts the content script runs under the session's clock. */
  open(url: string): Promise<Page>;
  /** Opens the real popup over a page, as a click on the toolbar button does. */
  popup(page: Page): Promise<Page>;
  /** The background; starts it when it sleeps. */
  worker(): Promise<WebWorker>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly pages: Pages;
  readonly headless?: boolean;
  readonly now?: string;
  /** Hosts that the extension may ask from the start, as if the person had agreed: no test can press the browser's own prompt. */
  readonly allowed?: readonly string[];
  /** A profile of an earlier session, which stays; a fresh one otherwise. */
  readonly profile?: string;
  /** Hosts with a certificate that nobody vouches for, and hosts that no name server knows. */
  readonly untrusted?: readonly string[];
  readonly gone?: readonly string[];
  /** Source of a script that runs in the background before it: what a browser lacks is taken away so. */
  readonly before?: string;
  /** Leave the page open that the extension shows when it was installed. */
  readonly welcome?: boolean;
  /** Lead all connections through a proxy that notes them. */
  readonly proxied?: boolean;
}

/** No traffic of the browser's own. */
export const quietFlags = (): string[] => [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Chromium asks its maker about forms and accounts.
  '--disable-features=AutofillServerCommunication',
  '--no-first-run',
  '--window-size=1280,900',
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Hosts that Chromium asks for itself whatever it is told: its maker's, for accounts and for newer parts. */
export const OF_CHROMIUM = /^(?:http:\/\/)?(?:[\w-]+\.)*(?:google|googleapis|gvt1)\.com(?:[:/]|$)/;

const flags = (port: number, gone: readonly string[], proxy: number | null): string[] => [
  ...quietFlags(),
  ...(proxy === null
    ? [
        `--host-resolver-rules=${[...gone.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${port}`].join(', ')}`,
      ]
    : [`--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>']),
];

/** Longest wait for a content script before a page is sent whole all the same, milliseconds. */
const HOLD = 1500;

async function open(browser: Browser, server: PageServer, now: string, url: string): Promise<Page> {
  const page = await browser.newPage();
  await setClock(page, now, () => server.release());
  server.hold();
  const timer = setTimeout(() => server.release(), HOLD);
  await page.goto(url, { waitUntil: 'load' });
  clearTimeout(timer);
  return page;
}

/**
 * The build with more hosts in its manifest and a script before its background, kept beside the profile: the folder decides
 * the extension's id.
 */
function buildWith(hosts: readonly string[], before: string, profile: string): string {
  const copy = `${profile}-build`;
  cpSync(CHROME_BUILD, copy, { recursive: true });
  const background = join(copy, 'background.js');
  writeFileSync(background, before + readFileSync(background, 'utf8'));
  const path = join(copy, 'manifest.json');
  const manifest: { host_permissions: string[] } = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(...hosts.map((host) => `https://${host}/*`));
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

/** Starts a browser with a fresh profile, the built extension and a server for its pages. */
export async function launch({
  pages,
  headless = true,
  now = NOW,
  profile: kept,
  allowed = [],
  untrusted = [],
  gone = [],
  before = '',
  welcome = false,
  proxied = false,
}: LaunchOptions): Promise<Session> {
  const executablePath = await ensureBrowser();
  const server = await servePages(pages, untrusted);
  const proxy = proxied ? await startProxy(server.port) : null;
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'second-source-'));
  const isOther = allowed.length > 0 || before !== '';
  const build = isOther ? buildWith(allowed, before, profile) : CHROME_BUILD;
  const browser = await launchBrowser({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: [build],
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    acceptInsecureCerts: untrusted.length === 0,
    args: [
      ...flags(server.port, gone, proxy?.port ?? null),
      // The background, too, is to take the server's own certificate, and no other.
      ...(allowed.length > 0 ? [`--ignore-certificate-errors-spki-list=${server.key}`] : []),
    ],
  });
  const shut = (target: Target): void => {
    if (!welcome && target.url().endsWith('/welcome.html'))
      void target
        .page()
        .then((page) => page?.close())
        .catch(() => {});
  };
  browser.on('targetcreated', shut);
  browser.on('targetchanged', shut);
  for (const target of browser.targets()) shut(target);
  await browser.waitForTarget(isBackground);
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error('The extension did not load');
  return {
    browser,
    extension,
    server,
    asked: proxy?.asked ?? [],
    open: (url) => open(browser, server, now, url),
    popup: async (page) => {
      const target = browser.waitForTarget((one) => one.url().includes('/popup.html'));
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      return (await target).asPage();
    },
    worker: async () => {
      const worker = await (await browser.waitForTarget(isBackground)).worker();
      if (!worker) throw new Error('The background did not start');
      return worker;
    },
    close: async () => {
      // A person may have closed it already.
      await browser.close().catch(() => {});
      await proxy?.close();
      await server.close();
      if (build !== CHROME_BUILD) rmSync(build, { recursive: true, force: true });
      if (kept === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
