/** Bytes that grow as they are written; numbers in groups of seven bits, lowest first (LEB128). */
export class Writer {
  #bytes = new Uint8Array(1_024);
  length = 0;

  /** Makes room for `more` bytes. */
  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  /** A whole number from 0 to 2^53. */
  number(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.length] = (rest % 0x80) | 0x80;
      this.length += 1;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.length] = rest;
    this.length += 1;
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#bytes.set(value, this.length);
    this.length += value.length;
  }

  /** What was written, as bytes of their own. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  /** What was written, in a buffer that the next write changes. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}

/** Reads what `Writer` wrote; reading past the end throws a RangeError. */
export class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get atEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 49; scale *= 0x80) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) break;
      this.at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw new RangeError('No number where one must be.');
  }

  /** The next bytes, as a view. */
  bytes(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length) throw new RangeError('Fewer bytes than stated.');
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }
}
