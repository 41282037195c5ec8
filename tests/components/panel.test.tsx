import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Notes } from '@/components/notes/Notes';
import { Check } from '@/components/selection/Check';
import { rowsOfCheck } from '@/components/selection/rows-of-check';
import type { BoardsState } from '@/components/state/use-boards';
import { Panel } from '@/components/views/panel/Panel';
import { failed } from '@/lib/core/model/problem';
import type { Note } from '@/lib/core/model/note';
import type { Report } from '@/lib/core/model/report';
import type { CheckedClaim, Selection, SelectionCheck } from '@/lib/core/model/selection';
import { boards } from '@/lib/messaging/areas/boards';
import { desk, type DeskApi } from '@/lib/messaging/areas/desk';
import { harbourStory } from '../support/harbour-story';
import { NOBODY } from '../support/nobody';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const settle = async (): Promise<string> => {
  for (let i = 0; i < 4; i += 1) await act(() => Promise.resolve());
  return root.textContent ?? '';
};

/** No boards, and none can be made. */
const BOARDS: BoardsState = {
  boards: [],
  make: () => Promise.resolve(null),
  remove: () => Promise.resolve(false),
  undo: () => Promise.resolve(false),
  add: () => Promise.resolve(null),
};

const selection: Selection = {
  text: 'A silo burned.',
  length: 14,
  hidden: 0,
  before: '',
  after: '',
  url: 'https://paper.example/',
  language: 'en',
  at: '2024-05-06T10:00:00.000Z',
};
const claim: CheckedClaim = {
  sentence: 'A silo burned.',
  figure: null,
  row: null,
  tellers: [],
  standsIn: null,
  origins: 0,
  restsOn: null,
  heldAgainst: 'story',
};
const check: SelectionCheck = {
  claims: [claim],
  left: 0,
  reports: {},
  origins: {},
  library: 1_234,
  period: {
    from: '2024-05-03',
    to: '2024-05-09',
    covering: [
      { dataset: 'ports', title: 'Ports of the coast', reports: 12 },
      { dataset: null, title: null, reports: 1 },
    ],
  },
};

async function show(over: Partial<SelectionCheck>, picked: Partial<Selection> = {}) {
  const api: DeskApi = {
    ...desk,
    check: () => Promise.resolve({ ok: true, value: { ...check, ...over } }),
  };
  render(null, root);
  await act(() =>
    render(
      <Check
        desk={api}
        boards={BOARDS}
        tabId={7}
        selection={{ ...selection, ...picked }}
        context={null}
        waiting={false}
        onClose={() => {}}
      />,
      root,
    ),
  );
  return settle();
}

test('nobody else: said with the size of the library and who covers those days', async () => {
  expect(await show({})).toMatch(
    /No other origin in your library of 1,234 reports\..*Ports of the coast \(12 reports\).*pages you visited \(1 report\)/,
  );
  expect(await show({ period: null })).toMatch(/The page shows no day/);
  expect(await show({ library: null })).toMatch(/Your library cannot be opened/);
  expect(await show({ period: { from: '2024-05-03', to: '2024-05-09', covering: [] } })).toMatch(
    /No report in it is dated from/,
  );
});

test('what was cut off, left out and hidden is told', async () => {
  const told = await show({ left: 3 }, { length: 200_000, hidden: 1 });
  expect(told).toContain('Only the first 14 of 200,000 characters were looked at.');
  expect(told).toContain('3 more sentences were not looked at.');
  expect(told).toContain('1 selected character cannot be seen');
  expect(await show({ claims: [] })).toContain('nothing in it that could be held against');
});

