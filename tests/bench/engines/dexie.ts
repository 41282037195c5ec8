import { Dexie, type Table } from 'dexie';
import { LIMIT, type Engine } from '../engine';

interface Row {
  readonly number: number;
  readonly headline: string;
  readonly text: string;
  readonly words: readonly string[];
}

// https://dexie.org/docs/MultiEntry-Index: the words of a text under a multi-entry index.
const db = new Dexie('dexie');
db.version(1).stores({ reports: 'number, *words' });
const reports: Table<Row, number> = db.table('reports');
const BATCH = 1_000;
/** Most reports read for one word; commoner words tell little. */
const MOST = 5_000;

export const engine: Engine = {
  async build(size, make, onProgress) {
    for (let first = 0; first < size; first += BATCH) {
      const length = Math.min(BATCH, size - first);
      const rows = Array.from({ length }, (_, i) => {
        const { number, headline, text } = make(first + i);
        const words = [...new Set(`${headline} ${text}`.toLowerCase().split(' '))];
        return { number, headline, text, words };
      });
      await reports.bulkPut(rows);
      onProgress(first + length);
    }
  },
  async search(words) {
    const lists = await Promise.all(
      words.map((one) => reports.where('words').equals(one).limit(MOST).primaryKeys()),
    );
    const scores = new Map<number, number>();
    for (const list of lists) {
      const weight = Math.log(1 + 1e6 / Math.max(1, list.length));
      for (const number of list) scores.set(number, (scores.get(number) ?? 0) + weight);
    }
    return [...scores]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, LIMIT)
      .map(([number]) => number);
  },
};
