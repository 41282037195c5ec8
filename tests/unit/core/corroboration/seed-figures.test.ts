import '../../../tools/outside-browser';
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { numberReader } from '@/lib/core/claims/read-numbers';
import type { FigureRow, StoryContext } from '@/lib/core/model/context';
import { parsePack } from '@/lib/datasets/pack/parse';
import { openStore } from '@/lib/store/open';
import { findContext } from '@/lib/tasks/find-context';
import { loadPack } from '@/lib/tasks/load-starter';
import { offerNumbers } from '@/lib/tasks/numbers';
import { readSaved } from '../../../eval/saved';
import { ROOT } from '../../../support/run';
import { SEED_URL, seedPage } from '../../../support/seed-page';

const html = seedPage();
const NOW = '2022-01-11T12:00:00Z';

// Skipped where ../shared/seed is absent.
describe.skipIf(html === null)('the figures of the page that the project was born from', () => {
  let context: StoryContext;

  beforeAll(async () => {
    offerNumbers(numberReader);
    const path = join(ROOT, 'components', 'public', 'starter', 'kazakhstan-2022.json');
    const pack = parsePack(readFileSync(path, 'utf8'));
    if (!pack.ok) throw new Error('The starter dataset is a pack.');
    const store = openStore();
    await loadPack(store, pack.value, NOW);
    const found = await findContext(store, readSaved(html ?? '', SEED_URL, NOW));
    if (!found.ok) throw new Error('The page tells a story.');
    context = found.value;
  });

  const row = (measure: string, group: string | null): FigureRow | undefined =>
    context.figures.find((one) => one.measure === measure && one.group === group);

  test('the 164 dead are shown as retracted, with the words that take them back', () => {
    const killed = row('killed', null);
    const cells = killed?.cells.filter(({ figure }) => figure.value === 164) ?? [];
    expect(cells.length).toBeGreaterThan(2);
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['retracted']));
    expect(cells[0]?.withdrawn?.evidence).toMatch(/Deletes Initial Post About 164/);
    expect(context.reports).toHaveProperty([cells[0]?.withdrawn?.reportId ?? '']);
    expect(killed?.state).toBe('retracted');
  });

  test('8, 12, 13, 16, 18 and 19 of the security forces are updates, with who says so', () => {
    const forces = row('killed', 'security forces');
    expect(forces?.state).toBe('updated');
    const told = (value: number) => forces?.cells.filter(({ figure }) => figure.value === value);
    const speakers = (value: number): string[] =>
      told(value)?.flatMap(({ figure }) => figure.chain.at(-1)?.name ?? []) ?? [];
    expect(speakers(8).join()).toMatch(/interior ministry/i);
    expect(speakers(12)).toContain('Almaty commandant office');
    expect(speakers(13)).toContain('Almaty commandant office');
    expect(speakers(16)).toContain('authorities');
    expect(told(18)?.every(({ later }) => !later)).toBe(true);
    expect(speakers(19)).toEqual(['official']);
    expect(told(19)?.every(({ later }) => later)).toBe(true);
  });

  test('almost 100 and 317 injured, of one ministry on one day, are in conflict', () => {
    const injured = row('injured', 'security forces');
    const first = injured?.cells.filter(({ figure }) => figure.asOf?.value === '2022-01-05') ?? [];
    expect(first.map(({ figure, state }) => [figure.value, state])).toEqual([
      [100, 'conflict'],
      [317, 'conflict'],
    ]);
    expect(context.verdict.code).toBe('conflicting');
  });

  test('every report that a figure names is at hand', () => {
    for (const { reportId } of context.figures.flatMap(({ cells }) => cells))
      expect(context.reports).toHaveProperty([reportId]);
  });
});
