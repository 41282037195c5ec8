import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Figures } from '@/components/claims/Figures';
import type { FigureCell, StoryContext } from '@/lib/core/model/context';
import { damStory } from '../support/dam-story';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const story = damStory();
const [id = ''] = Object.keys(story.reports);
const basis = { kind: 'text', certainty: 'derived' } as const;

const cell = (value: number, day: string, more: Partial<FigureCell> = {}): FigureCell => ({
  reportId: id,
  originId: `origin of ${value}`,
  state: 'updated',
  later: false,
  withdrawn: null,
  figure: {
    measure: 'killed',
    value,
    upper: null,
    words: null,
    qualifier: 'at-least',
    unit: null,
    group: null,
    asOf: { value: day, precision: 'day', basis },
    chain: [{ name: `office ${value}`, key: `office ${value}`, kind: 'authority' }],
    evidence: `At least ${value} died, the office said.`,
    basis,
  },
  ...more,
});

const TAKEN: FigureCell['withdrawn'] = {
  kind: 'retracted',
  reportId: id,
  evidence: 'The office said the toll of 90 was published in error.',
  day: '2023-03-16',
};

const CELLS = [
  cell(12, '2023-03-12'),
  cell(14, '2023-03-13', { state: 'unknown' }),
  cell(90, '2023-03-15', { state: 'retracted', later: true, withdrawn: TAKEN }),
];

const withCells = (cells: readonly FigureCell[]): StoryContext => ({
  ...story,
  figures: [{ measure: 'killed', group: null, unit: null, state: 'retracted', cells }],
});

const show = (context: StoryContext): Promise<void> =>
  act(() => render(<Figures context={context} />, root));

const summaries = (): HTMLElement[] => [...root.querySelectorAll('summary')];

async function open(place: number): Promise<string> {
  const summary = summaries()[place];
  await act(async () => {
    summary?.click();
    await Promise.resolve();
  });
  const details = summary?.closest('details');
  // jsdom opens details without telling them so.
  await act(() => void details?.dispatchEvent(new Event('toggle')));
  return details?.textContent ?? '';
}

test('each statement stands with its value, day, speaker and what became of it', async () => {
  await show(withCells(CELLS));
  expect(summaries().map(({ textContent }) => textContent)).toEqual([
    'at least 12Mar 12office 12updated',
    'at least 14Mar 13office 14',
    'at least 90Mar 15office 90retractedlater',
  ]);
});

test('a statement opens to the words of its report and to those that take it back', async () => {
  await show(withCells(CELLS));
  expect(await open(0)).toContain('“At least 12 died, the office said.”');
  const retracted = await open(2);
  expect(retracted).toMatch(/Taken back: Mar 16.*published in error/);
  expect(retracted).toContain('no part of the verdict');
});

test('a count that changed is drawn: what stands as steps, what was taken back crossed out', async () => {
  await show(withCells(CELLS));
  const picture = root.querySelector('svg');
  expect(picture?.getAttribute('aria-hidden')).toBe('true');
  const marks = (name: string): number =>
    picture?.querySelector(name)?.getAttribute('d')?.split('M').length ?? 0;
  expect([marks('.dot'), marks('.later'), marks('.retracted')]).toEqual([3, 1, 2]);
});

test('one day, one number or no number at all is not drawn', async () => {
  await show(withCells([cell(12, '2023-03-12'), cell(14, '2023-03-12')]));
  expect(root.querySelector('svg')).toBeNull();
  await show(withCells([cell(12, '2023-03-12')]));
  expect(root.querySelector('svg')).toBeNull();
});

test('a report without an outlet and a figure without a day say so', async () => {
  const bare = cell(12, '2023-03-12', { reportId: 'nobody' });
  await show(withCells([{ ...bare, figure: { ...bare.figure, asOf: null, chain: [] } }]));
  expect(summaries()[0]?.textContent).toBe('at least 12no dayOutlet not shownupdated');
});
