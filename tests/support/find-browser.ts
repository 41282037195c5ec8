import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { onDebianAsRoot, run } from './run';

/** Where the checkout keeps a browser that it fetched itself. */
const CACHE = join(import.meta.dirname, '..', '..', '.cache', 'browsers');

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

const { env, platform } = process;
const suffix = platform === 'win32' ? '.exe' : '';

/** First executable of these names on the PATH, or null. */
export function onPath(names: readonly string[]): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Where the installers of each system put Chromium, Chrome and Edge. */
function usualPlaces(): string[] {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    const paths = [
      join('Chromium', 'Application', 'chrome.exe'),
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
    return roots.flatMap((root) => (root ? paths.map((path) => join(root, path)) : []));
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

/** Chromium, Chrome or Edge on this machine: `CHROME_PATH`, the PATH, then the usual places. */
export function findBrowser(): string | null {
  const named = env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : null;
  return onPath(NAMES) ?? usualPlaces().find((path) => existsSync(path)) ?? null;
}

/** Fetches a Chrome for Testing into the checkout's cache; null when that fails. */
async function fetchBrowser(): Promise<string | null> {
  const { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } =
    await import('@puppeteer/browsers');
  const system = detectBrowserPlatform();
  if (!system) return null;
  const browser = Browser.CHROME;
  try {
    const buildId = await resolveBuildId(browser, system, 'stable');
    await install({ browser, buildId, cacheDir: CACHE });
    const path = computeExecutablePath({ browser, buildId, cacheDir: CACHE });
    return existsSync(path) ? path : null;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

/**
 * A browser that can load the extension; installs one where that is possible without asking.
 * @throws Error that says what to install.
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (env['CHROME_PATH']) throw new Error(`CHROME_PATH names no file: ${env['CHROME_PATH']}`);
  if (onDebianAsRoot()) {
    process.stderr.write('Installing chromium with apt …\n');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  process.stderr.write('Fetching a Chrome for Testing into .cache …\n');
  const fetched = await fetchBrowser();
  if (fetched) return fetched;
  throw new Error(
    'No browser found. Install Chromium, Chrome or Edge, or set CHROME_PATH to its program.',
  );
}

/** Firefox on this machine, or null. */
export function findFirefox(): string | null {
  const named = env['FIREFOX_PATH'];
  if (named) return existsSync(named) ? named : null;
  const places = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(env['ProgramFiles'] ?? '', 'Mozilla Firefox', 'firefox.exe'),
  ];
  return onPath(['firefox-esr', 'firefox']) ?? places.find((path) => existsSync(path)) ?? null;
}

/** Firefox; installs the ESR on Debian as root. Null where there is none. */
export function ensureFirefox(): string | null {
  const found = findFirefox();
  if (found || !onDebianAsRoot()) return found;
  process.stderr.write('Installing firefox-esr with apt …\n');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr']);
  return findFirefox();
}
