import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '@/lib/core/locales/all';
import { VIEWS } from '@/components/views/index';
import { ADAPTERS } from '@/lib/pages/aggregators';
import { SITES } from '@/lib/pages/aggregators/sites';
import { sitePages } from '../support/site-pages';

const TOP = new Set([
  '.ci',
  '.github',
  '.gitignore',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  '.size-limit.mjs',
  'LICENSE',
  'README.md',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
]);
const WORDS = ['source', 'data', 'info', 'item', 'manager', 'helper', 'util', 'utils', 'service'];

/** Folders of languages; English is always there, by rules of its own. */
const LANGUAGES = readdirSync(join('lib', 'core', 'locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);

const wordsOf = (file: string): string[] =>
  basename(file)
    .toLowerCase()
    .split(/[^a-z]+/);

const product = ['lib', 'components', 'entrypoints'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css|html)$/.test(file))
    .map((file) => join(root, file)),
);
const lengths = product
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length)
  .toSorted((a, b) => a - b);
const quantile = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;

function tracked(): string[] | null {
  try {
    const list = execFileSync('git', ['ls-files'], { encoding: 'utf8', stdio: 'pipe' });
    return list.split('\n').filter(Boolean);
  } catch {
    return null;
  }
}

describe('the checkout', () => {
  const files = tracked();
  test.skipIf(files === null)('has nothing at the top that does not belong there', () => {
    const top = new Set((files ?? []).map((file) => file.split('/')[0] ?? ''));
    expect([...top].filter((entry) => !TOP.has(entry))).toEqual([]);
  });

  test('keeps its files small: median 70 lines, nine in ten 160, none over 300', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(70);
    expect(quantile(0.9)).toBeLessThanOrEqual(160);
    expect(quantile(1)).toBeLessThanOrEqual(300);
  });

  test('names files in its own words', () => {
    expect(product.filter((file) => wordsOf(file).some((word) => WORDS.includes(word)))).toEqual(
      [],
    );
  });

  test('keeps entrypoints to wiring', () => {
    const long = product
      .filter((file) => file.startsWith('entrypoints'))
      .filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 40);
    expect(long).toEqual([]);
  });
});

describe('an aggregator', () => {
  const sites = readdirSync('lib/pages/aggregators', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  test.each(sites)(
    '%s has an adapter or says why not, how old what is known of each layout is, saved pages with what is expected of them, and its hosts',
    (site) => {
      const folder = join('lib/pages/aggregators', site);
      const readme = readFileSync(join(folder, 'README.md'), 'utf8');
      const unread = readme.includes('No layout') && readme.includes('read as any page');
      expect(unread || readdirSync(folder).includes('adapter.ts')).toBe(true);
      expect(unread, `lib/pages/aggregators/index.ts has no line for ${site}`).toBe(
        ADAPTERS[site] === undefined,
      );
      expect(readme).toMatch(/\b20[12]\d\b/);
      const shown = sitePages.flatMap(({ expected: { page } }) =>
        ADAPTERS[page.site] === ADAPTERS[site] ? page.layout : [],
      );
      for (const { name } of ADAPTERS[site] ?? []) {
        expect(readme, `its README has nothing on the layout ${name}`).toContain(`\`${name}\``);
        expect(shown, `no page has the layout ${name}`).toContain(name);
      }
      const pages = join('tests/fixtures/pages', site);
      expect(existsSync(pages), `${pages} is missing`).toBe(true);
      for (const name of readdirSync(pages)) {
        expect(readdirSync(join(pages, name)).toSorted()).toEqual(['expected.json', 'page.html']);
      }
      expect(
        SITES.some(({ id }) => id === site),
        `lib/pages/aggregators/sites.ts has no line for ${site}`,
      ).toBe(true);
    },
  );
});

describe.each(LANGUAGES)('the language %s', (code) => {
  test('has its word lists and its line in the registry', () => {
    expect(LOCALES.map((locale) => locale.code)).toContain(code);
    expect(existsSync(join('lib', 'core', 'locales', code, 'figure-words.ts'))).toBe(true);
  });
});

describe('a view', () => {
  const folders = readdirSync('components/views', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const entrypoints = product
    .filter((file) => file.startsWith('entrypoints'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  test.each(folders)('%s is on a page of its own or among the views of the workspace', (folder) => {
    const page = entrypoints.includes(`@/components/views/${folder}/`);
    expect(
      page || VIEWS.some(({ id }) => id === folder),
      `components/views/index.ts has no line for ${folder}`,
    ).toBe(true);
  });

  test.each(VIEWS.map(({ id }) => id))('%s of the workspace has a folder', (id) => {
    expect(folders).toContain(id);
  });
});
