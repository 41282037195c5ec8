/** A report that a search found, by its place. */
export interface Ranked {
  /** Position of the segment in the search, or -1 for what was just captured. */
  readonly segment: number;
  readonly place: number;
  readonly score: number;
}

/** Keeps the best of many; ties at the border are all kept, up to twice the limit. */
export class Best {
  readonly limit: number;
  #kept: Ranked[] = [];
  #border = 0;

  constructor(limit: number) {
    this.limit = Math.max(1, limit);
  }

  offer(segment: number, place: number, score: number): void {
    if (score < this.#border) return;
    this.#kept.push({ segment, place, score });
    if (this.#kept.length >= this.limit * 4) this.#cut();
  }

  #cut(): void {
    this.#kept.sort((a, b) => b.score - a.score);
    const last = this.#kept[this.limit - 1];
    if (last === undefined) return;
    this.#border = last.score;
    const end = this.#kept.findIndex(({ score }) => score < last.score);
    if (end >= 0) this.#kept.length = Math.min(end, this.limit * 2);
    else if (this.#kept.length > this.limit * 2) this.#kept.length = this.limit * 2;
  }

  /** Best first. */
  take(): Ranked[] {
    this.#cut();
    return this.#kept;
  }
}
