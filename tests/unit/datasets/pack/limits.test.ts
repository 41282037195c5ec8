import { expect, test, vi } from 'vitest';
import { buildPack, type Built } from '@/lib/datasets/pack/build';
import { LIMITS } from '@/lib/datasets/pack/limits';
import { readLive } from '@/lib/datasets/pack/live';
import { checked } from '@/lib/datasets/refusal';
import {
  CREATED,
  FACTS,
  newSigner,
  publish,
  reading,
  reportStatement,
  type Host,
  reportStatements,
} from '@/tests/support/pack-files';

const MOST = vi.hoisted(() => 20);

vi.mock('@/lib/datasets/pack/limits', async (original) => {
  const limits = await original<{ LIMITS: object }>();
  return { ...limits, LIMITS: { ...limits.LIMITS, rows: MOST } };
});

const build = (count: number) =>
  checked(() =>
    Promise.resolve().then(() =>
      buildPack({ facts: FACTS, statements: reportStatements(count), created: CREATED }),
    ),
  );

test('more rows than a subscriber takes are refused when they are built, not when somebody subscribes', async () => {
  expect(LIMITS.rows).toBe(MOST);
  expect((await build(MOST)).ok).toBe(true);
  expect(await build(MOST + 1)).toMatchObject({
    ok: false,
    refusal: { code: 'too-large', params: { most: MOST } },
  });
});

test('a pack that would grow too large by what was changed is made anew, and taken', async () => {
  const host: Host = new Map();
  const signer = await newSigner();
  let previous: Built | undefined;
  for (let version = 1; version <= 6; version += 1) {
    const told = [reportStatement(0, `Fire, edition ${version}`), ...reportStatements(MOST - 2, 1)];
    previous = await publish(host, told, signer, previous ? { previous } : {});
    const rows = previous.manifest.chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
    expect(rows).toBeLessThanOrEqual(MOST);
    expect((await readLive(previous.manifest, reading(host))).size).toBe(MOST - 1);
  }
});
