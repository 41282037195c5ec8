import type { Change, UpdateChanges } from '@/lib/core/model/subscription';
import { readChunk } from './chunk';
import { diffRows } from './diff';
import type { Get } from './live';
import { NAMES, type Chunk, type Manifest } from './manifest';
import type { Row } from './row';
import { rowHash } from './tally';

/** The latest row about each thing in some chunks, from the newest backwards. */
async function* latest(
  chunks: readonly Chunk[],
  get: Get,
  created: string,
): AsyncGenerator<readonly Row[]> {
  const known = new Set<string>();
  for (const chunk of chunks.toReversed()) {
    const bytes = await get(NAMES.chunk(chunk.sha256), chunk.bytes);
    const rows = (await readChunk(chunk, bytes, created)).filter(({ about }) => !known.has(about));
    for (const { about } of rows) known.add(about);
    yield rows;
  }
}

/** What is kept of a row: all of it for those that are shown. */
interface Half {
  readonly row: Row | null;
  readonly holds: boolean;
}

const half = (row: Row, whole: boolean): Half => ({
  row: whole ? row : null,
  holds: row.statement.kind !== 'withdrawal',
});

/** What the later version tells otherwise than the earlier; null: it tells nothing of the thing any more. */
async function toldAnew(
  before: Manifest,
  after: Manifest,
  get: Get,
  most: number,
): Promise<Map<string, Half | null>> {
  const now = new Set(after.chunks.map(({ sha256 }) => sha256));
  const old = new Set(before.chunks.map(({ sha256 }) => sha256));
  const grown = before.chunks.every(({ sha256 }) => now.has(sha256));
  // Where all chunks were made anew, rows are told apart by their hashes.
  const hashes = new Map<string, string>();
  if (!grown)
    for await (const rows of latest(before.chunks, get, before.created))
      for (const row of rows) hashes.set(row.about, rowHash(row));
  const fresh = grown ? after.chunks.filter(({ sha256 }) => !old.has(sha256)) : after.chunks;
  const told = new Map<string, Half | null>();
  for await (const rows of latest(fresh, get, after.created))
    for (const row of rows) {
      const known = hashes.get(row.about);
      hashes.delete(row.about);
      if (known === undefined || known !== rowHash(row))
        told.set(row.about, half(row, told.size < most));
    }
  for (const about of hashes.keys()) told.set(about, null);
  return told;
}

function changeOf(before: Half | undefined, after: Half | null): Change['change'] {
  if (!after) return 'removed';
  if (!after.holds) return 'withdrawn';
  return before?.holds ? 'changed' : 'added';
}

const titleOf = (row: Row | null | undefined): string | null =>
  row?.statement.kind === 'report' ? (row.statement.report.headline ?? null) : null;

/** Key of the report that a note or a decision is on. */
function subjectOf(row: Row | null | undefined): string | null {
  const on = row?.statement;
  return on?.kind === 'note' || on?.kind === 'decision' ? `report:${on.report}` : null;
}

/**
 * What changed from one version to another, told for the first `most` things and counted for all. Holds no more in
 * mind than that and a key for each changed thing. Refuses as `readChunk` does.
 */
export async function changesBetween(
  before: Manifest,
  after: Manifest,
  get: Get,
  most: number,
): Promise<UpdateChanges> {
  const told = await toldAnew(before, after, get, most);
  const olds = new Map<string, Half>();
  const titles = new Map<string, string | null>();
  for (const now of told.values()) {
    const subject = subjectOf(now?.row);
    if (subject !== null) titles.set(subject, titleOf(told.get(subject)?.row));
  }
  for await (const rows of latest(before.chunks, get, before.created))
    for (const row of rows) {
      if (titles.get(row.about) === null) titles.set(row.about, titleOf(row));
      if (told.has(row.about)) olds.set(row.about, half(row, olds.size < most));
    }
  const counts = { added: 0, changed: 0, withdrawn: 0, removed: 0 };
  const [first, then] = [new Map<string, Row>(), new Map<string, Row>()];
  for (const [about, now] of told) {
    counts[changeOf(olds.get(about), now)] += 1;
    if (first.size + then.size >= 2 * most || (now && !now.row)) continue;
    const was = olds.get(about)?.row;
    if (was) first.set(about, was);
    if (now?.row) then.set(about, now.row);
  }
  const changes = diffRows(first, then)
    .slice(0, most)
    .map((change) => {
      const [now, was] = [then.get(change.about), first.get(change.about)];
      const subject = titles.get(subjectOf(now ?? was) ?? '');
      return { ...change, title: titleOf(now) ?? titleOf(was) ?? subject ?? null };
    });
  return { from: before.version, to: after.version, counts, changes };
}
