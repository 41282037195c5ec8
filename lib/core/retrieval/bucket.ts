import { Reader, Writer } from './varint';
import { opened, sealed } from './sealed';
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

/** Writes one bucket: difference of hashes, count, then the list or the number of its first chunk. */
export class BucketWriter {
  readonly #out = new Writer();
  readonly #list = new Writer();
  #last = 0;

  inline(hash: number, postings: ArrayLike<number>, from: number, to: number): void {
    this.#list.clear();
    writePostings(this.#list, postings, from, to);
    this.#out.number(hash - this.#last);
    this.#out.number(to - from);
    this.#out.number(this.#list.length);
    this.#out.bytes(this.#list.view());
    this.#last = hash;
  }

  chunked(hash: number, count: number, firstChunk: number): void {
    this.#out.number(hash - this.#last);
    this.#out.number(count);
    this.#out.number(firstChunk);
    this.#last = hash;
  }

  /** The bucket, sealed; the writer is empty again. */
  take(): Uint8Array {
    const block = sealed(this.#out.view());
    this.#out.clear();
    this.#last = 0;
    return block;
  }
}

/** All entries of a bucket, in the order of hashes. Throws a DamagedError or RangeError when it is not whole. */
export function readBucket(block: unknown): Entry[] {
  const entries: Entry[] = [];
  const reader = new Reader(opened(block));
  let hash = 0;
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

/** The entry of one term, or null; stops reading as soon as it is known. */
export function findEntry(block: unknown, wanted: number): Entry | null {
  return readBucket(block).find(({ hash }) => hash === wanted) ?? null;
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
