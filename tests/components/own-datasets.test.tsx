import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ImportPanel } from '@/components/curation/ImportPanel';
import { EditOwn } from '@/components/curation/EditOwn';
import type { OwnDataset } from '@/lib/core/model/curation';
import { curation, type CurationApi } from '@/lib/messaging/areas/curation';
import { openStore } from '@/lib/store/open';
import type { World } from '@/lib/tasks/areas';
import { curationCalls } from '@/lib/tasks/curation/calls';
import { until } from '../support/ask';
import { worldOf } from '@/tests/support/world';

vi.mock('webextension-polyfill', () => ({ default: {} }));
// The calls as the background answers them, without messages between.
vi.mock('@/lib/messaging/remote', () => ({
  ask: (call: string, argument: unknown) =>
    curationCalls[call.split('.')[1] ?? '']?.(world, argument),
}));

// jsdom's own cannot be read.
vi.stubGlobal('Blob', NodeBlob);

let world: World;
let worlds = 0;
let root: HTMLElement;
const api: CurationApi = curation;

beforeEach(() => {
  worlds += 1;
  world = worldOf(openStore(`own-components-${worlds}`));
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const says = (words: RegExp): Promise<string> =>
  until(
    String(words),
    async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
      const told = root.textContent ?? '';
      return words.test(told) ? told : null;
    },
    4_000,
  ).catch((error: unknown) => {
    throw new Error(root.textContent ?? '', { cause: error });
  });

function press(name: RegExp): void {
  const found = [...root.querySelectorAll('button')].find((one) =>
    name.test(one.textContent ?? ''),
  );
  if (!found) throw new Error(`No button ${String(name)}`);
  found.click();
}

async function ownOne(): Promise<OwnDataset> {
  const own = await api.own();
  const [first] = own.ok ? own.value : [];
  if (!first) throw new Error('There is none.');
  return first;
}

async function paste(rows: string): Promise<void> {
  await act(() =>
    render(<ImportPanel api={api} own={[]} onChange={() => {}} onOpen={() => {}} />, root),
  );
  const box = root.querySelector('textarea');
  if (box) box.value = rows;
  await act(() => void box?.dispatchEvent(new InputEvent('input', { bubbles: true })));
  press(/Look at it/);
}

test('pasted rows are looked at, imported, and told by what became of each', async () => {
  await paste('url,title\nhttps://lindholm.example/1,Ferry aground\ndata:text/html,Data');
  await says(/Understood as csv[\s\S]*Ferry aground[\s\S]*refused/);
  press(/^Import$/);
  const told = await says(/Imported\./);
  expect(told).toMatch(/1 new.*1 refused/);
  expect(root.querySelector<HTMLTextAreaElement>('textarea.refused')?.value).toMatch(/^3: .*url/);
});

test('what is in no known form is refused in words', async () => {
  await paste('just some words');
  expect(await says(/none of the known formats/)).toContain('Import a file');
});

/** Draws the dataset anew, as its view does after a change. */
async function show(): Promise<void> {
  const own = await ownOne();
  await act(() =>
    render(<EditOwn api={api} own={own} others={[]} onChange={redraw} onClose={() => {}} />, root),
  );
}

const redraw = (): void => void show();

test('a dataset is opened, a report noted, the note undone', async () => {
  await paste('https://lindholm.example/1 Ferry aground');
  await says(/url-list/);
  press(/^Import$/);
  await says(/Imported\./);
  await show();
  await says(/Ferry aground/);
  const note = root.querySelector<HTMLTextAreaElement>('.own-reports textarea');
  if (note) note.value = 'Called the harbour master.';
  await act(() => void note?.dispatchEvent(new InputEvent('input', { bubbles: true })));
  press(/Add a note/);
  await says(/Called the harbour master\./);
  expect((await ownOne()).notes).toBe(1);
  await show();
  press(/^Undo$/);
  await until('no note', async () => ((await ownOne()).notes === 0 ? true : null));
});
