import { Index } from 'flexsearch';
import { keepValue, keptValues, LIMIT, type Engine } from '../engine';

// https://github.com/nextapps-de/flexsearch: export and import by key; `suggest` also finds what lacks some of the words.
const make = (): Index => new Index({ tokenize: 'strict', resolution: 9 });
const BATCH = 5_000;
let loaded: Promise<Index> | null = null;

async function load(): Promise<Index> {
  const index = make();
  for (const [key, value] of await keptValues('flexsearch')) {
    if (typeof value === 'string') index.import(key, value);
  }
  return index;
}

export const engine: Engine = {
  async build(size, report, onProgress) {
    const index = make();
    for (let number = 0; number < size; number += 1) {
      const { headline, text } = report(number);
      index.add(number, `${headline} ${text}`);
      if (number % BATCH !== 0) continue;
      onProgress(number);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const parts = new Map<string, string>();
    index.export((key: string, value: string) => void parts.set(key, value));
    for (const [key, value] of parts) await keepValue('flexsearch', key, value);
  },
  async search(words) {
    const index = await (loaded ??= load());
    const found = index.search(words.join(' '), { limit: LIMIT, suggest: true });
    return found.map(Number);
  },
};
