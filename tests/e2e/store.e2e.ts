import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '@/tests/support/run';

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
const LINTER = join(ROOT, 'node_modules', 'addons-linter', 'bin', 'addons-linter');

interface Remark {
  readonly code: string;
  readonly file?: string;
}

const textIn = (remark: Remark): string =>
  `${remark.code} ${(remark.file ?? '').replace(/-[\w-]{8}\.js$/, '.js')}`;

/** Remarks of a kind in the linter's report. */
function remarks(report: unknown, kind: string): string[] {
  const found: unknown = typeof report === 'object' && report !== null && Reflect.get(report, kind);
  if (!Array.isArray(found)) throw new Error(`The linter tells no ${kind}.`);
  return found.map((remark: Remark) => textIn(remark)).toSorted();
}

/** Scripts of a build with what stands in them. */
const scripts = (build: string): [string, string][] =>
  readdirSync(join(ROOT, '.output', build), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [`${build}/${file}`, readFileSync(join(ROOT, '.output', build, file), 'utf8')]);

// What remains is explained in .github/store/reviewers.md.
test('Mozilla’s linter has nothing to say but what is explained', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [LINTER, join(ROOT, '.output', 'firefox-mv3'), '--output', 'json'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const report: unknown = JSON.parse(stdout);
  expect(remarks(report, 'errors')).toEqual([]);
  const warnings = remarks(report, 'warnings');
  const unexplained = warnings.filter(
    (one) => !/^UNSAFE_VAR_ASSIGNMENT (?:article-body|chunks\/)/.test(one),
  );
  expect(unexplained).toEqual([]);
  expect(warnings.filter((one) => one.includes('article-body'))).toHaveLength(2);
  expect(warnings.filter((one) => one.includes('chunks/'))).toHaveLength(1);
});

/** What stands between backticks in the first column of the table of permissions. */
function explained(): Set<string> {
  const table = readFileSync(join(ROOT, '.github', 'store', 'permissions.md'), 'utf8');
  const cells = table
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? [line.split('|')[1]] : []));
  return new Set(
    cells.flatMap((cell) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '')),
  );
}

test('each permission that is asked for is explained, and none that is not', () => {
  const asked = new Set<string>();
  for (const build of BUILDS) {
    const manifest: Record<string, unknown> = JSON.parse(
      readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'),
    );
    for (const name of [manifest['permissions']].flat()) asked.add(String(name));
    if ('sidebar_action' in manifest) asked.add('sidebar_action');
    // Nothing of the web is asked for at install but the listed aggregators, by name.
    expect(
      [manifest['host_permissions']].flat().filter((one) => /^[^/]*\/\/\*\//.test(String(one))),
    ).toEqual([]);
  }
  expect(explained()).toEqual(asked);
});

const FORBIDDEN = [
  /\beval\s*\(|\bnew Function\b|[^\w.]Function\s*\(/,
  /\b(?:import|importScripts)\s*\(\s*["'`]https?:/,
];

test('nothing that is built runs text as code or loads code from elsewhere', () => {
  const built = BUILDS.flatMap(scripts);
  expect(built.length).toBeGreaterThan(10);
  const guilty = built.filter(([, code]) => FORBIDDEN.some((one) => one.test(code)));
  expect(guilty.map(([file]) => file)).toEqual([]);
});

interface Manifest {
  readonly content_scripts: readonly Record<string, unknown>[];
  readonly content_security_policy: { readonly extension_pages: string };
}

/** What would let sites or other extensions in. */
const OPEN = [
  'web_accessible_resources',
  'externally_connectable',
  'sandbox',
  'user_scripts',
  'devtools_page',
  'chrome_url_overrides',
];

test.each(BUILDS)('the manifest of %s lets no page in', (build) => {
  const written = readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8');
  const manifest: Manifest = JSON.parse(written);
  expect(Object.keys(manifest).filter((key) => OPEN.includes(key))).toEqual([]);
  const policy = manifest.content_security_policy.extension_pages.split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]),
  );
  expect(policy.join(' ')).not.toMatch(/unsafe|wasm|http:/);
  // Top frames alone, in a world of their own.
  for (const script of manifest.content_scripts)
    expect(Object.keys(script).toSorted()).toEqual(['js', 'matches', 'run_at']);
});

/** What brings code, styles, pictures or fonts from an address. */
const LOADS =
  /<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)="(?!\/|data:)[^"]*"|@import|url\(\s*["']?(?:https?:)?\/\/|\bfrom\s*["']https?:|\.src\s*=\s*["'`]https?:|\bfetch\(\s*["'`]https?:/;

test('what is built names no address to load from', () => {
  const files = BUILDS.flatMap((build) =>
    readdirSync(join(ROOT, '.output', build), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:js|css|html)$/.test(file))
      .map((file) => [`${build}/${file}`, join(ROOT, '.output', build, file)] as const),
  );
  expect(files.length).toBeGreaterThan(20);
  const loading = files.filter(([, path]) => LOADS.test(readFileSync(path, 'utf8')));
  expect(loading.map(([file]) => file)).toEqual([]);
});