test('who tells it: copies and origins that are not counted are called so, and who denies it', async () => {
  const teller = { reportId: 'a', originId: 'o', sentence: 'It burned.', chain: [], denies: false };
  const told = await show({
    claims: [
      {
        ...claim,
        origins: 1,
        tellers: [
          teller,
          { ...teller, reportId: 'b', originId: 'p', denies: true },
          { ...teller, reportId: 'c', originId: 'o' },
        ],
      },
    ],
    origins: {
      o: { name: 'Kestrel', counted: true, own: false, roles: { a: 'original', c: 'copy' } },
      p: { name: 'Someone', counted: false, own: false, roles: { b: 'original' } },
    },
  });
  expect(told).toContain('1 other independent origin tells this.');
  expect(told).toMatch(/report of Kestrel.*report of Kestrelcopy.*report of Someonenot counted/);
  expect(told).toContain('one denies it, the other does not');
  expect(told).not.toContain('No other origin');
});

const story = harbourStory(3);
const note: Note = {
  id: 'n',
  subject: 'story',
  about: story.pageReportId,
  quote: null,
  text: 'Call the harbour master.',
  url: 'https://paper.example/',
  title: 'Silo',
  created: '2024-05-06T10:00:00.000Z',
  changed: '2024-05-06T10:00:00.000Z',
  version: 1,
};

test('a note that cannot be kept stays where it is written, and that is said', async () => {
  const api: DeskApi = {
    ...desk,
    notes: () => Promise.resolve({ ok: true, value: [note] }),
    keepNote: () => Promise.resolve(failed('store-full')),
    noteHistory: () => Promise.resolve({ ok: true, value: [{ at: note.created, before: null }] }),
  };
  await act(() => render(<Notes desk={api} context={story} selection={selection} />, root));
  expect(await settle()).toContain('Call the harbour master.');
  const press = (name: string): Promise<void> =>
    act(async () => {
      [...root.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
      await Promise.resolve();
    });
  await press('Edit');
  await press('Save');
  expect(await settle()).toContain('Not saved: the library could not be changed.');
  expect(root.querySelector('textarea')?.value).toBe('Call the harbour master.');
  await press('Cancel');
  await press('Add a note');
  const choices = [...root.querySelectorAll('option')].map((one) => one.textContent);
  expect(choices.slice(0, 2)).toEqual(['the selected words', 'this story']);
  expect(choices.length).toBeGreaterThan(2);
});

test('the panel shows the story of its tab, and how a page comes to be read', async () => {
  await act(() =>
    render(
      <Panel
        api={{ ...NOBODY, contextOf: () => Promise.resolve({ state: 'ready', context: story }) }}
        areas={{ boards, desk: { ...desk, notes: () => Promise.resolve({ ok: true, value: [] }) } }}
        tabId={7}
      />,
      root,
    ),
  );
  expect(await settle()).toMatch(/Who reported it.*Mark what others report.*Notes/);
  await act(() => render(<Panel api={NOBODY} areas={{ boards, desk }} tabId={8} />, root));
  expect(await settle()).toMatch(/Nothing read yet.*Check this selection/);
});

const report = (id: string): Report => {
  const [known] = Object.values(story.reports);
  if (!known) throw new Error('The story has a report.');
  return {
    ...known,
    id,
    provenance: [{ kind: 'dataset', id: 'ports', at: '2024-05-06T10:00:00.000Z' }],
  };
};

test('what a check names goes on a board: where it stands, who tells it, who tells it otherwise, each in its words', () => {
  const reports = { a: report('a'), b: report('b'), c: report('c') };
  const rows = rowsOfCheck(
    {
      ...check,
      reports,
      claims: [
        {
          ...claim,
          standsIn: 'a',
          tellers: [
            { reportId: 'b', originId: 'o', sentence: 'It burned.', chain: [], denies: false },
            { reportId: 'a', originId: 'o', sentence: 'Twice.', chain: [], denies: false },
            { reportId: 'x', originId: 'o', sentence: 'Not at hand.', chain: [], denies: false },
          ],
        },
      ],
    },
    new Map([['ports', 'Ports of the coast']]),
  );
  expect(rows.map(({ id, words, datasets }) => [id, words, datasets])).toEqual([
    ['a', 'A silo burned.', ['Ports of the coast']],
    ['b', 'It burned.', ['Ports of the coast']],
  ]);
});
