import type { ColumnMapping, ImportState, RefusedRow, RowCounts } from '@/lib/core/model/curation';
import { done, failed, type Result } from '@/lib/core/model/problem';
import type { Bytes } from '@/lib/datasets/bytes';
import { compareRows } from '@/lib/datasets/formats/compare';
import { NAMES } from '@/lib/datasets/pack/manifest';
import { aboutOf } from '@/lib/datasets/pack/row';
import { Refused } from '@/lib/datasets/refusal';
import { ownRow, type OwnRow } from '@/lib/store/own';
import type { World } from '../areas';
import type { ImportProgress } from '../import-dataset';
import { alone, beginOwn, changeOwn, keepAndShow } from './keep';
import { emptyOwn, newFacts } from './own-facts';
import { openAny, type Opened } from './read-any';
import { countsOf, isSound, packFactsOf, revisionAfter, second, type Held } from './working';

/** Rows of one file at most, and refused ones that are told. */
const MOST_ROWS = 200_000;
const MOST_TOLD = 2_000;
/** Rows between two looks at whether it was cancelled. */
const PAUSE = 500;

export interface ImportRequest {
  readonly name: string;
  readonly columns: ColumnMapping | null;
  /** A dataset of one's own; null: a new one. */
  readonly into: string | null;
  /** Of a new one. */
  readonly title: string;
  /** What stays where the file tells a record otherwise. */
  readonly prefer: 'file' | 'mine';
}

/** What an import tells of itself as it goes on. */
export type Tell = (
  state: Partial<Omit<ImportState, 'refused'>> & { readonly row?: RefusedRow },
) => void;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

class Cancelled extends Error {}

interface Reading {
  readonly opened: Opened;
  readonly prefer: ImportRequest['prefer'];
  readonly at: string;
  readonly signal: AbortSignal;
  readonly tell: Tell;
}

/** What a dataset says once a file was read into it. Changes nothing. */
async function readInto(held: Held, { opened, prefer, at, signal, tell }: Reading): Promise<Held> {
  const next: Held = new Map(held);
  const rows: { -readonly [Key in keyof RowCounts]: number } = {
    accepted: 0,
    known: 0,
    updated: 0,
    kept: 0,
    feeds: 0,
    refused: 0,
  };
  let seen = 0;
  for await (const row of compareRows(opened.rows(), (about) => held.get(about) ?? null)) {
    seen += 1;
    if (seen > MOST_ROWS) throw new Refused('too-large', { most: MOST_ROWS });
    if (seen % PAUSE === 0) {
      tell({ rows: { ...rows } });
      await pause();
      if (signal.aborted) throw new Cancelled();
    }
    const { number } = row;
    if (row.outcome === 'refused') {
      rows.refused += 1;
      if (rows.refused <= MOST_TOLD) tell({ row: { number, refusal: row.refusal } });
    } else if (row.outcome === 'feed') rows.feeds += 1;
    else if (row.outcome === 'updated' && prefer === 'mine') rows.kept += 1;
    else if (row.outcome !== 'known' && !isSound(row.statement, second(at))) {
      rows.refused += 1;
      tell({ row: { number, refusal: { code: 'row', params: { line: number, field: '' } } } });
    } else {
      rows[row.outcome] += 1;
      const about = aboutOf(row.statement);
      if (row.statement.kind === 'withdrawal') next.delete(about);
      else next.set(about, row.statement);
    }
  }
  tell({ rows: { ...rows }, phase: 'keeping' });
  if (signal.aborted) throw new Cancelled();
  return next;
}

/** A pack becomes a dataset of one's own as it is: its next version follows this one. */
async function adopt(
  world: World,
  { manifest, manifestBytes, get }: NonNullable<Opened['pack']>,
  empty: OwnRow,
  options: ImportOptions,
): Promise<Result<string>> {
  const files = new Map<string, Uint8Array>();
  for (const { sha256, bytes } of manifest.chunks) {
    const name = NAMES.chunk(sha256);
    files.set(name, await get(name, bytes));
  }
  const state = { at: options.at, step: 'imported' as const, manifest: manifestBytes };
  const row: OwnRow = {
    ...empty,
    revision: revisionAfter(empty),
    states: [{ ...state, ...countsOf(manifest.expected) }],
    now: 0,
    published: manifestBytes,
    publishedAt: manifest.created,
  };
  const kept = await alone(row.id, () => keepAndShow(world, null, row, files, options));
  return kept.ok ? done(row.id) : kept;
}

interface ImportOptions {
  readonly at: string;
  readonly signal: AbortSignal;
}

export interface FileImport extends ImportOptions {
  readonly tell: Tell;
  /** Id of the dataset that this import had begun to make when the background died over it; null: none. */
  readonly made?: string | null;
  /** Told the id of a new dataset before anything of it is written. */
  readonly making?: (id: string) => Promise<void>;
}

/**
 * Reads a file into a dataset of one's own. All of it is read and judged before anything changes; where it is refused as
 * a whole, cancelled or cannot be kept, nothing did. Called again after it died in the middle, it goes on.
 */
export async function importFile(
  world: World,
  bytes: Bytes,
  request: ImportRequest,
  { at, signal, tell, made = null, making = () => Promise.resolve() }: FileImport,
): Promise<Result<string>> {
  const options = {
    at,
    signal,
    onProgress: ({ phase, done: taken, of }: ImportProgress) =>
      tell({
        phase: 'indexing',
        share: Math.round((phase === 'indexing' ? 500 : 0) + (500 * taken) / Math.max(1, of)),
      }),
  };
  try {
    const opened = await openAny(request.name, bytes, request.columns, at);
    const reading = { opened, prefer: request.prefer, at, signal, tell };
    const empty = emptyOwn(
      opened.pack ? packFactsOf(opened.pack.manifest) : newFacts(request.title),
    );
    const begun = made === null ? null : await ownRow(world.store, made);
    const into = request.into ?? (await ownRow(world.store, empty.id))?.id ?? null;
    if (into !== null && into !== begun?.id) {
      const changed = await changeOwn(
        world,
        into,
        'imported',
        (held) => readInto(held, reading),
        options,
      );
      return changed.ok ? done(into) : changed;
    }
    const held = await readInto(new Map(), reading);
    if (begun) {
      const shown = await alone(begun.id, () =>
        keepAndShow(world, null, begun, new Map(), options),
      );
      return shown.ok ? done(begun.id) : shown;
    }
    await making(empty.id);
    if (opened.pack) return await adopt(world, opened.pack, empty, options);
    return await beginOwn(world, empty, held.values(), 'imported', options);
  } catch (error) {
    if (error instanceof Cancelled) return failed('cancelled');
    throw error;
  }
}
