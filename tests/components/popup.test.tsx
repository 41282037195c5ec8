import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { bringReceipts } from '@/components/origins/on-demand';
// Brought on demand: here before the clock is held.
import '@/components/views/context/Below';
import { Popup } from '@/components/views/context/Popup';
import type { StoryContext } from '@/lib/core/model/context';
import type { Api, ContextState, DecisionRequest } from '@/lib/messaging/api';
import { damStory } from '../support/dam-story';
import { NOBODY } from '../support/nobody';

let root: HTMLElement;
beforeAll(() => bringReceipts());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

const ready = (context: StoryContext): ContextState => ({ state: 'ready', context });

async function show(api: Partial<Api>, onShown?: () => void): Promise<string> {
  await act(async () => {
    render(<Popup api={{ ...NOBODY, ...api }} tabId={7} {...(onShown ? { onShown } : {})} />, root);
    await vi.advanceTimersByTimeAsync(100);
  });
  await act(async () => {
    await vi.advanceTimersByTimeAsync(100);
  });
  return root.textContent ?? '';
}

async function press(name: string): Promise<void> {
  const found = [...root.querySelectorAll('button, summary')].find(
    (one) => one.textContent?.trim() === name,
  );
  if (!(found instanceof HTMLElement)) throw new Error(`No button “${name}”`);
  await act(async () => {
    found.click();
    await vi.advanceTimersByTimeAsync(100);
  });
}

test('a ready context shows story, verdict, figures and origins, and says when it did', async () => {
  const shown = vi.fn<() => void>();
  const text = await show({ contextOf: () => Promise.resolve(ready(damStory())) }, shown);
  expect(text).toContain('Dam above Orlen breaks');
  expect(text).toContain('By Ada Brandt');
  expect(text).toMatch(/2 independent origins · 3 reports/);
  expect(text).toMatch(/Reuters ← Vesna.* ← civil protection service/);
  expect(text).toContain('Not this story, or too little to tell (1)');
  expect(text).toContain('170 reports on this device. Nothing was sent.');
  expect(shown).toHaveBeenCalledOnce();
});

test('a headline full of markup stays text', async () => {
  const headline = 'Dam above Orlen <img src=x onerror=alert(1)> breaks & floods';
  const text = await show({ contextOf: () => Promise.resolve(ready(damStory(headline))) });
  expect(text).toContain('<img src=x onerror=alert(1)>');
  expect(root.querySelector('img')).toBeNull();
});

test('a page that nobody has read is read by the click that opened the popup', async () => {
  const readTab = vi.fn<Api['readTab']>(() => Promise.resolve(ready(damStory())));
  expect(await show({ readTab })).toContain('Dam above Orlen');
  expect(readTab).toHaveBeenCalledWith(7);
});

test('what stands in the way is told in words, and can be tried again', async () => {
  const readTab = vi.fn<Api['readTab']>(() =>
    Promise.resolve({ state: 'failed', problem: { code: 'no-headline' } }),
  );
  expect(await show({ readTab })).toContain('it shows no headline');
  await press('Try again');
  expect(readTab).toHaveBeenCalledTimes(2);
});

test('a first load of the library shows how far it has come', async () => {
  const loading = {
    id: 'd',
    title: 'D',
    publisher: 'P',
    revision: 1,
    licence: 'CC0',
    reports: 166,
    state: 'loading',
    loaded: 50,
  } as const;
  const text = await show({
    contextOf: () => Promise.resolve({ state: 'reading' }),
    library: () => Promise.resolve({ ok: true, value: { reports: 50, datasets: [loading] } }),
  });
  expect(text).toContain('50 of 166');
  expect(root.querySelector('progress')?.value).toBe(50);
});

