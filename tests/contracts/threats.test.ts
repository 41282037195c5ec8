import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const written = readFileSync('lib/THREATS.md', 'utf8');

interface Case {
  readonly id: string;
  /** Files of tests with the titles of those that stand for the case. */
  readonly tests: readonly (readonly [file: string, title: string])[];
}

/** A case is a heading, `### T01 What is tried`, what holds, and a list of tests. */
const cases: readonly Case[] = written
  .split(/^### (?=T\d\d )/m)
  .slice(1)
  .map((part) => ({
    id: part.slice(0, 3),
    tests: [...part.matchAll(/^- `(?<file>tests\/[^`]+)`: (?<title>.+)$/gm)].map(
      ({ groups = {} }) => [groups['file'] ?? '', groups['title'] ?? ''] as const,
    ),
  }));

const texts = new Map<string, string>();
function textOf(file: string): string {
  const known = texts.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '');
  texts.set(file, known);
  return known;
}

/** Whether a file calls something with this title first, as `test` and `test.each` are. */
function isTest(file: string, title: string): boolean {
  const text = textOf(file);
  return ["'", '"', '`'].some((mark) => {
    for (
      let at = text.indexOf(mark + title + mark);
      at >= 0;
      at = text.indexOf(mark + title + mark, at + 1)
    ) {
      const before = text.slice(0, at).trimEnd();
      const behind = text.slice(at + title.length + 2).trimStart();
      if (before.endsWith('(') && behind.startsWith(',')) return true;
    }
    return false;
  });
}

const product = ['entrypoints', 'components', 'lib'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, file)),
);
const linesWith = (what: RegExp): string[] =>
  product.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => what.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

test('every case has an id of its own, and tests', () => {
  expect(cases.length).toBeGreaterThan(40);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(cases.filter(({ tests }) => tests.length === 0).map(({ id }) => id)).toEqual([]);
  const named = written.match(/^- `tests\//gm) ?? [];
  expect(named).toHaveLength(cases.reduce((sum, { tests }) => sum + tests.length, 0));
});

test.each(cases)('$id: its tests are there', ({ tests }) => {
  const missing = tests.filter(([file, title]) => !isTest(file, title));
  expect(missing).toEqual([]);
});

test('a test that is not there is missed', () => {
  const file = 'tests/contracts/threats.test.ts';
  expect(isTest(file, 'a test that is not there is missed')).toBe(true);
  expect(isTest(file, 'every case has an id')).toBe(false);
  expect(isTest('tests/contracts/no-file.test.ts', 'x')).toBe(false);
});

test('no script listens to what pages or other extensions send', () => {
  // Boards tell each other of changes by a channel that only pages of the extension share.
  const channel = /^lib\/messaging\/areas\/boards\.ts: channel\./;
  const listening = linesWith(
    /'message'|\.onmessage\b|onMessageExternal|onConnectExternal|onUserScriptMessage|postMessage\(/,
  );
  expect(listening.filter((line) => !channel.test(line))).toEqual([]);
  expect(linesWith(/\bonMessage\.addListener\b/).map((line) => line.split(':')[0])).toEqual([
    'lib/browser/messages.ts',
    'lib/messaging/extension.ts',
  ]);
});

test('nothing is put into a page as markup', () => {
  const putting = linesWith(
    /\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe/,
  );
  expect(putting).toEqual([]);
});
