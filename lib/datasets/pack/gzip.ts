import { gzipSync } from 'fflate';
import type { Bytes } from '../bytes';
import { Refused } from '../refusal';

/** One gzip member, the same bytes in every browser: a chunk's name must not depend on who wrote it. */
export const gzip = (raw: Bytes): Bytes => new Uint8Array(gzipSync(raw, { level: 9, mtime: 0 }));

/**
 * Unpacks one gzip member. Never gives more than `most` bytes: a bomb is refused with `too-large`, what is damaged or
 * cut with `gzip`. What was given before a refusal must not be kept.
 */
export async function* gunzip(packed: Bytes, most: number): AsyncGenerator<Uint8Array> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  let given = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new Refused('gzip');
      });
      if (done) return;
      given += value.length;
      if (given > most) throw new Refused('too-large', { most });
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => null);
  }
}
