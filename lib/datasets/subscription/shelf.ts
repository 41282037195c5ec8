import { sha256Hex, type Bytes } from '../bytes';
import type { Get } from '../pack/live';
import { NAMES, type Manifest } from '../pack/manifest';

/** Where chunks that were loaded are kept, so that a later version loads only what is new. */
export interface Shelf {
  get(name: string): Promise<Bytes | null>;
  put(name: string, bytes: Bytes): Promise<void>;
}

const CHUNK = /^c\/[0-9a-f]{2}\/(?<sha256>[0-9a-f]{64})\.jsonl\.gz$/;

/** Reads chunks from the shelf where they stand there undamaged, and puts there what had to be loaded and is right. */
export const shelved =
  (get: Get, shelf: Shelf): Get =>
  async (name, most) => {
    const sha256 = CHUNK.exec(name)?.groups?.['sha256'];
    if (sha256 === undefined) return get(name, most);
    const kept = await shelf.get(name);
    if (kept && sha256Hex(kept) === sha256) return kept;
    const bytes = await get(name, most);
    if (sha256Hex(bytes) === sha256) await shelf.put(name, bytes);
    return bytes;
  };

/** The chunks that a version consists of. */
export const chunkNames = ({ chunks }: Manifest): ReadonlySet<string> =>
  new Set(chunks.map(({ sha256 }) => NAMES.chunk(sha256)));
