import 'fake-indexeddb/auto';
import { assert as verify, asyncProperty } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { done } from '@/lib/core/model/problem';
import { sha256Hex, type Bytes } from '@/lib/datasets/bytes';
import { aboutOf, type Statement } from '@/lib/datasets/pack/row';
import { unzipSync } from 'fflate';
import { openStore } from '@/lib/store/open';
import { ownRow } from '@/lib/store/own';
import type { World } from '@/lib/tasks/areas';
import { importFile } from '@/lib/tasks/curation/import-file';
import { beginOwn } from '@/lib/tasks/curation/keep';
import { makeKey } from '@/lib/tasks/curation/keys';
import { emptyOwn, newFacts } from '@/lib/tasks/curation/own-facts';
import { publishOwn } from '@/lib/tasks/curation/publish';
import { heldIn, isSound, liveOf } from '@/lib/tasks/curation/working';
import { anyStatements } from '@/tests/support/any-pack';
import { reportStatement } from '@/tests/support/pack-files';
import { worldOf } from '@/tests/support/world';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const AT = '2099-01-01T00:00:00.000Z';
const LATER = '2099-02-01T00:00:00.000Z';

let worlds = 0;
function newWorld(): World {
  worlds += 1;
  return worldOf(openStore(`curation-${worlds}`));
}

const inOrder = (statements: Iterable<Statement>): Statement[] =>
  [...statements].toSorted((a, b) => (aboutOf(a) < aboutOf(b) ? -1 : 1));

async function said({ store }: World, id: string): Promise<Statement[]> {
  const row = await ownRow(store, id);
  if (!row) throw new Error(`${id} is not there.`);
  return inOrder(heldIn(await liveOf(store, row)).values());
}

async function newKey({ store }: World): Promise<string> {
  const made = await makeKey(store, { name: 'Desk', password: null }, AT);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.key.text;
}

async function zipOf(world: World, id: string, key: string, at = AT): Promise<Bytes> {
  const made = await publishOwn(world, { id, key, texts: true, days: 30 }, at);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.zip;
}

/** The files that say what a version holds; who signs it and until when is another's. */
const contents = (zip: Bytes): string[] =>
  Object.entries(unzipSync(zip))
    .filter(([name]) => name.startsWith('c/') || /^manifest-\d+\.json$/.test(name))
    .map(([name, bytes]) => `${name} ${sha256Hex(bytes)}`)
    .toSorted();

async function begin(world: World, statements: readonly Statement[]): Promise<string> {
  const made = await beginOwn(world, emptyOwn(newFacts('Any')), statements, 'made', { at: AT });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

async function taken(world: World, zip: Bytes): Promise<string> {
  const request = { name: 'a.zip', columns: null, into: null, title: 'a', prefer: 'file' } as const;
  const signal = new AbortController().signal;
  const came = await importFile(world, zip, request, { at: LATER, signal, tell() {} });
  if (!came.ok) throw new Error(came.problem.code);
  return came.value;
}

test('a library goes out as a pack, into an empty library, and out again byte for byte', async () => {
  await verify(
    asyncProperty(anyStatements, async (any) => {
      const statements = any.filter((one) => isSound(one, AT));
      const [first, second] = [newWorld(), newWorld()];
      const id = await begin(first, statements);
      const zip = await zipOf(first, id, await newKey(first));
      const there = await taken(second, zip);
      expect(await said(second, there)).toEqual(
        inOrder(statements.filter(({ kind }) => kind !== 'withdrawal')),
      );
      const again = await zipOf(second, there, await newKey(second), LATER);
      expect(contents(again)).toEqual(contents(zip));
      await Promise.all([first.store.close(), second.store.close()]);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('a pack that is imported twice is there once, and changes nothing the second time', async () => {
  const world = newWorld();
  const id = await begin(world, [reportStatement(1), reportStatement(2)]);
  const zip = await zipOf(world, id, await newKey(world));
  const other = newWorld();
  const there = await taken(other, zip);
  const before = await ownRow(other.store, there);
  const rows: object[] = [];
  const came = await importFile(
    other,
    zip,
    { name: 'a.zip', columns: null, into: there, title: '', prefer: 'file' },
    {
      at: LATER,
      signal: new AbortController().signal,
      tell: (state) => state.rows && rows.push(state.rows),
    },
  );
  expect(came).toEqual(done(there));
  expect(rows.at(-1)).toMatchObject({ accepted: 0, updated: 0, known: 2, refused: 0 });
  expect(await ownRow(other.store, there)).toEqual(before);
});

test('a pack of which a chunk was changed is refused, and nothing of it stays', async () => {
  const world = newWorld();
  const id = await begin(world, [reportStatement(1)]);
  const zip = await zipOf(world, id, await newKey(world));
  const other = newWorld();
  const chunk = Buffer.from(zip).indexOf(Buffer.from([0x1f, 0x8b, 8]));
  const bad = new Uint8Array(zip);
  bad[chunk + 20] = (bad[chunk + 20] ?? 0) ^ 1;
  await expect(taken(other, bad)).rejects.toThrow('chunk-hash');
  expect(await other.store.run((db) => db.count('own'))).toBe(0);
  expect(await other.store.run((db) => db.count('datasets'))).toBe(0);
});
