import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { gunzip } from '@/lib/datasets/pack/gzip';
import { linesOf } from '@/lib/datasets/pack/lines';
import { readLive } from '@/lib/datasets/pack/live';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import { reading } from '@/tests/support/pack-files';

const ROOT = 'tests/fixtures/example-pack';
const README = readFileSync('lib/datasets/pack/README.md', 'utf8');
const KEY = /^RW\S+$/m.exec(README)?.[0] ?? '';

const files = new Map(
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .map((path) => [path.slice(ROOT.length + 1), new Uint8Array(readFileSync(path))] as const),
);

const named = (pattern: RegExp): string[] => [...files.keys()].filter((name) => pattern.test(name));

function fits(schema: string, text: string): unknown {
  const written: unknown = JSON.parse(
    readFileSync(`lib/datasets/pack/schema/${schema}.schema.json`, 'utf8'),
  );
  const ajv = new Ajv2020({ allErrors: true });
  const check = ajv.compile(typeof written === 'object' && written !== null ? written : {});
  return check(JSON.parse(text)) ? null : check.errors;
}

test('the example that the documentation gives is what it says', async () => {
  const get = reading(files);
  const offer = await follow(await firstContact(get, KEY), get, '2026-03-03T00:00:00Z');
  const live = await readLive(offer.manifest, get);
  expect([offer.head.version, live.size]).toEqual([2, 5]);
  const headline = live.get('report:url:https://paper.example/fire')?.line;
  expect(headline).toContain('Fire in the harbour, three hurt');
});

describe('the JSON Schema of', () => {
  test.each([
    ['head', /^head\.json$/],
    ['manifest', /^manifest-\d+\.json$/],
    ['publisher', /^publisher-\d+\.json$/],
  ] as const)('%s fits the example', (schema, pattern) => {
    const found = named(pattern);
    expect(found.length).toBeGreaterThan(0);
    for (const name of found)
      expect(fits(schema, new TextDecoder().decode(files.get(name)))).toBeNull();
  });

  test('a row fits the example, and refuses what is none', async () => {
    const chunks = named(/\.gz$/);
    let rows = 0;
    for (const name of chunks) {
      const bytes = files.get(name) ?? new Uint8Array();
      for await (const line of linesOf(gunzip(bytes, 1_000_000), 100_000)) {
        expect(fits('row', line)).toBeNull();
        rows += 1;
      }
    }
    expect(rows).toBe(6);
    for (const bad of [
      {},
      { kind: 'report' },
      { kind: 'note', id: 'x' },
      { kind: 'report', url: 'ftp://x' },
    ])
      expect(fits('row', JSON.stringify(bad))).not.toBeNull();
  });
});
