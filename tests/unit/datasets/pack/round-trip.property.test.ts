import { array, assert as verify, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { buildPack, type Built } from '@/lib/datasets/pack/build';
import { packRows } from '@/lib/datasets/pack/chunk';
import { CHUNK_ROWS } from '@/lib/datasets/pack/limits';
import { diffRows } from '@/lib/datasets/pack/diff';
import { readLive } from '@/lib/datasets/pack/live';
import { aboutOf, rowOf, type Row, type Statement } from '@/lib/datasets/pack/row';
import { anyStatements } from '@/tests/support/any-pack';
import {
  CREATED,
  FACTS,
  reading,
  reportStatement,
  type Host,
  reportStatements,
} from '@/tests/support/pack-files';

const CREATED_LATE = '2099-01-01T00:00:00Z';

const inOrder = (statements: Iterable<Statement>): Statement[] =>
  [...statements].toSorted((a, b) => (aboutOf(a) < aboutOf(b) ? -1 : 1));

const build = (statements: readonly Statement[]): Built => {
  const built = buildPack({ facts: FACTS, statements, created: CREATED_LATE });
  if (!built) throw new Error('A first version is always one.');
  return built;
};

const said = (live: ReadonlyMap<string, Row>): Statement[] =>
  inOrder([...live.values()].map(({ statement }) => statement));

/** Bytes of the chunks of some reports. */
const size = (from: number, to: number): number => {
  const rows = reportStatements(to - from, from).map((one) => rowOf(one));
  return [...packRows(rows)].reduce((sum, { chunk }) => sum + chunk.bytes, 0);
};

test('any library comes out of its pack as it went in, and packs to the same bytes again', async () => {
  await verify(
    asyncProperty(anyStatements, async (statements) => {
      const built = build(statements);
      const live = await readLive(built.manifest, reading(built.files));
      expect(said(live)).toEqual(inOrder(statements));
      const again = build(said(live).toReversed());
      expect([...again.files]).toEqual([...built.files]);
    }),
    { numRuns: 150 },
  );
});

test('a version made of the one before says what one made afresh says, and what was withdrawn', async () => {
  await verify(
    asyncProperty(array(anyStatements, { minLength: 2, maxLength: 5 }), async (versions) => {
      const host: Host = new Map();
      let previous: (Built & { live: ReadonlyMap<string, Row> }) | undefined;
      for (const statements of versions) {
        const draft = { facts: FACTS, statements, created: CREATED_LATE };
        const built = buildPack(previous ? { ...draft, previous } : draft);
        if (built) {
          for (const [name, bytes] of built.files) host.set(name, bytes);
          previous = { ...built, live: await readLive(built.manifest, reading(host)) };
        }
        const rows = said(previous?.live ?? new Map<string, Row>());
        expect(rows.filter(({ kind }) => kind !== 'withdrawal')).toEqual(inOrder(statements));
      }
    }),
    { numRuns: 60 },
  );
});

test('a change is told record by record and field by field', async () => {
  const first = build([reportStatement(1), reportStatement(2), reportStatement(3)]);
  const before = await readLive(first.manifest, reading(first.files));
  const second = buildPack({
    facts: FACTS,
    statements: [reportStatement(1), reportStatement(2, 'Fire is out'), reportStatement(4)],
    previous: { ...first, live: before },
    created: CREATED_LATE,
    reason: 'twice in the list',
  });
  const host = new Map([...first.files, ...(second?.files ?? [])]);
  const after = await readLive(second?.manifest ?? first.manifest, reading(host));
  const changes = diffRows(before, after);
  expect(changes.map(({ change, about }) => `${change} ${about}`)).toEqual([
    'changed report:url:https://paper2.example/2',
    'withdrawn report:url:https://paper3.example/3',
    'added report:url:https://paper4.example/4',
  ]);
  expect(changes[0]?.fields).toEqual([
    { field: 'headline', before: 'Fire number 2 in the harbour', after: 'Fire is out' },
  ]);
  expect(changes[1]?.fields).toContainEqual({
    field: 'reason',
    before: null,
    after: 'twice in the list',
  });
});

test('nothing new makes no new version', async () => {
  const statements = [reportStatement(1)];
  const first = build(statements);
  const live = await readLive(first.manifest, reading(first.files));
  const draft = { facts: FACTS, statements, created: CREATED };
  expect(buildPack({ ...draft, previous: { ...first, live } })).toBeNull();
});

test('a new version is the chunks before and one of what is new', () => {
  const all = reportStatements(5_050);
  const first = build(all.slice(0, 5_000));
  const live = new Map(all.slice(0, 5_000).map((one) => [aboutOf(one), rowOf(one)]));
  const draft = { facts: FACTS, statements: all, created: CREATED_LATE };
  const second = buildPack({ ...draft, previous: { ...first, live } });
  expect(second?.manifest.expected.reports).toBe(5_050);
  expect(second?.manifest.chunks.slice(0, -1)).toEqual(first.manifest.chunks);
  expect(second?.manifest.chunks.at(-1)?.rows).toBe(50);
});

test('ten versions of 1 % new reports are less than 15 % of 100,000 reports', () => {
  const before = size(0, 100_000);
  const deltas = Array.from({ length: 10 }, (_, n) =>
    size(100_000 + n * 1_000, 101_000 + n * 1_000),
  );
  const loaded = deltas.reduce((sum, one) => sum + one, 0);
  // The manifest is loaded whole: some 200 bytes for each chunk.
  const manifest = 200 * (100_000 / CHUNK_ROWS + 10) + 2_000;
  const share = (loaded + manifest) / (before + loaded);
  expect(share).toBeLessThan(0.15);
}, 60_000);
