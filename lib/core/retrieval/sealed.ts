const SEAL = 4;

/** A stored block is not what was written. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** A cheap sum over whole words: notices a block that is short, empty or another one, as damaged stores hand them out. */
function sum(bytes: Uint8Array, from: number): number {
  let a = 0x9e_37_79_b9 ^ bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = from;
  for (; at + 4 <= bytes.length; at += 4)
    a = Math.imul(a ^ view.getUint32(at, true), 0x01_00_01_93);
  for (; at < bytes.length; at += 1) a = Math.imul(a ^ view.getUint8(at), 0x01_00_01_93);
  return a >>> 0;
}

/** Bytes with a checksum in front. */
export function sealed(payload: Uint8Array): Uint8Array {
  const block = new Uint8Array(payload.length + SEAL);
  block.set(payload, SEAL);
  new DataView(block.buffer).setUint32(0, sum(block, SEAL), true);
  return block;
}

/** What was sealed, as a view; throws a DamagedError when it is missing or something else. */
export function opened(block: unknown): Uint8Array {
  if (!(block instanceof Uint8Array) || block.length < SEAL)
    throw new DamagedError('A block is missing.');
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  if (view.getUint32(0, true) !== sum(block, SEAL)) throw new DamagedError('A block was altered.');
  return block.subarray(SEAL);
}
