import { expect, test } from 'vitest';
import { changesBetween } from '@/lib/datasets/pack/changes';
import { diffRows } from '@/lib/datasets/pack/diff';
import { readLive } from '@/lib/datasets/pack/live';
import type { Statement } from '@/lib/datasets/pack/row';
import {
  newSigner,
  publish,
  reading,
  reportStatement,
  type Host,
  reportStatements,
} from '@/tests/support/pack-files';

const reports = (from: number, to: number): Statement[] => reportStatements(to - from, from);

test.each([
  ['a chunk of what is new', reports(0, 100), [...reports(0, 4), ...reports(5, 102)]],
  ['all chunks made anew', reports(0, 100), reports(60, 110)],
])('%s: what changed is what a comparison of all rows says', async (_, before, after) => {
  const signer = await newSigner();
  const host: Host = new Map();
  const first = await publish(host, before, signer);
  const edited = [...after, reportStatement(60, 'Another headline')];
  const second = await publish(host, edited, signer, { previous: first });
  const get = reading(host);
  const [old, now] = [await readLive(first.manifest, get), await readLive(second.manifest, get)];
  const all = diffRows(old, now);
  const told = await changesBetween(first.manifest, second.manifest, get, 1_000);
  expect(told.changes.map(({ title: _title, ...one }) => one)).toEqual(all);
  for (const kind of ['added', 'changed', 'withdrawn', 'removed'] as const)
    expect([kind, told.counts[kind]]).toEqual([
      kind,
      all.filter(({ change }) => change === kind).length,
    ]);
  expect(told.changes.map(({ title }) => title)).toContain('Another headline');

  const few = await changesBetween(first.manifest, second.manifest, get, 2);
  expect(few.counts).toEqual(told.counts);
  expect(few.changes.length).toBeLessThanOrEqual(2);
});
