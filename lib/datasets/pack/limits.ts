/** What a pack may be at most; larger ones are refused before they are read. */
export const LIMITS = {
  /** Bytes of `head.json`. */
  head: 4 * 1_024,
  /** Bytes of a signature file. */
  signature: 2 * 1_024,
  /** Bytes of `publisher-N.json`. */
  publisher: 64 * 1_024,
  /** Bytes of `manifest-N.json`. */
  manifest: 4 * 1_024 * 1_024,
  /** Bytes of a chunk as it is served, and unpacked. */
  chunk: 4 * 1_024 * 1_024,
  rawChunk: 32 * 1_024 * 1_024,
  /** Bytes of one line. */
  line: 1_024 * 1_024,
  chunks: 20_000,
  rows: 1_000_000,
  keys: 16,
  /** Links of the chain of publishers that are followed at once. */
  links: 256,
} as const;

/** When a new chunk is begun. */
export const CHUNK_ROWS = 4_000;
export const CHUNK_RAW = 8 * 1_024 * 1_024;
