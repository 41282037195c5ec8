import * as v from 'valibot';
import { text, url } from '@/lib/core/schema/fields';
import { fromBase64 } from '@/lib/datasets/bytes';
import { LIMITS } from '@/lib/datasets/pack/limits';
import { packFacts, publisherSchema, readManifest } from '@/lib/datasets/pack/manifest';
import { boardId, boardTitle, row } from '@/lib/messaging/areas/board-checks';
import { count, time } from './import-lines';

/** Longest piece of a file, in letters of base64. */
const LONGEST_PIECE = 1_500_000;

/** Bytes that are written as base64. */
const bytes = (most: number) =>
  v.pipe(
    text(most),
    v.transform((written) => fromBase64(written, most)),
    v.check((read) => read !== null),
    v.transform((read) => read ?? new Uint8Array()),
  );

const isManifest = (read: Uint8Array<ArrayBuffer>): boolean => {
  try {
    return readManifest(read).version > 0;
  } catch {
    return false;
  }
};
const manifest = v.pipe(bytes(LONGEST_PIECE), v.check(isManifest));

const id = v.pipe(text(200), v.nonEmpty());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const entry = v.object({ row, added: time, note: text(5_000) });
export const board = v.object({
  id: boardId,
  title: boardTitle,
  created: time,
  changed: time,
  of: v.pipe(count, v.maxValue(10_000)),
});
export const entries = v.object({
  onBoard: boardId,
  entries: v.pipe(v.array(entry), v.maxLength(10_000)),
});

export const subscription = v.object({
  url: v.pipe(url, v.startsWith('https://')),
  dataset: id,
  name: v.pipe(text(100), v.nonEmpty()),
  compared: v.boolean(),
  allowPrivate: v.boolean(),
  trusted: v.object({
    publisher: publisherSchema,
    version: count,
    manifest: v.nullable(hash),
    created: time,
  }),
  told: v.nullable(
    v.object({
      title: text(300),
      description: text(5_000),
      publisher: text(300),
      licence: text(5_000),
      contact: text(300),
      languages: v.pipe(v.array(text(35)), v.maxLength(64)),
    }),
  ),
  confirmed: v.nullable(time),
  expires: v.nullable(time),
  due: time,
  taken: v.pipe(v.array(v.object({ version: count, manifest: hash, at: time })), v.maxLength(2)),
  rekeyed: v.nullable(time),
});

const state = v.object({
  at: time,
  step: v.picklist(['made', 'imported', 'edited', 'merged', 'restored']),
  reports: count,
  decisions: count,
  notes: count,
  manifest,
});
export const own = v.pipe(
  v.object({
    id,
    facts: packFacts,
    revision: count,
    states: v.pipe(v.array(state), v.minLength(1), v.maxLength(100)),
    now: count,
    published: v.nullable(manifest),
    publishedAt: v.nullable(time),
    publisher: v.nullable(v.object({ number: count, key: text(200) })),
    unwanted: v.optional(v.boolean()),
  }),
  v.check(({ now, states }) => now < states.length),
);

/** A piece of a file of a dataset of one's own; such files have names of their own among all that are kept. */
export const file = v.object({
  file: v.pipe(text(500), v.regex(/^own:[^/]+\/[\w./-]+$/)),
  bytes: bytes(LONGEST_PIECE),
  ends: v.boolean(),
});
/** Most pieces of a file. */
export const MOST_PIECES = Math.ceil(LIMITS.chunk / (512 * 1_024));
