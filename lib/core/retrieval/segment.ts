import { BucketWriter, CHUNK, INLINE } from './bucket';
import type { Run } from './collect';
import { bucketOf } from './hash';
import { writePostings } from './postings';
import { sealed } from './sealed';
import { Writer } from './varint';

/** Key of the first chunk; buckets have the keys from 0. */
export const FIRST_CHUNK = 2 ** 24;
/** What a bucket should weigh, in bytes: one read brings it whole. */
const BUCKET_BYTES = 6_144;
/** What a posting weighs with its share of its bucket, in bytes. */
const POSTING_BYTES = 3;

/** One record of a segment. */
export interface Block {
  readonly key: number;
  readonly bytes: Uint8Array;
}

/** How many bits of the hash choose the bucket, for so many postings. */
export function bucketBits(postings: number): number {
  const buckets = (postings * POSTING_BYTES) / BUCKET_BYTES;
  return Math.max(0, Math.min(20, Math.ceil(Math.log2(Math.max(1, buckets)))));
}

/** Part of a segment: buckets from `first` up to `end`, with chunks numbered from `chunk`. */
export interface Part {
  readonly bits: number;
  readonly first: number;
  readonly end: number;
  readonly chunk: number;
}

/**
 * The records of a part of a segment, from runs in the order of hashes. Every bucket is written, an empty one too: one
 * that is absent later is a damage. Returns the number of the next chunk.
 */
export function* encodeSegment(runs: Iterable<Run>, part: Part): Generator<Block, number> {
  const bucket = new BucketWriter(part.bits);
  const list = new Writer();
  let { chunk } = part;
  let current = part.first;
  for (const { hash, postings, from, to } of runs) {
    for (const wanted = bucketOf(hash, part.bits); current < wanted; current += 1) {
      yield { key: current, bytes: bucket.take() };
    }
    if (to - from <= INLINE) {
      bucket.inline(hash, postings, from, to);
      continue;
    }
    bucket.chunked(hash, to - from, chunk);
    for (let start = from; start < to; start += CHUNK) {
      list.clear();
      writePostings(list, postings, start, Math.min(to, start + CHUNK));
      yield { key: FIRST_CHUNK + chunk, bytes: sealed(list.view()) };
      chunk += 1;
    }
  }
  for (; current < part.end; current += 1) yield { key: current, bytes: bucket.take() };
  return chunk;
}
