import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './ask';
import { connectMarionette, type Marionette } from './marionette';
import { ROOT } from './run';
import { zipFolder } from './zip-folder';

export const FIREFOX_BUILD = join(ROOT, '.output', 'firefox-mv3');
/** Id of what is installed: Firefox is told its address beforehand. */
export const FIREFOX_ID = 'second-source@second-source.invalid';
/** What WebDriver names a reference to an element (its section 12). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const UUID = '11111111-2222-4333-8444-555555555555';

export interface FirefoxSession {
  /** Goes to an address in the tab in front. */
  open(url: string): Promise<void>;
  /** Loads a page of the extension in a tab behind; scripts then run there. */
  openBehind(path: string): Promise<void>;
  /** Goes to a page of the extension in the tab spoken to. */
  openHere(path: string): Promise<void>;
  /** Speaks to the tab in front, or to the last one opened behind, from now on. */
  speakTo(tab: 'front' | 'behind'): Promise<void>;
  /** Speaks from now on to the tab whose address has these words, and brings it to the front. */
  goTo(words: string): Promise<void>;
  /** Clicks, as a hand does, on the first element that an XPath finds in the tab spoken to. */
  click(xpath: string): Promise<void>;
  /** Types into it, or chooses a file in it. */
  type(xpath: string, words: string): Promise<void>;
  /** Runs the body of an async function in the tab spoken to, its argument named `input`. */
  run(body: string, input?: unknown): Promise<unknown>;
  /** Presses an element as a person does: what follows may ask them something. */
  press(selector: string): Promise<void>;
  /** As `run`, with the browser's own rights: it sees into closed shadow roots. */
  runAbove(body: string): Promise<unknown>;
  /** Stops the background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Folder of the profile. */
  readonly profile: string;
  /** As `run`, in the browser's own window. */
  runInBrowser(body: string): Promise<unknown>;
  /** Ends it at once (SIGKILL); the profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Quiet start, no traffic of the browser's own, and the server behind every name we use. */
const preferences = (
  port: number,
  control: number,
  hosts: readonly string[],
  proxy: number | null,
): string =>
  Object.entries({
    'marionette.port': control,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'browser.newtabpage.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    ...(proxy === null
      ? { 'network.dns.localDomains': hosts.join(','), 'network.socket.forcePort': `443=${port}` }
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxy,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxy,
          'network.proxy.no_proxies_on': '',
        }),
    // What a prompt would ask is agreed to; a build that no store signed may stay.
    'extensions.webextOptionalPermissionPrompts': false,
    'xpinstall.signatures.required': false,
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

const stringIn = (value: unknown, key: string): string => {
  const found =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : null;
  if (typeof found !== 'string') throw new Error(`Firefox did not answer with a ${key}`);
  return found;
};

/** Reference of the first element that a selector or an XPath finds, as soon as there is one. */
const elementOf = (
  control: Marionette,
  value: string,
  using: 'xpath' | 'css selector' = 'xpath',
): Promise<string> =>
  until(value, async () => {
    const answer = await control.send('WebDriver:FindElement', { using, value });
    const element: unknown = Object(answer)['value'];
    const reference: unknown = Object(element)[ELEMENT];
    return typeof reference === 'string' ? reference : null;
  });

async function run(
  control: Marionette,
  body: string,
  input: unknown,
  sandbox: string | null = null,
): Promise<unknown> {
  const answer = await control.send('WebDriver:ExecuteAsyncScript', {
    script: `const [input, done] = arguments;
      (async () => { ${body} })().then((value) => done([true, value]), (error) => done([false, String(error)]));`,
    args: [input ?? null],
    newSandbox: false,
    sandbox,
  });
  const value: unknown =
    typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null;
  if (!Array.isArray(value) || value[0] !== true) throw new Error(String(value));
  return value[1];
}

const STOP = `(async () => {
  const { extension } = WebExtensionPolicy.getByID(input);
  await extension.terminateBackground();
  return extension.backgroundState;
})()`;

