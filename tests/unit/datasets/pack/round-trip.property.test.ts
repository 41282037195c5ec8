import { array, assert as verify, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { buildPack, type Built } from '@/lib/datasets/pack/build';
import { diffRows } from '@/lib/datasets/pack/diff';
import { readLive } from '@/lib/datasets/pack/live';
import { aboutOf, rowOf, type Row, type Statement } from '@/lib/datasets/pack/row';
import { anyStatements } from '@/tests/support/any-pack';
import { CREATED, FACTS, reading, reportStatement, type Host } from '@/tests/support/pack-files';

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

test('a subscriber ten versions behind loads less than 15 % of a pack with 1 % new each time', () => {
  let count = 10_000;
  const all = Array.from({ length: 11_000 }, (_, n) => reportStatement(n));
  let built = build(all.slice(0, count));
  const held = new Set(built.manifest.chunks.map(({ sha256 }) => sha256));
  const rows = (upTo: number) =>
    new Map(all.slice(0, upTo).map((one) => [aboutOf(one), rowOf(one)]));
  const lines = rows(11_000);
  const rest = new Map([...lines].slice(0, count));
  for (let version = 2; version <= 11; version += 1) {
    const previous = { ...built, live: new Map(rest) };
    for (const [about, row] of [...lines].slice(count, count + 100)) rest.set(about, row);
    count += 100;
    const statements = all.slice(0, count);
    const next = buildPack({ facts: FACTS, statements, previous, created: CREATED_LATE });
    if (!next) throw new Error('A hundred reports are new.');
    built = next;
  }
  const size = (chunks: readonly { readonly bytes: number }[]) =>
    chunks.reduce((sum, { bytes }) => sum + bytes, built.manifestBytes.length);
  const wanted = built.manifest.chunks.filter(({ sha256 }) => !held.has(sha256));
  const share = size(wanted) / size(built.manifest.chunks);
  expect(built.manifest.expected.reports).toBe(11_000);
  expect(share).toBeLessThan(0.15);
}, 60_000);
