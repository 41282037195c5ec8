import browser from 'webextension-polyfill';

/** Scripts that may be run on demand; nothing else is ever passed to the browser as a script. */
const SCRIPTS: readonly string[] = [
  '/chores.js',
  '/languages.js',
  '/numbers.js',
  '/feeds.js',
  '/datasets.js',
  '/desk.js',
  '/library.js',
];
/** The one policy that the manifest's `trusted-types` allows. */
const POLICY = 'second-source';

type Import = (address: unknown) => void;
interface Policy {
  readonly createScriptURL: (path: string) => unknown;
}
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}
const isImport = (value: unknown): value is Import => typeof value === 'function';
const isPolicy = (value: unknown): value is Policy =>
  typeof value === 'object' && value !== null && 'createScriptURL' in value;
const isFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' && value !== null && 'createPolicy' in value;
/** Where the policy is kept: the browser makes it once, and every script has this module of its own. */
const POLICY_KEPT = Symbol.for(POLICY);

/** The address of one of the scripts; refuses any other path with a TypeError. */
function addressOf(path: string): string {
  if (!SCRIPTS.includes(path)) throw new TypeError(`${path} is no script of ours.`);
  return browser.runtime.getURL(path);
}

/** The one policy of all scripts. Throws where the browser does not allow it. */
function policyOf(factory: PolicyFactory): Policy {
  const known: unknown = Reflect.get(globalThis, POLICY_KEPT);
  if (isPolicy(known)) return known;
  const made = factory.createPolicy(POLICY, { createScriptURL: addressOf });
  Reflect.set(globalThis, POLICY_KEPT, made);
  return made;
}

/** The address in the form in which the browser takes scripts (W3C Trusted Types), where it asks for one. */
function trusted(path: string): unknown {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  return isFactory(factory) ? policyOf(factory).createScriptURL(path) : addressOf(path);
}

/** What a service worker runs further scripts with; null in a page. */
function importer(): Import | null {
  const found: unknown = Reflect.get(globalThis, 'importScripts');
  return isImport(found) ? found.bind(globalThis) : null;
}

/** Runs another script of the extension in the background. Rejects when the browser does not. */
async function bringScript(path: string): Promise<void> {
  const bring = importer();
  if (bring) return bring(trusted(path));
  const script = document.createElement('script');
  Reflect.set(script, 'src', trusted(path));
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${path} cannot be loaded.`)));
    document.head.append(script);
  });
  script.remove();
}

/** Leaves a script's work where `offered` finds it; the script's only statement. */
export const offer = (name: string, work: unknown): void =>
  void Reflect.set(globalThis, name, work);

/**
 * What a script left under a name, after running it where it was not run yet. Null when it left something else;
 * rejects where the browser does not run the script.
 */
export async function offered<T>(
  name: string,
  path: string,
  isExpected: (value: unknown) => value is T,
): Promise<T | null> {
  const known: unknown = Reflect.get(globalThis, name);
  if (isExpected(known)) return known;
  await bringScript(path);
  const brought: unknown = Reflect.get(globalThis, name);
  return isExpected(brought) ? brought : null;
}

/** Longest that the scripts wait for what comes first, milliseconds. */
const FIRST = 500;

/** An event that the browser takes for ended once some work is (Service Workers, "ExtendableEvent"). */
type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
const isExtendable = (event: Event): event is Extendable => 'waitUntil' in event;

/**
 * Has the browser keep the scripts for `offered`: a service worker may later run only what it ran while it was
 * installed (Service Workers, "importScripts"). Must be called synchronously at start. `first` is begun before them: the
 * worker has no time for anything else while it compiles them all.
 */
export function keepScripts(first: () => Promise<unknown>): void {
  const bring = importer();
  if (!bring) return;
  globalThis.addEventListener('install', (event) => {
    if (!isExtendable(event)) return;
    const late = new Promise((resolve) => {
      setTimeout(resolve, FIRST);
    });
    const keep = async (): Promise<void> => {
      await Promise.race([first().catch(() => null), late]);
      for (const path of SCRIPTS) bring(trusted(path));
    };
    event.waitUntil(keep());
  });
}
