import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama';
import { keepValue, keptValues, LIMIT, type Engine } from '../engine';

// https://docs.orama.com/docs/orama-js: save and load; threshold 1 also finds what lacks some of the words.
const empty = () =>
  create({ schema: { number: 'number', headline: 'string', text: 'string' } as const });
const BATCH = 2_000;
let loaded: Promise<ReturnType<typeof empty>> | null = null;

const isRaw = (value: unknown): value is RawData =>
  typeof value === 'object' && value !== null && 'index' in value;

async function open(): Promise<ReturnType<typeof empty>> {
  const json = (await keptValues('orama')).get('index');
  const raw: unknown = typeof json === 'string' ? JSON.parse(json) : null;
  if (!isRaw(raw)) throw new Error('No index.');
  const index = empty();
  load(index, raw);
  return index;
}

export const engine: Engine = {
  async build(size, make, onProgress) {
    const index = empty();
    for (let first = 0; first < size; first += BATCH) {
      const length = Math.min(BATCH, size - first);
      const reports = Array.from({ length }, (_, i) => {
        const { number, headline, text } = make(first + i);
        return { id: String(number), number, headline, text };
      });
      await insertMultiple(index, reports, BATCH);
      onProgress(first + length);
    }
    await keepValue('orama', 'index', JSON.stringify(save(index)));
  },
  async search(words) {
    const index = await (loaded ??= open());
    const found = await search(index, { term: words.join(' '), limit: LIMIT, threshold: 1 });
    return found.hits.map(({ id }) => Number(id));
  },
};
