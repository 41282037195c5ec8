import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { bringReceipts } from '@/components/origins/on-demand';
// Brought on demand: here before the clock is held.
import '@/components/views/context/Below';
import { ListView } from '@/components/views/context/ListView';
import { Popup } from '@/components/views/context/Popup';
import type { StoryContext } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
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

const settle = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(100);
  });

/** Shows a context with everything unfolded. */
async function show(context: StoryContext): Promise<void> {
  const api = { ...NOBODY, contextOf: () => Promise.resolve({ state: 'ready' as const, context }) };
  await act(async () => {
    render(<Popup api={api} tabId={7} />, root);
    await vi.advanceTimersByTimeAsync(100);
  });
  await settle();
  for (let left = 3; left > 0; left -= 1) {
    for (const fold of root.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
      fold.open = true;
    await settle();
  }
}

/** A context whose reports say something else. */
function told(change: (report: Report) => Partial<Report>): StoryContext {
  const context = damStory();
  const reports = Object.entries(context.reports).map(([id, report]) => [
    id,
    { ...report, ...change(report) },
  ]);
  return { ...context, reports: Object.fromEntries(reports) };
}

/** A letter that no text of ours has. */
const SIGN = 'ꙮ';
const marked = (text: string | null): string | null => (text === null ? null : `${SIGN}${text}`);

/** Texts with the sign, and whether each stands in an element with a direction of its own. */
function textsWithSign(): (readonly [string, boolean])[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: (readonly [string, boolean])[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent?.includes(SIGN))
      found.push([node.textContent, node.parentElement?.closest('bdi, [dir="auto"]') !== null]);
  return found;
}

test('words of others stand in an isolated direction of their own', async () => {
  await show(
    told(({ headline, outlet, text, byline }) => ({
      headline: marked(headline),
      outlet: outlet && { ...outlet, value: `${SIGN}${outlet.value}` },
      text: marked(text),
      byline: byline.map((name) => `${SIGN}${name}`),
    })),
  );
  const found = textsWithSign();
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(([, isolated]) => !isolated)).toEqual([]);
});

const SCHEMES = /^(?:https?:|\/|#)/;
const links = (): string[] =>
  [...root.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');

test('only addresses of the web become links', async () => {
  await show(told(() => ({ url: 'https://paper.example/1' })));
  expect(links()).toContain('https://paper.example/1');
  for (const url of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///x',
  ]) {
    render(null, root);
    await show(told(() => ({ url })));
    expect(links().filter((link) => !SCHEMES.test(link))).toEqual([]);
    const { reading } = damStory();
    const [snippet] = reading.snippets;
    if (!snippet) throw new Error('The story lists nothing.');
    render(null, root);
    await act(() =>
      render(
        <ListView
          reading={{ ...reading, snippets: [{ ...snippet, url, title: 'A title' }] }}
          kept={false}
          onOutline={() => Promise.resolve(null)}
        />,
        root,
      ),
    );
    expect(root.textContent).toContain('A title');
    expect(links()).toEqual([]);
  }
});

test('an outlet that a dataset names stands with its real host', async () => {
  const named = (kind: 'dataset' | 'visible-text') =>
    told(() => ({
      url: 'https://reuters.wire-news.example/1',
      domain: 'reuters.wire-news.example',
      outlet: { value: 'Reuters', basis: { kind, certainty: 'stated' } },
    }));
  await show(named('dataset'));
  expect(root.textContent).toMatch(/Reuters · reuters\.wire-news\.example/);
});
