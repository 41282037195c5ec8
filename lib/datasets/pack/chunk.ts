import { joined, sha256Hex, utf8, type Bytes } from '../bytes';
import { Refused } from '../refusal';
import { gunzip, gzip } from './gzip';
import { CHUNK_RAW, CHUNK_ROWS, LIMITS } from './limits';
import { linesOf } from './lines';
import type { Chunk } from './manifest';
import { readRow, type Row } from './row';

/** A chunk with its bytes. */
export interface PackedChunk {
  readonly chunk: Chunk;
  readonly bytes: Bytes;
}

function packed(lines: readonly Bytes[]): PackedChunk {
  const raw = joined(lines);
  const bytes = gzip(raw);
  const chunk = {
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
    rawBytes: raw.length,
    rows: lines.length,
  };
  return { chunk, bytes };
}

/** Packs rows into chunks, in their order. Refuses a row of more than a megabyte with `line-too-long`. */
export function* packRows(rows: Iterable<Row>): Generator<PackedChunk> {
  let lines: Bytes[] = [];
  let size = 0;
  let number = 0;
  for (const { line } of rows) {
    const bytes = utf8(`${line}\n`);
    number += 1;
    if (bytes.length > LIMITS.line) throw new Refused('line-too-long', { line: number });
    if (lines.length === CHUNK_ROWS || size + bytes.length > CHUNK_RAW) {
      yield packed(lines);
      lines = [];
      size = 0;
    }
    lines.push(bytes);
    size += bytes.length;
  }
  if (lines.length > 0) yield packed(lines);
}

/**
 * Reads a chunk as the manifest announces it: size, hash, then unpacked to no more than announced, then every row.
 * Nothing is answered unless all of it is right. `created`: when the manifest was made.
 */
export async function readChunk(chunk: Chunk, bytes: Bytes, created: string): Promise<Row[]> {
  const name = chunk.sha256.slice(0, 12);
  if (bytes.length !== chunk.bytes || sha256Hex(bytes) !== chunk.sha256)
    throw new Refused('chunk-hash', { chunk: name });
  const rows: Row[] = [];
  const known = new Set<string>();
  let length = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const part of gunzip(bytes, chunk.rawBytes)) {
      length += part.length;
      yield part;
    }
  }
  for await (const line of linesOf(counted(), LIMITS.line)) {
    if (rows.length === chunk.rows) throw new Refused('rows', { chunk: name });
    const row = readRow(line, rows.length + 1, created);
    if (known.has(row.about))
      throw new Refused('row-twice', { line: rows.length + 1, chunk: name });
    known.add(row.about);
    rows.push(row);
  }
  if (rows.length !== chunk.rows || length !== chunk.rawBytes)
    throw new Refused('rows', { chunk: name });
  return rows;
}
