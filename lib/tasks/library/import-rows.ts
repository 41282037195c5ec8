import * as v from 'valibot';
import type { Board } from '@/lib/core/model/board';
import { joined, type Bytes } from '@/lib/datasets/bytes';
import { NAMES, readManifest } from '@/lib/datasets/pack/manifest';
import type { Store } from '@/lib/store/open';
import { ownFiles, type OwnRow } from '@/lib/store/own';
import { putNew, write } from '@/lib/store/write';
import { board, entries, file, MOST_PIECES, own, subscription } from './import-facts';
import { before, decision, feed, note } from './import-lines';

/** What came in part: a board without all of its entries, a file without all of its pieces. */
export interface Half {
  board: { readonly kept: Board; readonly of: number } | null;
  file: { readonly name: string; readonly parts: readonly Bytes[] } | null;
}

/** A row of an export by what it is; false for what does not fit. */
type Taker = (store: Store, row: Record<string, unknown>, half: Half) => Promise<boolean>;

const of =
  <T>(
    schema: v.GenericSchema<unknown, T>,
    name: string,
    keep: (store: Store, value: T) => Promise<unknown>,
  ): Taker =>
  async (store, row) => {
    const read = v.safeParse(schema, row[name]);
    if (read.success) await keep(store, read.output);
    return read.success;
  };

/** Keeps a board that is complete, unless there is one of its id. */
async function keepBoard(store: Store, half: Half): Promise<void> {
  const { kept, of: wanted } = half.board ?? {};
  if (!kept || kept.entries.length < (wanted ?? 0)) return;
  half.board = null;
  await putNew(store, 'boards', kept.id, kept);
}

const takeBoard: Taker = async (store, row, half) => {
  const read = v.safeParse(board, row['board']);
  if (!read.success) return false;
  const { of: wanted, ...rest } = read.output;
  half.board = { kept: { ...rest, entries: [] }, of: wanted };
  await keepBoard(store, half);
  return true;
};

const takeEntries: Taker = async (store, row, half) => {
  const read = v.safeParse(entries, row);
  if (!read.success || half.board?.kept.id !== read.output.onBoard) return false;
  const { kept, of: wanted } = half.board;
  half.board = {
    kept: { ...kept, entries: [...kept.entries, ...read.output.entries] },
    of: wanted,
  };
  await keepBoard(store, half);
  return true;
};

const takeFile: Taker = async (store, row, half) => {
  const read = v.safeParse(file, row);
  if (!read.success) return false;
  const { file: name, bytes, ends } = read.output;
  const parts = [...(half.file?.name === name ? half.file.parts : []), bytes];
  const isTooLong = parts.length > MOST_PIECES;
  half.file = ends || isTooLong ? null : { name, parts };
  if (ends && !isTooLong) await putNew(store, 'shelf', name, joined(parts), name);
  return !isTooLong;
};

/** Whether all files that a dataset's states consist of are there. */
async function isWhole(store: Store, { id, states, published }: OwnRow): Promise<boolean> {
  const there = new Set(await ownFiles(store, id));
  const manifests = [...states.map(({ manifest }) => manifest), ...(published ? [published] : [])];
  return manifests
    .flatMap((one) => readManifest(one).chunks)
    .every(({ sha256 }) => there.has(NAMES.chunk(sha256)));
}

const takeOwn: Taker = async (store, row) => {
  const read = v.safeParse(own, row['own']);
  if (!read.success || !(await isWhole(store, read.output))) return false;
  await putNew(store, 'own', read.output.id, read.output);
  return true;
};

/** What is kept of each kind of row unless there is one of its key: what is on the device is not older. */
const TAKERS: Readonly<Record<string, Taker>> = {
  feed: of(feed, 'feed', (store, one) => putNew(store, 'feeds', one.url, one)),
  decision: of(decision, 'decision', (store, one) =>
    putNew(store, 'decisions', [one.story, one.reportId], one),
  ),
  note: of(note, 'note', (store, one) => putNew(store, 'notes', one.id, one)),
  before: of(before, 'before', (store, one) =>
    write(store, ['history'], async ({ store: history }) => {
      const known = await history.index('about').getAll(one.about);
      if (!known.some(({ at }) => at === one.at)) await history.add(one);
    }),
  ),
  subscription: of(subscription, 'subscription', (store, one) =>
    putNew(store, 'subscriptions', one.url, { ...one, failures: 0, refusal: null, problem: null }),
  ),
  board: takeBoard,
  onBoard: takeEntries,
  own: takeOwn,
  file: takeFile,
};

/** Takes a row that is neither a report nor of a dataset; false for what does not fit. */
export async function takeRow(
  store: Store,
  row: Record<string, unknown>,
  half: Half,
): Promise<boolean> {
  const kind = Object.keys(TAKERS).find((name) => name in row);
  return kind === undefined ? false : ((await TAKERS[kind]?.(store, row, half)) ?? false);
}
