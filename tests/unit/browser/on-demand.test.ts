import { afterEach, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => `chrome-extension://x${path}` } },
}));

/** A worker that takes scripts by one policy alone, as the manifest's `trusted-types` has it. */
function worker() {
  const policies: string[] = [];
  const ran: string[] = [];
  const createPolicy = (name: string, rules: { createScriptURL: (path: string) => string }) => {
    if (policies.includes(name)) throw new TypeError(`Policy with name "${name}" already exists.`);
    policies.push(name);
    return { createScriptURL: (path: string) => ({ allowed: rules.createScriptURL(path) }) };
  };
  vi.stubGlobal('trustedTypes', { createPolicy });
  vi.stubGlobal('importScripts', ({ allowed }: { allowed: string }) => {
    ran.push(allowed);
    vi.stubGlobal(`left by ${allowed}`, allowed);
  });
  return { policies, ran };
}

/** What a script has of this module: each one its own. */
async function fresh() {
  vi.resetModules();
  return import('@/lib/browser/on-demand');
}

const isText = (value: unknown): value is string => typeof value === 'string';
const left = (path: string): string => `left by chrome-extension://x${path}`;

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, Symbol.for('second-source'));
});

test('a script that was brought brings another one', async () => {
  const { policies, ran } = worker();
  const background = await fresh();
  await background.offered(left('/datasets.js'), '/datasets.js', isText);
  const datasets = await fresh();
  await datasets.offered(left('/chores.js'), '/chores.js', isText);
  expect(ran).toEqual(['chrome-extension://x/datasets.js', 'chrome-extension://x/chores.js']);
  expect(policies).toHaveLength(1);
});

test('a script that is here is not brought again, and no other is run', async () => {
  const { ran } = worker();
  const { offered } = await fresh();
  await offered(left('/desk.js'), '/desk.js', isText);
  await offered(left('/desk.js'), '/desk.js', isText);
  expect(ran).toEqual(['chrome-extension://x/desk.js']);
  await expect(offered('nothing', '/other.js', isText)).rejects.toThrow(/no script of ours/);
});
