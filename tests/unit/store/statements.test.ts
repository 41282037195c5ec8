import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { PackReport } from '@/lib/core/model/pack';
import type { DatasetStatement } from '@/lib/core/model/statement';
import type { Statement } from '@/lib/datasets/pack/row';
import { dropAside, setAside, takeBack } from '@/lib/store/aside';
import { decisionsOn, keepDecision } from '@/lib/store/decisions';
import { openStore, type Store } from '@/lib/store/open';
import { removeDataset } from '@/lib/store/remove';
import { hasRetractions, retractionsOn, statementsOn } from '@/lib/store/statements';
import { tendOnce } from '@/lib/store/tend';
import { importDataset } from '@/lib/tasks/import-dataset';
import { sayingsOn } from '@/lib/tasks/subscriptions/sayings';
import { reportStatement } from '@/tests/support/pack-files';

const AT = '2026-03-01T00:00:00Z';
function reportOf(statement: Statement): PackReport {
  if (statement.kind !== 'report') throw new Error('No report.');
  return statement.report;
}

const one = reportOf(reportStatement(1));

const decision = (report: string, word: 'same-story' | 'not-same'): DatasetStatement => ({
  kind: 'decision',
  story: 'story',
  report,
  word,
});

async function load(
  store: Store,
  id: string,
  statements: readonly DatasetStatement[],
  revision = 1,
  headline = one.headline,
): Promise<void> {
  const summary = { id, title: id, publisher: '', licence: '', revision, reports: 1 };
  const loaded = await importDataset(
    store,
    {
      summary,
      read: (from) => [[{ ...one, headline }].slice(from)],
      async *statements() {
        yield await Promise.resolve(statements);
      },
    },
    { at: AT },
  );
  expect(loaded.ok).toBe(true);
}

const words = async (store: Store): Promise<Record<string, string>> =>
  Object.fromEntries((await decisionsOn(store, 'story')).words);
const kept = (store: Store): Promise<number> => store.run((db) => db.count('statements'));
const tendAll = async (store: Store): Promise<void> => {
  while (await tendOnce(store));
};

test('what a dataset decides counts where the person said nothing and no other dataset disagrees', async () => {
  const store = openStore('statements-words');
  await load(store, 'a', [decision('x', 'not-same'), decision('y', 'same-story')]);
  await load(store, 'b', [decision('x', 'same-story'), decision('y', 'same-story')]);
  expect(await words(store)).toEqual({ y: 'same-story' });
  const { from } = await decisionsOn(store, 'story');
  expect(from?.words.get('y')?.toSorted()).toEqual(['a', 'b']);

  await keepDecision(store, 'story', 'y', { decision: 'not-same' }, AT);
  expect(await words(store)).toEqual({ y: 'not-same' });
  expect((await decisionsOn(store, 'story')).from?.words.has('y')).toBe(false);

  await removeDataset(store, 'b');
  expect(await words(store)).toEqual({ x: 'not-same', y: 'not-same' });
  await tendAll(store);
  expect(await kept(store), 'what the other dataset said is gone from the disk').toBe(2);
});

test('figures that datasets shown say were taken back are found by their reports', async () => {
  const store = openStore('statements-retracted');
  expect(await retractionsOn(store, ['x', 'y'])).toEqual([]);
  expect(await hasRetractions(store)).toBe(false);
  const said = { kind: 'decision', story: 'story', report: 'x', retracted: '12 killed' } as const;
  await load(store, 'a', [said, decision('y', 'same-story')]);
  await load(store, 'b', [{ ...said, report: 'z' }]);
  expect(await hasRetractions(store)).toBe(true);
  expect(await retractionsOn(store, ['x', 'y'])).toEqual([{ dataset: 'a', statement: said }]);
  await removeDataset(store, 'a');
  expect(await retractionsOn(store, ['x', 'y'])).toEqual([]);
  expect(await retractionsOn(store, ['z'])).toHaveLength(1);
});

test('that a report is an origin of its own is for the person alone to say', async () => {
  const store = openStore('statements-own');
  const own: DatasetStatement = {
    kind: 'decision',
    story: 'story',
    report: 'x',
    sameOriginAs: 'x',
  };
  const joined: DatasetStatement = { ...own, report: 'y' };
  await load(store, 'a', [own, joined]);
  expect([...(await decisionsOn(store, 'story')).joins]).toEqual([['y', 'x']]);
});

test('a revision brings what it says in place of what the one before said; erased, both come back', async () => {
  const store = openStore('statements-aside');
  await load(store, 'a', [decision('x', 'not-same')]);
  await load(store, 'a', [decision('y', 'not-same')], 2);
  expect(await words(store)).toEqual({ y: 'not-same' });
  await setAside(store);
  expect(await words(store)).toEqual({});
  await tendAll(store);
  expect(await takeBack(store)).toBe(true);
  expect(await words(store)).toEqual({ y: 'not-same' });
  await setAside(store);
  await dropAside(store);
  await tendAll(store);
  expect(await kept(store)).toBe(0);
});

test('a report that two datasets tell otherwise is shown with both, and with what they note and withdraw', async () => {
  const store = openStore('statements-sayings');
  const report = one.id;
  const note: DatasetStatement = { kind: 'note', id: 'n', report, text: 'Called them.', at: AT };
  const gone: DatasetStatement = {
    kind: 'withdrawal',
    of: 'report',
    id: report,
    at: AT,
    reason: 'A hoax.',
  };
  await load(store, 'a', [note]);
  await load(store, 'b', [gone], 1, 'Another headline');
  const { tellings, statements } = await sayingsOn(store, report);
  expect(new Map(tellings.map(({ dataset, headline }) => [dataset, headline]))).toEqual(
    new Map([
      ['a', one.headline],
      ['b', 'Another headline'],
    ]),
  );
  expect(statements.toSorted((x, y) => (x.dataset < y.dataset ? -1 : 1))).toEqual([
    { dataset: 'a', statement: note },
    { dataset: 'b', statement: gone },
  ]);
  expect(await statementsOn(store, 'nobody')).toEqual([]);
});

test('a dataset changes nothing of what another tells', async () => {
  const store = openStore('statements-foreign');
  const report = one.id;
  await load(store, 'a', [{ kind: 'note', id: 'n', report, text: 'Called them.', at: AT }]);
  const told = () => sayingsOn(store, report);
  const ofA = async () => {
    const { tellings, statements } = await told();
    return [
      tellings.filter(({ dataset }) => dataset === 'a'),
      statements.filter(({ dataset }) => dataset === 'a'),
    ];
  };
  const before = await ofA();
  // Another takes the same keys for itself: report, note, and withdrawals of both.
  await load(
    store,
    'b',
    [
      { kind: 'note', id: 'n', report, text: 'Never called.', at: AT },
      { kind: 'withdrawal', of: 'report', id: report, at: AT, reason: 'A hoax.' },
      { kind: 'withdrawal', of: 'note', id: 'n', at: AT, reason: 'A hoax.' },
    ],
    1,
    'Another headline',
  );
  expect(await ofA()).toEqual(before);
  await load(store, 'b', [], 2, 'Yet another headline');
  expect(await ofA()).toEqual(before);
  await removeDataset(store, 'b');
  await tendAll(store);
  expect(await ofA()).toEqual(before);
  const { tellings } = await told();
  expect(tellings.map(({ headline }) => headline)).toEqual([one.headline]);
});
