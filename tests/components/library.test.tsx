import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLibrarySearch, type LibraryState } from '@/components/state/use-library-search';
import type { LibraryFound, LibrarySearch } from '@/lib/core/model/library-row';
import { areas } from '@/lib/messaging/areas/index';
import type { Result } from '@/lib/core/model/problem';
import { libraryRow } from '@/tests/support/library-row';

/** Rows of a page, as the view asks for them. */
const PAGE = 50;
const TOTAL = 100_000;

const rowAt = (query: string, index: number) => libraryRow(`${query} ${index}`);

const found = (
  { query, from, count }: LibrarySearch,
  change: Partial<LibraryFound> = {},
): Result<LibraryFound> => {
  const total = change.total ?? TOTAL;
  const rows = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, i) =>
    rowAt(query, from + i),
  );
  const whole = { isAll: true, looked: total, of: total, isCut: false, unread: 0, refused: [] };
  return { ok: true, value: { rows, total, ...whole, ...change } };
};

interface Asked {
  readonly search: LibrarySearch;
  readonly answer: (told: Result<LibraryFound>) => Promise<void>;
}

let root: HTMLElement;
let asked: Asked[] = [];
let state: LibraryState;
beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  root = document.createElement('div');
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

/** Does something and whatever follows from it at once. */
const settled = (work: () => void, time = 1): Promise<void> =>
  act(async () => {
    work();
    await vi.advanceTimersByTimeAsync(time);
  });

const desk = {
  ...areas.desk,
  search: (search: LibrarySearch) =>
    new Promise<Result<LibraryFound>>((resolve) => {
      asked.push({ search, answer: (told) => settled(() => resolve(told)) });
    }),
};

function Probe({ typed }: { readonly typed: string }) {
  const now = useLibrarySearch(desk, typed);
  useLayoutEffect(() => {
    state = now;
  });
  return null;
}

async function type(typed: string): Promise<void> {
  await settled(() => render(<Probe typed={typed} />, root), 100);
  await settled(() => {}, 100);
}

/** Answers what was asked and is not answered; the first rows of the pages. */
async function answered(change: Partial<LibraryFound> = {}): Promise<number[]> {
  const all = asked.splice(0);
  for (const { search, answer } of all) await answer(found(search, change));
  return all.map(({ search }) => search.from);
}

const look = (from: number, end: number): Promise<void> => settled(() => state.bring(from, end));

test('what was scrolled past while rows were on their way is not asked for', async () => {
  await type('ferry');
  expect(await answered()).toEqual([0]);
  await look(480, 520);
  for (const from of [2_000, 30_000, 71_000]) await look(from, from + 40);
  expect(await answered()).toEqual([450, 500]);
  expect(await answered()).toEqual([71_000]);
  expect(await answered()).toEqual([]);
  expect([state.row(490)?.id, state.row(71_020)?.id]).toEqual(['ferry 490', 'ferry 71020']);
  expect([state.row(2_010), state.row(30_010)]).toEqual([undefined, undefined]);
});

test('a result that is scrolled from end to end keeps few rows, and brings again what is looked at', async () => {
  await type('ferry');
  await answered();
  for (let from = 0; from < 200 * PAGE; from += PAGE) {
    await look(from, from + PAGE);
    await answered();
  }
  const kept = Array.from({ length: 200 }, (_, page) => state.row(page * PAGE));
  expect(kept.filter(Boolean).length).toBeLessThanOrEqual(40);
  expect(state.row(0)).toBeUndefined();
  await look(0, 20);
  expect(await answered()).toEqual([0]);
  expect(state.row(19)?.id).toBe('ferry 19');
});

test('rows of another query are neither shown nor asked for', async () => {
  await type('ferry');
  await answered();
  await look(4_000, 4_040);
  await type('harbour');
  await look(4_000, 4_040);
  expect(asked.map(({ search }) => `${search.query} ${search.from}`)).toEqual([
    'ferry 4000',
    'harbour 0',
  ]);
  await answered();
  expect([state.query, state.row(0)?.id]).toEqual(['harbour', 'harbour 0']);
  expect(state.row(4_010)).toBeUndefined();
});

test('a search that has not looked at everything looks on until there are rows enough, or is stopped', async () => {
  await type('has:figure');
  const some = { isAll: false, looked: 100, of: 9_000 };
  expect(await answered({ ...some, total: 20 })).toEqual([0]);
  expect(state.busy).toBe(true);
  expect(await answered({ ...some, total: 70 })).toEqual([0]);
  expect(state.busy).toBe(false);
  await look(40, 90);
  expect(await answered({ ...some, total: 70 })).toEqual([50, 50]);
  expect(state.busy).toBe(true);
  await settled(() => state.stop());
  expect(state.busy).toBe(false);
});

test('a search that fails says so, and the next one begins anew', async () => {
  await type('ferry');
  await answered();
  await look(600, 640);
  const [failing] = asked.splice(0);
  await failing?.answer({ ok: false, problem: { code: 'internal' } });
  expect(state.problem?.code).toBe('internal');
  expect(asked).toEqual([]);
  await type('ferry boat');
  expect(await answered()).toEqual([0]);
  expect([state.problem, state.row(3)?.id]).toEqual([null, 'ferry boat 3']);
});
