/** Places of one batch, in bits. */
const PLACE_BITS = 19;

/** Postings of one term, as they leave a batch or a merge. */
export interface Run {
  readonly hash: number;
  readonly postings: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/**
 * Collects what many reports are found by and hands it out in the order of terms. A posting is one 64-bit number: 43
 * bits of hash, 19 of place, 2 of impact; the engine's own sort of whole numbers then is the inversion. Numbers are
 * written in halves, lowest first, as every machine that runs a browser keeps them.
 */
export class Collector {
  readonly #most: number;
  readonly #halves: Uint32Array;
  readonly #wholes: BigUint64Array;
  #count = 0;

  /** `most`: postings it takes before it is full. */
  constructor(most = 1_000_000) {
    this.#most = most;
    this.#wholes = new BigUint64Array(most);
    this.#halves = new Uint32Array(this.#wholes.buffer);
  }

  get count(): number {
    return this.#count;
  }

  /** Whether there is room for a report of so many terms at this place. */
  takes(place: number, terms: number): boolean {
    return this.#count + terms <= this.#most && place < 2 ** PLACE_BITS;
  }

  /** Adds one report (`documentOf`) under its place in the batch. */
  add(place: number, document: Float64Array): void {
    for (const term of document) {
      const low = term % 8_192;
      const impact = low % 4;
      const tail = (low - impact) / 4;
      this.#halves[this.#count * 2] = ((tail << 21) | (place << 2) | impact) >>> 0;
      this.#halves[this.#count * 2 + 1] = Math.floor(term / 8_192);
      this.#count += 1;
    }
  }

  /** All postings by term, terms in the order of their hashes; the collector is empty afterwards. */
  *runs(): Generator<Run> {
    const count = this.#count;
    this.#wholes.subarray(0, count).sort();
    this.#count = 0;
    const postings = new Uint32Array(count);
    let from = 0;
    for (let i = 0; i < count; i += 1) {
      const low = this.#halves[i * 2] ?? 0;
      const high = this.#halves[i * 2 + 1] ?? 0;
      postings[i] = low & 0x1f_ff_ff;
      const ends =
        i + 1 === count ||
        this.#halves[i * 2 + 3] !== high ||
        (this.#halves[i * 2 + 2] ?? 0) >>> 21 !== low >>> 21;
      if (!ends) continue;
      yield { hash: high * 2_048 + (low >>> 21), postings, from, to: i + 1 };
      from = i + 1;
    }
  }
}
