import type { Basis } from '../model/basis';

/** Two reports, and the passage or note that shows what their texts have to do with each other. */
export interface Copy {
  readonly a: string;
  readonly b: string;
  readonly basis: Basis;
}

/** What texts have to do with each other. */
export interface Kinship {
  /** Pairs of reports that carry the same text; at least as many as join what belongs together. */
  readonly copies: readonly Copy[];
  /** Pairs of which one says the other's text again, edited or in other words; one pair for two groups of copies. */
  readonly echoes: readonly Copy[];
}

/** Sets of reports that grow together (union-find, halving paths: Tarjan & van Leeuwen 1984). */
export class Groups {
  readonly #parents = new Map<string, string>();

  /** The report that stands for a report's set: itself while it is alone. */
  of(id: string): string {
    let at = id;
    let up = this.#parents.get(at);
    while (up !== undefined) {
      const further = this.#parents.get(up);
      if (further === undefined) return up;
      this.#parents.set(at, further);
      at = further;
      up = this.#parents.get(at);
    }
    return at;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.#parents.set(y, x);
  }
}
