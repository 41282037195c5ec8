import { array, assert as verify, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHUNK,
  findEntry,
  INLINE,
  readBucket,
  readChunks,
  readInline,
} from '@/lib/core/retrieval/bucket';
import { Collector } from '@/lib/core/retrieval/collect';
import { bucketOf, hashOf, HASHES } from '@/lib/core/retrieval/hash';
import { mergeLists, type List } from '@/lib/core/retrieval/merge';
import { readPostings, writePostings } from '@/lib/core/retrieval/postings';
import { DamagedError, opened, sealed } from '@/lib/core/retrieval/sealed';
import { bucketBits, encodeSegment, FIRST_CHUNK, type Block } from '@/lib/core/retrieval/segment';
import { SLOTS } from '@/lib/core/retrieval/sheet';
import { Reader, Writer } from '@/lib/core/retrieval/varint';

const places = uniqueArray(integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 200 });

test('numbers up to 2^43 are read as they were written', () => {
  verify(
    property(array(integer({ min: 0, max: HASHES - 1 })), (numbers) => {
      const out = new Writer();
      for (const number of numbers) out.number(number);
      const reader = new Reader(out.taken());
      expect(numbers.map(() => reader.number())).toEqual(numbers);
      expect(reader.atEnd).toBe(true);
    }),
  );
});

test('a number that breaks off is refused', () => {
  expect(() => new Reader(Uint8Array.of(0x80)).number()).toThrow(RangeError);
});

test('postings are read as they were written', () => {
  verify(
    property(places, (found) => {
      const postings = found.toSorted((a, b) => a - b).map((place, i) => place * 4 + (i % 4));
      const out = new Writer();
      writePostings(out, postings, 0, postings.length);
      expect([...readPostings(out.taken(), postings.length)]).toEqual(postings);
    }),
  );
});

test('a collector hands out what it was given, by term', () => {
  const terms = ['ferry', 'storm', 'bergen', 'ålesund', 'x'];
  verify(
    property(places, (found) => {
      const collector = new Collector(10_000);
      const expected = new Map<number, number[]>();
      for (const [i, place] of found.toSorted((a, b) => a - b).entries()) {
        const chosen = terms.filter((_, at) => (i >> at) % 2 === 0);
        collector.add(
          place,
          Float64Array.from(chosen, (term) => hashOf(term) * 4 + (i % 4)),
        );
        for (const term of chosen) {
          const list = expected.get(hashOf(term)) ?? [];
          expected.set(hashOf(term), [...list, place * 4 + (i % 4)]);
        }
      }
      const hashes: number[] = [];
      for (const { hash, postings, from, to } of collector.runs()) {
        hashes.push(hash);
        const own = Array.from({ length: to - from }, (_, i) => postings[from + i]);
        expect(own).toEqual(expected.get(hash));
      }
      expect(hashes).toEqual([...expected.keys()].toSorted((a, b) => a - b));
      expect(collector.count).toBe(0);
    }),
    { numRuns: 30 },
  );
});

/** A segment of generated terms: term `n` is in the first `lengths[n]` places. */
function segmentOf(lengths: readonly number[], bits: number): Map<number, Uint8Array> {
  const collector = new Collector(200_000);
  const longest = Math.max(...lengths);
  for (let place = 0; place < longest; place += 1) {
    const own = lengths.flatMap((length, n) =>
      place < length ? [hashOf(`term${n}`) * 4 + 2] : [],
    );
    collector.add(place, Float64Array.from(own));
  }
  const part = { bits, first: 0, end: 2 ** bits, chunk: 0 };
  const blocks: Block[] = [...encodeSegment(collector.runs(), part)];
  return new Map(blocks.map(({ key, bytes }) => [key, bytes]));
}

describe.each([0, 3, 8])('a segment of 2^%i buckets', (bits) => {
  const lengths = [1, 5, INLINE, INLINE + 1, CHUNK + 7, 30_000];
  const records = segmentOf(lengths, bits);

  test('has every bucket, and finds every term in its own', () => {
    for (let bucket = 0; bucket < 2 ** bits; bucket += 1) expect(records.has(bucket)).toBe(true);
    for (const [n, length] of lengths.entries()) {
      const hash = hashOf(`term${n}`);
      const block = records.get(bucketOf(hash, bits));
      const entry = findEntry(opened(block), bits, hash);
      expect(entry?.count).toBe(length);
      const chunks = Array.from({ length: entry?.chunks ?? 0 }, (_, i) =>
        records.get(FIRST_CHUNK + (entry?.firstChunk ?? 0) + i),
      );
      const postings = entry && (entry.inline ? readInline(entry) : readChunks(entry, chunks));
      expect(postings?.length).toBe(length);
      expect(postings?.at(-1)).toBe((length - 1) * 4 + 2);
    }
  });

  test('lacks a term that nobody has', () => {
    const hash = hashOf('nobody');
    expect(findEntry(opened(records.get(bucketOf(hash, bits))), bits, hash)).toBeNull();
  });

  test('lists its terms in the order of hashes', () => {
    const hashes = Array.from({ length: 2 ** bits }, (_, bucket) =>
      readBucket(records.get(bucket), bits, bucket).map(({ hash }) => hash),
    ).flat();
    expect(hashes).toEqual(lengths.map((_, n) => hashOf(`term${n}`)).toSorted((a, b) => a - b));
  });
});

test('buckets weigh a few kilobytes whatever the size', () => {
  expect(bucketBits(0)).toBe(0);
  expect(2 ** bucketBits(35_000_000) * 6_144).toBeGreaterThan(35_000_000 * 3);
});

const list = (
  hash: number,
  at: readonly number[],
  sheets: readonly number[],
  dead: number[],
): List => ({
  hash,
  postings: Uint32Array.from(at, (place) => place * 4 + 1),
  move: { sheets: Int32Array.from(sheets), dead: new Set(dead) },
});

test('merging moves reports to their new places and leaves out what is gone', () => {
  const runs = [
    ...mergeLists([
      [list(5, [0, 1, SLOTS], [0, 1], [1]), list(9, [3], [0, 1], [])],
      [list(5, [2, SLOTS], [-1, 2], []), list(7, [4], [-1, 2], [])],
    ]),
  ].map(({ hash, postings, to }) => [hash, ...Array.from({ length: to }, (_, i) => postings[i])]);
  expect(runs).toEqual([
    [5, 1, SLOTS * 4 + 1, 2 * SLOTS * 4 + 1],
    [9, 13],
  ]);
});

test.each([
  ['missing', () => undefined],
  ['short', () => sealed(Uint8Array.of(1, 2, 3, 4, 5)).subarray(0, 7)],
  ['zeroed', () => new Uint8Array(64)],
  ['altered', () => sealed(Uint8Array.of(1, 2, 3)).fill(9, 6)],
])('a %s block is told as damaged', (_name, block) => {
  expect(() => opened(block())).toThrow(DamagedError);
});

test('a sealed block opens wherever it lies', () => {
  const block = sealed(Uint8Array.of(1, 2, 3, 4, 5, 6, 7));
  const moved = new Uint8Array(block.length + 3);
  moved.set(block, 3);
  expect([...opened(moved.subarray(3))]).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
