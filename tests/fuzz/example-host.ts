import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Bytes } from '@/lib/datasets/bytes';
import { readLive, type Get } from '@/lib/datasets/pack/live';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import { ROOT } from '@/tests/support/run';
import { holdStatement } from './row-rules';

const EXAMPLE = join(ROOT, 'tests', 'fixtures', 'example-pack');

/** When a subscriber looks. */
const NOW = '2026-03-03T00:00:00Z';

/** The files of the example that the documentation gives, as a host has them. */
export const exampleHost = (): Map<string, Bytes> =>
  new Map(
    readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const name = path.slice(EXAMPLE.length + 1).replaceAll(sep, '/');
        return [name, new Uint8Array(readFileSync(path))] as const;
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What a subscriber takes of a host, as text: the manifest's hash and the rows. Refuses as following does. */
export async function taken(get: Get, key: string | null): Promise<string> {
  const offer = await follow(await firstContact(get, key), get, NOW);
  const live = await readLive(offer.manifest, get);
  for (const { statement } of live.values()) holdStatement(statement);
  const rows = [...live.values()].map(({ line }) => line).toSorted();
  return [offer.trusted.manifest, ...rows].join('\n');
}