/** Installs an extension: for this run, or for good, as a store's package, into a profile that stays. */
async function install(control: Marionette, extension: string, lasting: string | null) {
  if (lasting === null) {
    await control.send('Addon:Install', { path: extension, temporary: true });
    return;
  }
  const path = join(lasting, 'second-source.xpi');
  if (existsSync(path)) return;
  zipFolder(extension, path);
  await control.send('Addon:Install', { path, temporary: false });
}

/**
 * Starts Firefox headless with a fresh profile and the built extension, or another; hosts go to the server's port, or
 * everything through a proxy. In a profile that is `kept`, the extension stays installed when Firefox starts again.
 */
export async function launchFirefox(
  executable: string,
  port: number,
  hosts: readonly string[],
  extension = FIREFOX_BUILD,
  proxy: number | null = null,
  kept: string | null = null,
): Promise<FirefoxSession> {
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'second-source-'));
  const controlPort = await freePort();
  writeFileSync(join(profile, 'user.js'), preferences(port, controlPort, hosts, proxy));
  const child = spawn(
    executable,
    [
      '--headless',
      '--no-remote',
      '--marionette',
      '--remote-allow-system-access',
      '--profile',
      profile,
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS: '1', HOME: profile } },
  );
  const control = await until('Firefox', () => connectMarionette(controlPort), 30_000);
  await control.send('WebDriver:NewSession', {
    acceptInsecureCerts: true,
    timeouts: { script: 30_000, pageLoad: 30_000, implicit: 0 },
  });
  await install(control, extension, kept);
  const tabs: Record<'front' | 'behind', unknown> = {
    front: await control.send('WebDriver:GetWindowHandle'),
    behind: null,
  };
  return {
    open: async (url) => {
      await control.send('WebDriver:Navigate', { url });
    },
    openHere: async (path) => {
      await control.send('WebDriver:Navigate', { url: `moz-extension://${UUID}/${path}` });
    },
    speakTo: async (tab) => {
      const handle = stringIn(tabs[tab], 'value');
      await control.send('WebDriver:SwitchToWindow', { handle, focus: false });
    },
    openBehind: async (path) => {
      const tab = await control.send('WebDriver:NewWindow', { type: 'tab', focus: false });
      const handle = stringIn(tab, 'handle');
      tabs.behind = { value: handle };
      await control.send('WebDriver:SwitchToWindow', { handle, focus: false });
      await control.send('WebDriver:Navigate', { url: `moz-extension://${UUID}/${path}` });
    },
    async goTo(words) {
      await until(`a tab of ${words}`, async () => {
        const handles = await control.send('WebDriver:GetWindowHandles');
        for (const handle of Array.isArray(handles) ? handles : []) {
          await control.send('WebDriver:SwitchToWindow', { handle, focus: true });
          const url = stringIn(await control.send('WebDriver:GetCurrentURL'), 'value');
          if (url.includes(words)) return true;
        }
        return null;
      });
    },
    async click(xpath) {
      const id = await elementOf(control, xpath);
      // Some bar may stick to the edge where it would come to lie.
      const script = "arguments[0].scrollIntoView({ block: 'center' });";
      await control.send('WebDriver:ExecuteScript', { script, args: [{ [ELEMENT]: id }] });
      await control.send('WebDriver:ElementClick', { id });
    },
    async type(xpath, text) {
      await control.send('WebDriver:ElementSendKeys', {
        id: await elementOf(control, xpath),
        text,
      });
    },
    run: (body, input) => run(control, body, input),
    async press(selector) {
      const id = await elementOf(control, selector, 'css selector');
      await control.send('WebDriver:ElementClick', { id });
    },
    runAbove: (body) => run(control, body, null, 'system'),
    async stopBackground() {
      await control.send('Marionette:SetContext', { value: 'chrome' });
      const state = await run(control, `return ${STOP};`, FIREFOX_ID);
      await control.send('Marionette:SetContext', { value: 'content' });
      if (state !== 'stopped') throw new Error(`The background is ${String(state)}`);
    },
    profile,
    runInBrowser: async (body) => {
      await control.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run(control, body, null);
      } finally {
        await control.send('Marionette:SetContext', { value: 'content' });
      }
    },
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      control.close();
    },
    close: async () => {
      const gone = once(child, 'exit');
      control.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(timer);
      control.close();
      if (kept === null) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
