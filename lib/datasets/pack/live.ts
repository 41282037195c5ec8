import type { Bytes } from '../bytes';
import { Refused } from '../refusal';
import { readChunk } from './chunk';
import { LIMITS } from './limits';
import { NAMES, rowsIn, type Manifest } from './manifest';
import type { Row } from './row';
import { Tally } from './tally';

/** Brings a file of a pack, or refuses with `missing` or, when it is larger than `most` bytes, with `too-large`. */
export type Get = (name: string, most: number) => Promise<Bytes>;

/**
 * The rows that hold in a version, chunk by chunk from the newest: of several rows about one thing the latest counts.
 * At the end it is what the manifest expects, or refused with `rows` or `sum`; until then nothing may be kept for good.
 */
export async function* liveRows(manifest: Manifest, get: Get): AsyncGenerator<readonly Row[]> {
  if (rowsIn(manifest.chunks) > LIMITS.rows) throw new Refused('too-large', { most: LIMITS.rows });
  const known = new Set<string>();
  const tally = new Tally();
  for (const chunk of manifest.chunks.toReversed()) {
    const bytes = await get(NAMES.chunk(chunk.sha256), chunk.bytes);
    const rows = await readChunk(chunk, bytes, manifest.created);
    const live = rows.filter(({ about }) => !known.has(about));
    for (const row of live) {
      known.add(row.about);
      tally.add(row);
    }
    if (live.length > 0) yield live;
  }
  const { sum, ...counts } = tally.expected();
  const wanted = manifest.expected;
  const right =
    counts.reports === wanted.reports &&
    counts.decisions === wanted.decisions &&
    counts.notes === wanted.notes &&
    counts.withdrawals === wanted.withdrawals;
  if (!right) throw new Refused('rows', counts);
  if (sum !== wanted.sum) throw new Refused('sum');
}

/** All rows that hold in a version, by what they are about. */
export async function readLive(manifest: Manifest, get: Get): Promise<Map<string, Row>> {
  const live = new Map<string, Row>();
  for await (const rows of liveRows(manifest, get))
    for (const row of rows) live.set(row.about, row);
  return live;
}
