/** Bits of a term's hash. 43 bits and a posting of a batch fill one 64-bit number (`Collector`). */
export const HASH_BITS = 43;
/** One more than the largest hash. */
export const HASHES = 2 ** HASH_BITS;

/** The finishing mix of MurmurHash3 (Appleby, public domain): every bit of the input reaches every bit of the result. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85_eb_ca_6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2_b2_ae_35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A term as a whole number below 2^43, by FNV-1a (Fowler, Noll, Vo) with two seeds. Of a million terms two share a
 * hash with a probability of 5 %; such a pair only adds candidates, which are then judged by their words.
 */
export function hashOf(term: string): number {
  let a = 0x81_1c_9d_c5;
  let b = 0x05_0c_5d_1f;
  for (let i = 0; i < term.length; i += 1) {
    const unit = term.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01_00_01_93);
    b = Math.imul(b ^ unit, 0x01_00_01_93);
  }
  return mixed(a) * 2048 + (mixed(b) >>> 21);
}

/** The bucket of a hash among 2^`bits`: its top bits, so that buckets are in the order of hashes. */
export const bucketOf = (hash: number, bits: number): number =>
  Math.floor(hash / 2 ** (HASH_BITS - bits));

/** Parts of a bucket; a look-up reads one of them. */
export const SECTIONS = 16;

/** How many hashes one part of a bucket spans. */
export const sectionWidth = (bits: number): number => 2 ** (HASH_BITS - bits) / SECTIONS;
