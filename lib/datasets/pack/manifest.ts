import * as v from 'valibot';
import { text, url } from '@/lib/core/schema/fields';
import { utf8, type Bytes } from '../bytes';
import { Refused, type RefusalCode } from '../refusal';
import { readPublicKey } from '../trust/minisign';
import { LIMITS } from './limits';
import { instant } from './row';
import { soundTexts } from './true-report';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const packId = v.pipe(text(100), v.regex(/^[a-z0-9][a-z0-9-]*$/));
const named = v.pipe(text(300), v.minLength(1));

const chunk = v.object({
  sha256: hash,
  bytes: v.pipe(positive, v.maxValue(LIMITS.chunk)),
  rawBytes: v.pipe(positive, v.maxValue(LIMITS.rawChunk)),
  rows: v.pipe(positive, v.maxValue(LIMITS.rows)),
});

const facts = {
  pack: packId,
  title: named,
  description: text(5_000),
  publisher: named,
  licences: v.pipe(v.array(v.object({ name: named, url: v.exactOptional(url) })), v.maxLength(16)),
  contact: named,
  languages: v.pipe(v.array(text(35)), v.maxLength(64)),
};

/** What a publisher says of a pack; stays the same from version to version unless they change it. */
export const packFacts = v.object(facts);

const manifest = v.object({
  format: v.literal('second-source-manifest'),
  spec: v.literal(1),
  ...facts,
  version: positive,
  previous: v.nullable(v.object({ version: positive, sha256: hash })),
  created: instant,
  /** What there is when all chunks are read. */
  expected: v.object({
    reports: whole,
    decisions: whole,
    notes: whole,
    withdrawals: whole,
    sum: hash,
  }),
  chunks: v.pipe(v.array(chunk), v.maxLength(LIMITS.chunks)),
});

const head = v.object({
  format: v.literal('second-source-head'),
  spec: v.literal(1),
  pack: packId,
  version: positive,
  manifest: v.object({ name: text(40), bytes: positive, sha256: hash }),
  publisher: positive,
  created: instant,
  expires: instant,
});

const keyText = v.pipe(
  text(100),
  v.check((value) => {
    try {
      return readPublicKey(value).text === value;
    } catch {
      return false;
    }
  }),
);

/** A publisher: who may sign, and how many of them must. */
export const publisherSchema = v.pipe(
  v.object({
    format: v.literal('second-source-publisher'),
    spec: v.literal(1),
    pack: packId,
    number: positive,
    threshold: positive,
    keys: v.pipe(v.array(keyText), v.minLength(1), v.maxLength(LIMITS.keys)),
    created: instant,
  }),
  v.check(({ keys, threshold }) => new Set(keys).size === keys.length && threshold <= keys.length),
);

export type PackFacts = v.InferOutput<typeof packFacts>;
export type Chunk = v.InferOutput<typeof chunk>;
export type Manifest = v.InferOutput<typeof manifest>;
export type Head = v.InferOutput<typeof head>;
export type Publisher = v.InferOutput<typeof publisherSchema>;

/** Rows of some chunks, those that hold no more among them. */
export const rowsIn = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { rows }) => sum + rows, 0);

function reader<T>(
  schema: v.GenericSchema<unknown, T>,
  code: RefusalCode,
  most: number,
): (bytes: Bytes) => T {
  return (bytes) => {
    if (bytes.length > most) throw new Refused('too-large', { most });
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      throw new Refused(code, { field: '' });
    }
    const read = v.safeParse(schema, value, { abortEarly: true });
    if (!read.success) throw new Refused(code, { field: v.getDotPath(read.issues[0]) ?? '' });
    if (!soundTexts(read.output)) throw new Refused(code, { field: 'text' });
    return read.output;
  };
}

/** Reads `head.json`: what is newest. Refuses with `head-form` or `too-large`. */
export const readHead = reader<Head>(head, 'head-form', LIMITS.head);

/** Reads `publisher-N.json`: who may sign. Refuses with `publisher-form` or `too-large`. */
export const readPublisher = reader<Publisher>(publisherSchema, 'publisher-form', LIMITS.publisher);

/** Reads `manifest-N.json`: of what a version consists. Refuses with `manifest-form` or `too-large`. */
export const readManifest = reader<Manifest>(manifest, 'manifest-form', LIMITS.manifest);

/** The bytes of any of the three: JSON that people can read. */
export const jsonFile = (value: Head | Publisher | Manifest): Bytes =>
  utf8(`${JSON.stringify(value, null, 1)}\n`);

/** Names of the files of a pack, from its root. */
export const NAMES = {
  head: 'head.json',
  manifest: (version: number): string => `manifest-${version}.json`,
  publisher: (number: number): string => `publisher-${number}.json`,
  chunk: (sha256: string): string => `c/${sha256.slice(0, 2)}/${sha256}.jsonl.gz`,
  signature: (name: string): string => `${name}.minisig`,
  /** The signature of one key under a publisher's file. */
  publisherSignature: (number: number, key: string): string => `publisher-${number}.${key}.minisig`,
} as const;

/** What a signature must cover beside the bytes, so that no file stands for another. */
export const commentOf = (pack: string, name: string, version: number): string =>
  `pack=${pack} file=${name} version=${version}`;
