import MiniSearch from 'minisearch';
import { keepValue, keptValues, LIMIT, type Engine } from '../engine';

// https://lucaong.github.io/minisearch/: JSON.stringify to keep, loadJSON with the same options to load (its asynchronous twin is slower).
const OPTIONS = { fields: ['headline', 'text'], idField: 'number' };
const BATCH = 5_000;
let loaded: Promise<MiniSearch> | null = null;

async function load(): Promise<MiniSearch> {
  const json = (await keptValues('minisearch')).get('index');
  if (typeof json !== 'string') throw new Error('No index.');
  return MiniSearch.loadJSON(json, OPTIONS);
}

export const engine: Engine = {
  async build(size, make, onProgress) {
    const index = new MiniSearch(OPTIONS);
    for (let first = 0; first < size; first += BATCH) {
      const length = Math.min(BATCH, size - first);
      index.addAll(Array.from({ length }, (_, i) => make(first + i)));
      onProgress(first + length);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await keepValue('minisearch', 'index', JSON.stringify(index));
  },
  async search(words) {
    const index = await (loaded ??= load());
    return index
      .search(words.join(' '))
      .slice(0, LIMIT)
      .map(({ id }) => Number(id));
  },
};
