import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { DatasetSummary } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import { findCandidates } from '@/lib/store/candidates';
import { dataset } from '@/lib/store/datasets';
import { commitChunk } from '@/lib/store/jobs';
import { openStore } from '@/lib/store/open';
import { erasePageReports, reportCount, upsertReports } from '@/lib/store/reports';

const report = (n: number, kind: 'dataset' | 'page' = 'dataset'): Report => ({
  id: `url:https://paper.example/${n}`,
  url: `https://paper.example/${n}`,
  headline: `Ferry number${n} capsizes off Bergen`,
  headlineBasis: null,
  outlet: null,
  domain: 'paper.example',
  byline: [],
  published: null,
  language: 'en',
  text: null,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
  provenance: [{ kind, id: `${kind}-1`, at: '2024-03-01T00:00:00Z' }],
});

const progress = (loaded: number, state: DatasetSummary['state']): DatasetSummary => ({
  id: 'ferries',
  title: 'Ferries',
  publisher: 'Somebody',
  revision: 1,
  licence: 'CC0-1.0',
  reports: 4,
  state,
  loaded,
});

test('merges by id, counts once and keeps every provenance', async () => {
  const store = openStore('merging');
  expect(await upsertReports(store, [report(1), report(2)])).toBe(2);
  expect(await upsertReports(store, [report(1, 'page'), report(3, 'page')])).toBe(1);
  expect(await reportCount(store)).toBe(3);
  const [first] = await findCandidates(store, ['number1'], 5);
  expect(first?.provenance.map(({ kind }) => kind)).toEqual(['dataset', 'page']);
});

test('erases what only pages added', async () => {
  const store = openStore('erasing');
  await upsertReports(store, [report(1), report(1, 'page'), report(2, 'page')]);
  expect(await erasePageReports(store)).toBe(1);
  expect(await reportCount(store)).toBe(1);
  const [kept] = await findCandidates(store, ['number1'], 5);
  expect(kept?.provenance).toHaveLength(1);
});

test('an aborted chunk leaves neither rows nor progress, and the resumed load neither loses nor doubles', async () => {
  const store = openStore('resuming');
  await commitChunk(store, progress(2, 'loading'), [report(1), report(2)]);
  const broken: Report = Object.assign(report(4), { id: true });
  await expect(commitChunk(store, progress(4, 'ready'), [report(3), broken])).rejects.toThrow(
    /requirements/,
  );
  expect(await reportCount(store)).toBe(2);
  expect((await dataset(store, 'ferries'))?.loaded).toBe(2);
  await commitChunk(store, progress(4, 'ready'), [report(3), report(4)]);
  await commitChunk(store, progress(4, 'ready'), [report(3), report(4)]);
  expect(await reportCount(store)).toBe(4);
  expect((await dataset(store, 'ferries'))?.state).toBe('ready');
});