test('a report can be taken out of the story and put back', async () => {
  const asked: DecisionRequest[] = [];
  const context = damStory();
  await show({
    contextOf: () => Promise.resolve(ready(context)),
    decide: (request) => {
      asked.push(request);
      const matches = context.matches.map((match) =>
        match.reportId === request.reportId &&
        'decision' in request.change &&
        request.change.decision !== null
          ? {
              ...match,
              relation: 'other' as const,
              reasons: [{ code: 'said-by-reader' as const, details: [] }],
            }
          : match,
      );
      return Promise.resolve(ready({ ...context, matches }));
    },
  });
  await press('Not this story');
  expect(asked[0]).toMatchObject({ tabId: 7, change: { decision: 'not-same' } });
  expect(root.querySelector('.decided')?.textContent).toMatch(/^Taken out of this story: .+Undo$/);
  await press('Undo');
  expect(asked[1]).toMatchObject({ reportId: asked[0]?.reportId, change: { decision: null } });
});

test('a person says whose origin a report shares, and takes it back', async () => {
  const asked: DecisionRequest[] = [];
  const context = damStory();
  await show({
    contextOf: () => Promise.resolve(ready(context)),
    decide: (request) => {
      asked.push(request);
      const origins = context.origins.map((origin) => ({
        ...origin,
        members: origin.members.map((member) =>
          member.reportId === request.reportId &&
          'sameOriginAs' in request.change &&
          request.change.sameOriginAs !== null
            ? { ...member, basis: { kind: 'reader', certainty: 'stated' } as const }
            : member,
        ),
      }));
      return Promise.resolve(ready({ ...context, origins }));
    },
  });
  await press('Why');
  const select = root.querySelector('select');
  if (!select) throw new Error('There is a choice.');
  expect(select.options.length).toBeGreaterThan(1);
  await act(async () => {
    select.value = select.options[1]?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(100);
  });
  const other = select.options[1]?.value;
  expect(asked[0]).toMatchObject({ tabId: 7, change: { sameOriginAs: other } });
  expect(root.textContent).toContain('You said: of one origin.');
  await press('Undo');
  expect(asked[1]).toMatchObject({ reportId: asked[0]?.reportId, change: { sameOriginAs: null } });
});

test('a person says that a report is an origin of its own, and reads what both texts share', async () => {
  const asked: DecisionRequest[] = [];
  const context = damStory();
  const [page, other] = [context.pageReportId, context.matches[0]?.reportId ?? ''];
  const basis = {
    kind: 'shared-text',
    certainty: 'derived',
    evidence: 'late on Saturday',
  } as const;
  const origins = context.origins.map((origin) => ({
    ...origin,
    members: origin.members.map((member) =>
      member.reportId === other ? { ...member, copyOf: { reportId: page, basis } } : member,
    ),
  }));
  await show({
    contextOf: () => Promise.resolve(ready({ ...context, origins })),
    decide: (request) => {
      asked.push(request);
      return Promise.resolve(ready({ ...context, origins }));
    },
  });
  for (const summary of root.querySelectorAll('summary'))
    if (summary.textContent === 'Why') {
      await act(async () => {
        summary.click();
        await vi.advanceTimersByTimeAsync(100);
      });
    }
  expect(root.textContent).toContain('Same text as Velmar Post');
  await press('Compare the two texts');
  const told = [...root.querySelectorAll('.told')].map((one) => one.getAttribute('aria-label'));
  expect(told).toHaveLength(2);
  expect(told[1]).toBe('Velmar Post');
  await press('An origin of its own');
  expect(asked[0]?.change).toEqual({ sameOriginAs: asked[0]?.reportId });
  expect(root.querySelector('.decided')?.textContent, 'what was not kept is not told').toBe('');
});

test('points of the timeline are walked with arrows and opened with Enter', async () => {
  await show({ contextOf: () => Promise.resolve(ready(damStory())) });
  const reachable = [...root.querySelectorAll('.point')].filter(
    (one) => one.getAttribute('tabindex') === '0',
  );
  expect(reachable).toHaveLength(1);
  const [first] = reachable;
  await act(() => {
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  expect(root.querySelector('.detail')?.textContent).toMatch(/Mar 1[12], 2023/);
  await act(() => {
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  });
  expect(document.activeElement?.getAttribute('data-point')).toMatch(/^(?!events)/);
});
