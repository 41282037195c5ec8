import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../bytes';
import type { Manifest } from './manifest';
import type { Row } from './row';

const MODULUS = 1n << 256n;

/** SHA-256 of a row's RFC 8785 form, as hexadecimal. */
export const rowHash = ({ line }: Pick<Row, 'line'>): string => hex(sha256(utf8(line)));

const COUNTED = {
  report: 'reports',
  decision: 'decisions',
  note: 'notes',
  withdrawal: 'withdrawals',
} as const;

/** Counts rows and adds up their hashes modulo 2²⁵⁶, in any order. */
export class Tally {
  readonly #counts = { reports: 0, decisions: 0, notes: 0, withdrawals: 0 };
  #sum = 0n;

  /** Adds a row, with its hash where that is known already. */
  add(row: Row, hash = rowHash(row)): void {
    this.#counts[COUNTED[row.statement.kind]] += 1;
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % MODULUS;
  }

  /** What a manifest says of the rows added. */
  expected(): Manifest['expected'] {
    return { ...this.#counts, sum: this.#sum.toString(16).padStart(64, '0') };
  }
}
