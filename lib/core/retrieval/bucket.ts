import { Reader, Writer } from './varint';
import { SECTIONS, sectionWidth } from './hash';
import { DamagedError, opened, sealed } from './sealed';
import { readPostings, writePostings, type Postings } from './postings';

/** Lists up to this many postings stand in their bucket; longer ones in chunks of their own. */
export const INLINE = 1_024;
/** Postings of one chunk: about 36 KB, below the 64 KB from which Chromium makes a file of a value. */
export const CHUNK = 12_288;

/** A term's list as its bucket tells of it. */
export interface Entry {
  readonly hash: number;
  /** Reports that have the term. */
  readonly count: number;
  /** The stored list, or null when it stands in chunks. */
  readonly inline: Uint8Array | null;
  /** Number of the first chunk and how many there are, one after another. */
  readonly firstChunk: number;
  readonly chunks: number;
}

const HEAD = SECTIONS * 4;

/**
 * Writes one bucket: the end of each of its sections, then the sections. An entry is the distance of its hash from the
 * one before (the first of a section: from the section's start), the number of reports, then the length of its list and
 * the list, or the number of its first chunk.
 */
export class BucketWriter {
  readonly #width: number;
  readonly #out = new Writer();
  readonly #list = new Writer();
  readonly #ends = new Uint32Array(SECTIONS);
  #section = 0;
  #last = 0;

  constructor(bits: number) {
    this.#width = sectionWidth(bits);
  }

  /** Moves on to the section of a hash and answers its distance from the hash before. */
  #distance(hash: number): number {
    const start = Math.floor(hash / this.#width) * this.#width;
    const section = Math.floor(hash / this.#width) % SECTIONS;
    for (; this.#section < section; this.#section += 1)
      this.#ends[this.#section] = this.#out.length;
    const from = Math.max(start, this.#last);
    this.#last = hash;
    return hash - from;
  }

  inline(hash: number, postings: ArrayLike<number>, from: number, to: number): void {
    this.#list.clear();
    writePostings(this.#list, postings, from, to);
    this.#out.number(this.#distance(hash));
    this.#out.number(to - from);
    this.#out.number(this.#list.length);
    this.#out.bytes(this.#list.view());
  }

  chunked(hash: number, count: number, firstChunk: number): void {
    this.#out.number(this.#distance(hash));
    this.#out.number(count);
    this.#out.number(firstChunk);
  }

  /** The bucket, sealed; the writer is ready for the next bucket. */
  take(): Uint8Array {
    this.#ends.fill(this.#out.length, this.#section);
    const payload = new Uint8Array(HEAD + this.#out.length);
    const view = new DataView(payload.buffer);
    this.#ends.forEach((end, i) => view.setUint32(i * 4, end, true));
    payload.set(this.#out.view(), HEAD);
    this.#out.clear();
    this.#section = 0;
    return sealed(payload);
  }
}

/** Reads entries of an opened bucket between two offsets; `start`: the hash at which the section begins. */
function readSection(payload: Uint8Array, from: number, end: number, start: number): Entry[] {
  const entries: Entry[] = [];
  const reader = new Reader(payload.subarray(0, end), from);
  let hash = start;
  while (!reader.atEnd) {
    hash += reader.number();
    const count = reader.number();
    if (count <= INLINE) {
      const inline = reader.bytes(reader.number());
      entries.push({ hash, count, inline, firstChunk: 0, chunks: 0 });
    } else {
      const chunks = Math.ceil(count / CHUNK);
      entries.push({ hash, count, inline: null, firstChunk: reader.number(), chunks });
    }
  }
  return entries;
}

function sectionOf(payload: Uint8Array, section: number): readonly [number, number] {
  if (payload.length < HEAD) throw new DamagedError('A bucket is too short.');
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const from = section === 0 ? 0 : view.getUint32((section - 1) * 4, true);
  return [HEAD + from, HEAD + view.getUint32(section * 4, true)];
}

/** All entries of a bucket, in the order of hashes. Throws a DamagedError or RangeError when it is not whole. */
export function readBucket(block: unknown, bits: number, bucket: number): Entry[] {
  const payload = opened(block);
  const width = sectionWidth(bits);
  return Array.from({ length: SECTIONS }, (_, section) => {
    const start = (bucket * SECTIONS + section) * width;
    return readSection(payload, ...sectionOf(payload, section), start);
  }).flat();
}

/** The entry of one term in its bucket, or null. Throws as `readBucket` does. */
export function findEntry(payload: Uint8Array, bits: number, wanted: number): Entry | null {
  const width = sectionWidth(bits);
  const section = Math.floor(wanted / width);
  const [from, end] = sectionOf(payload, section % SECTIONS);
  const entries = readSection(payload, from, end, section * width);
  return entries.find(({ hash }) => hash === wanted) ?? null;
}

/** The postings of a list in chunks, in order. `blocks`: its chunks. */
export function readChunks(entry: Entry, blocks: readonly unknown[]): Postings {
  const all = new Uint32Array(entry.count);
  blocks.forEach((block, i) => {
    const from = i * CHUNK;
    all.set(readPostings(opened(block), Math.min(CHUNK, entry.count - from)), from);
  });
  return all;
}

/** The postings of an entry that stands in its bucket. */
export const readInline = ({ inline, count }: Entry): Postings =>
  inline === null ? new Uint32Array(0) : readPostings(inline, count);
