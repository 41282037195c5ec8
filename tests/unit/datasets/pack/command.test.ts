import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FACTS } from '@/tests/support/pack-files';

interface Said {
  readonly status: number | null;
  readonly said: Record<string, unknown>;
  readonly error: string;
}

const at = mkdtempSync(join(tmpdir(), 'pack-'));

function pack(...args: string[]): Said {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tests/tools/run.mjs', 'pack', ...args],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: at } },
  );
  const said: unknown = stdout === '' ? {} : JSON.parse(stdout);
  return { status, said: { ...(typeof said === 'object' ? said : {}) }, error: stderr };
}

const lines = (headlines: readonly string[]): string =>
  headlines
    .map((headline, n) =>
      JSON.stringify({ kind: 'report', url: `https://a.example/${n}`, headline }),
    )
    .join('\n');

test('a team builds, signs, verifies, compares, hands its key over; an old state is held against it', () => {
  writeFileSync(join(at, 'facts.json'), JSON.stringify(FACTS));
  writeFileSync(
    join(at, 'one.jsonl'),
    `${lines(['First', 'Second'])}\n{"kind":"report","url":"ftp://x"}`,
  );
  expect(pack('keygen', 'team').said).toMatchObject({ ok: true, secretKey: 'team.key' });
  expect(pack('keygen', 'team').status).toBe(2);
  const build = ['--out', 'out', '--facts', 'facts.json', '--key', 'team.key'];
  const first = pack('build', 'one.jsonl', ...build, '--created', '2026-03-01');
  expect(first.said).toMatchObject({ version: 1, reports: 2, signed: true });
  expect(first.said['refused']).toMatchObject([
    { number: 3, code: 'row', params: { field: 'url' } },
  ]);
  const now = ['--now', '2026-03-02', '--state', 'state.json'];
  expect(pack('verify', 'out', ...now).said).toMatchObject({
    ok: true,
    version: 1,
    compared: false,
  });
  writeFileSync(join(at, 'one.jsonl'), lines(['First, corrected', 'Second', 'Third']));
  const second = pack('build', 'one.jsonl', ...build, '--created', '2026-03-02');
  expect(second.said).toMatchObject({ version: 2, reports: 3, refused: [] });
  const diff = pack('diff', 'out@1', 'out');
  expect(diff.said).toMatchObject({ from: 1, to: 2 });
  expect(diff.error).toContain('headline: "First" → "First, corrected"');
  expect(pack('verify', 'out', ...now).said).toMatchObject({ version: 2, compared: true });
  pack('keygen', 'next');
  const handed = ['--key', 'team.key', '--new', 'next.key', '--created', '2026-03-02'];
  expect(pack('sign', 'out', ...handed).said).toMatchObject({ ok: true, publisher: 2 });
  expect(pack('verify', 'out', ...now).said).toMatchObject({ ok: true });
  expect(pack('sign', 'out', '--key', 'team.key').said).toMatchObject({ code: 'foreign-key' });
  const chunks = readdirSync(join(at, 'out', 'c'));
  const folder = join(at, 'out', 'c', chunks[0] ?? '');
  const chunk = join(folder, readdirSync(folder)[0] ?? '');
  writeFileSync(chunk, readFileSync(chunk).subarray(1));
  const damaged = pack('verify', 'out', ...now);
  expect([damaged.status, damaged.said]).toMatchObject([1, { ok: false, code: 'chunk-hash' }]);
  expect(pack('verify', 'nowhere').said).toMatchObject({ ok: false, code: 'missing' });
  expect(pack('nonsense').status).toBe(2);
}, 120_000);
