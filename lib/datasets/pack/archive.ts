import { unzipSync, zipSync } from 'fflate';
import type { Bytes } from '../bytes';
import { Refused } from '../refusal';
import type { Get } from './live';
import { LIMITS } from './limits';

/** Names that files of a pack have; nothing else in an archive is taken. */
const NAME =
  /^(?:head\.json|manifest-\d{1,16}\.json|publisher-\d{1,16}(?:\.[0-9A-F]{16})?(?:\.json)?|c\/[0-9a-f]{2}\/[0-9a-f]{64}\.jsonl\.gz)(?:\.minisig)?$/;

const ENTRIES = 2 * LIMITS.chunks;

/** The files of a pack as one ZIP file, not packed any further; the same files give the same bytes. */
export function archive(files: ReadonlyMap<string, Bytes>): Bytes {
  const inOrder = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  // The earliest time that ZIP can tell, as local time.
  const mtime = new Date(1980, 0, 1);
  return new Uint8Array(zipSync(Object.fromEntries(inOrder), { level: 0, mtime }));
}

/**
 * Reads a pack out of a ZIP file as from a host. Refuses with `file-form` what is damaged, packed, named as no file of a
 * pack is, named twice, lies over something else, or is more than a pack has.
 */
export function archived(zip: Bytes): Get {
  const names = new Set<string>();
  // Entries that lie over each other would be more than the archive.
  let total = 0;
  let entries = new Map<string, Uint8Array>();
  try {
    const read = unzipSync(zip, {
      filter({ name, compression, size, originalSize }) {
        const fits = NAME.test(name) && compression === 0 && size === originalSize;
        total += size;
        if (!fits || total > zip.length || names.has(name) || names.size >= ENTRIES)
          throw new Refused('file-form', { name });
        names.add(name);
        return true;
      },
    });
    entries = new Map(Object.entries(read));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('file-form', { name: '' });
  }
  return async (name, most) => {
    const bytes = entries.get(name);
    if (!bytes) throw new Refused('missing', { file: name });
    if (bytes.length > most) throw new Refused('too-large', { file: name, most });
    return await Promise.resolve(new Uint8Array(bytes));
  };
}
