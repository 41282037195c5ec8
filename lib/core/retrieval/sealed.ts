const SEAL = 4;

/** A stored block is not what was written. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** A cheap sum over whole words: notices a block that is short, empty or another one, as damaged stores hand them out. */
function sum(block: Uint8Array): number {
  let a = 0x9e_37_79_b9 ^ block.length;
  const end = block.length - (block.length % 4);
  // What a store hands out begins a buffer; anything else is moved to where whole words can be read.
  const aligned = block.byteOffset % 4 === 0 ? block : block.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, end / 4);
  for (let i = 1; i < words.length; i += 1) a = Math.imul(a ^ (words[i] ?? 0), 0x01_00_01_93);
  for (let i = Math.max(SEAL, end); i < block.length; i += 1)
    a = Math.imul(a ^ (block[i] ?? 0), 0x01_00_01_93);
  return a >>> 0;
}

/** Bytes with a checksum in front. */
export function sealed(payload: Uint8Array): Uint8Array {
  const block = new Uint8Array(payload.length + SEAL);
  block.set(payload, SEAL);
  new DataView(block.buffer).setUint32(0, sum(block), true);
  return block;
}

/** What was sealed, as a view; throws a DamagedError when it is missing or something else. */
export function opened(block: unknown): Uint8Array {
  if (!(block instanceof Uint8Array) || block.length < SEAL)
    throw new DamagedError('A block is missing.');
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  if (view.getUint32(0, true) !== sum(block)) throw new DamagedError('A block was altered.');
  return block.subarray(SEAL);
}
