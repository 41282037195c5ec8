import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Requests } from '@/components/views/settings/Requests';
import { SettingsView } from '@/components/views/settings/SettingsView';
import type { NetworkRequest } from '@/lib/core/model/network';
import type { Api } from '@/lib/messaging/api';
import { library as libraryArea } from '@/lib/messaging/areas/library';
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

async function show(api: Partial<Api> = {}): Promise<string> {
  await act(async () => {
    render(<SettingsView api={{ ...NOBODY, ...api }} />, root);
    await Promise.resolve();
  });
  await act(() => Promise.resolve());
  return root.textContent ?? '';
}

function button(name: string): HTMLElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`No button “${name}”`);
  return found;
}
const press = (name: string): Promise<void> =>
  act(async () => {
    button(name).click();
    await Promise.resolve();
  });

const FERRIES = {
  id: 'ferries',
  title: 'Ferries',
  publisher: 'Harbour Desk',
  revision: 3,
  licence: 'CC0-1.0',
  reports: 150,
  state: 'ready',
  loaded: 150,
} as const;

test('datasets, what pages added and the room taken are told in numbers', async () => {
  const library = { ok: true, value: { reports: 170, datasets: [FERRIES] } } as const;
  const told = await show({ library: () => Promise.resolve(library) });
  expect(told).toContain('170 reports on this device.');
  expect(told).toMatch(/Ferries.*Harbour Desk · CC0-1.0.*150.*Pages you visited and feeds.*20/);
  expect(told).toContain('2.5 MB used on this device; the browser grants 10 MB.');
});

test('a chart tells how much room each dataset takes, and what pages and feeds brought', async () => {
  const room = vi.spyOn(libraryArea, 'room').mockResolvedValue({
    ok: true,
    value: { datasets: { ferries: 3_000_000 }, captured: 1_000_000 },
  });
  const library = { ok: true, value: { reports: 170, datasets: [FERRIES] } } as const;
  await show({ library: () => Promise.resolve(library) });
  const bars = [...root.querySelectorAll('.library meter')].map((one) => [
    one.getAttribute('value'),
    one.getAttribute('max'),
    one.parentElement?.textContent,
  ]);
  expect(bars).toEqual([
    ['3000000', '4000000', '3 MB'],
    ['1000000', '4000000', '1 MB'],
  ]);
  room.mockRestore();
});

test('what a damage took is told until a person knows', async () => {
  const datasets = [
    { id: 'a', title: 'Ferries' },
    { id: 'b', title: 'Dams' },
  ];
  const dismissLosses = vi.fn<Api['dismissLosses']>(() =>
    Promise.resolve({ ok: true, value: null }),
  );
  const losses = () =>
    Promise.resolve({ ok: true, value: { reports: 3, datasets, work: 4 } } as const);
  await show({ losses, dismissLosses });
  const told = root.querySelector('[role=alert]')?.textContent ?? '';
  expect(told).toMatch(/3 reports that pages had shown are lost/);
  expect(told).toContain('Load them again: Ferries, Dams.');
  expect(told).toMatch(/What you had written or followed is lost, too: .*, 4 in all/);
  await press('Understood');
  expect(dismissLosses).toHaveBeenCalledOnce();
});

test('a person is warned before the disk is full', async () => {
  const use = { ok: true, value: { bytes: 9e9, quota: 1e10 } } as const;
  await show({ storageUse: () => Promise.resolve(use) });
  expect(root.querySelector('[role=alert]')?.textContent).toContain('9 GB of 10 GB are used');
});

test('a library that cannot be opened says so and hides nothing else', async () => {
  const library = { ok: false, problem: { code: 'store-unavailable' } } as const;
  const told = await show({ library: () => Promise.resolve(library) });
  expect(told).toContain('The library cannot be opened');
  expect(told).toContain('NewsBreak');
});

test('a question takes the focus and gives it back; only a yes removes', async () => {
  const removeDataset = vi.fn<Api['removeDataset']>(() =>
    Promise.resolve({ ok: true, value: null }),
  );
  const library = { ok: true, value: { reports: 150, datasets: [FERRIES] } } as const;
  await show({ library: () => Promise.resolve(library), removeDataset });
  await press('Remove Ferries');
  expect(document.activeElement?.textContent).toBe('Remove');
  await press('Keep');
  expect(document.activeElement).toBe(button('Remove Ferries'));
  expect(removeDataset).not.toHaveBeenCalled();
  await press('Remove Ferries');
  await press('Remove');
  expect(removeDataset).toHaveBeenCalledWith('ferries');
});

test('what is erased can be taken back until the page is left, then it is let go', async () => {
  const finishErase = vi.fn<Api['finishErase']>(() => Promise.resolve({ ok: true, value: true }));
  await show({ finishErase });
  await press('Erase the whole library');
  await press('Erase');
  expect(root.textContent).toContain('170 reports erased.');
  expect(document.activeElement).toBe(button('Undo'));
  await press('Undo');
  expect(root.textContent).toContain('Everything is back.');
  dispatchEvent(new Event('pagehide'));
  expect(finishErase).not.toHaveBeenCalled();
  await press('Erase the whole library');
  await press('Erase');
  dispatchEvent(new Event('pagehide'));
  expect(finishErase).toHaveBeenCalledOnce();
});

test('a listed site is switched by its id, an added one is given up', async () => {
  const saveSettings = vi.fn<Api['saveSettings']>((settings) => Promise.resolve(settings));
  const setSite = vi.fn<Api['setSite']>(({ on }) =>
    Promise.resolve({ name: 'paper.example', listed: false, on }),
  );
  await show({ saveSettings, setSite });
  await act(async () => {
    root.querySelector<HTMLElement>('.columns input')?.click();
    await Promise.resolve();
  });
  expect(saveSettings.mock.calls[0]?.[0].sitesOff).toEqual(['newsbreak']);
  await press('Remove paper.example');
  expect(setSite).toHaveBeenCalledWith({
    url: 'https://paper.example/',
    listed: false,
    on: false,
  });
});

const REQUEST = {
  at: '2024-05-06T05:40:00.000Z',
  reason: 'feed',
  url: 'https://news.example/feed.xml?of=me',
  status: 304,
  took: 120,
} as const;

test('every request of the extension stands in its log: when, why, whither, and what came of it', async () => {
  let kept: readonly NetworkRequest[] = [
    REQUEST,
    { ...REQUEST, reason: 'dataset', status: null, took: null },
    { ...REQUEST, status: null, took: 9 },
  ];
  const desk = {
    requests: () => Promise.resolve({ ok: true, value: kept } as const),
    clearRequests: () => {
      kept = [];
      return Promise.resolve({ ok: true, value: null } as const);
    },
  };
  await act(() => render(<Requests desk={desk} />, root));
  await act(() => Promise.resolve());
  const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/2024.*a feed.*https:\/\/news\.example\/feed\.xml\?of=me.*304, 120 ms/);
  expect(rows[1]).toMatch(/a dataset.*under way/);
  expect(rows[2]).toMatch(/no answer/);
  await press('Forget them');
  await act(() => Promise.resolve());
  expect(root.textContent).toMatch(/Nothing yet/);
});
