import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bytes } from '@/lib/datasets/bytes';
import { readLive, type Get } from '@/lib/datasets/pack/live';
import { LIMITS } from '@/lib/datasets/pack/limits';
import {
  NAMES,
  readHead,
  readManifest,
  type Head,
  type Manifest,
} from '@/lib/datasets/pack/manifest';
import type { Row } from '@/lib/datasets/pack/row';
import { Refused } from '@/lib/datasets/refusal';

/** Reads the files of a pack from a folder, as a subscriber reads them from a host. */
export const folder =
  (root: string): Get =>
  async (name, most) => {
    const path = join(root, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new Refused('missing', { file: name });
    if (size > most) throw new Refused('too-large', { file: name, most });
    return await Promise.resolve(new Uint8Array(readFileSync(path)));
  };

/** Writes files in their order: what others refer to first. */
export function writeAll(root: string, files: ReadonlyMap<string, Bytes>): void {
  for (const [name, bytes] of files) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/** The head of a folder, or null when there is none yet. */
export async function headOf(root: string): Promise<Head | null> {
  const path = join(root, NAMES.head);
  if (!statSync(path, { throwIfNoEntry: false })) return null;
  return readHead(await folder(root)(NAMES.head, LIMITS.head));
}

export interface Version {
  readonly manifest: Manifest;
  readonly manifestBytes: Bytes;
  readonly live: ReadonlyMap<string, Row>;
}

/** A version of a pack in a folder with the rows that hold in it; checked against its manifest, not against a key. */
export async function versionOf(root: string, version: number): Promise<Version> {
  const get = folder(root);
  const manifestBytes = await get(NAMES.manifest(version), LIMITS.manifest);
  const manifest = readManifest(manifestBytes);
  return { manifest, manifestBytes, live: await readLive(manifest, get) };
}
