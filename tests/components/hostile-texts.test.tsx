import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { bringReceipts } from '@/components/origins/on-demand';
import { ReportLine } from '@/components/origins/ReportLine';
import { WebLink } from '@/components/ui/WebLink';
// Brought on demand: here before the clock is held.
import '@/components/views/context/Below';
import { ListView } from '@/components/views/context/ListView';
import { Popup } from '@/components/views/context/Popup';
import type { StoryContext } from '@/lib/core/model/context';
import { failed } from '@/lib/core/model/problem';
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
}, 60_000);

const links = (): (string | null)[] =>
  [...root.querySelectorAll('a')].map((one) => one.getAttribute('href'));

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'javascript://paper.example/%0Aalert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://paper.example/1',
])('only addresses of the web become links: %j', (url) => {
  const context = damStory();
  const [id = '', report] = Object.entries(context.reports)[1] ?? [];
  const [snippet] = context.reading.snippets;
  if (!report || !snippet) throw new Error('The story lists nothing.');
  const showLinks = (address: string): void => {
    const leading = { ...report, url: address };
    const reading = { ...context.reading, snippets: [{ ...snippet, url: address }] };
    render(
      <ul>
        <ReportLine
          context={{ ...context, reports: { ...context.reports, [id]: leading } }}
          reportId={id}
          onDecide={() => {}}
        />
        <ListView
          reading={reading}
          kept={false}
          onOutline={() => Promise.resolve(failed('no-access'))}
        />
        <WebLink url={address}>A title</WebLink>
      </ul>,
      root,
    );
  };
  showLinks('https://paper.example/1');
  expect(links()).toEqual(Array(3).fill('https://paper.example/1'));
  showLinks(url);
  expect(links()).toEqual([]);
  expect(root.textContent).toContain('A title');
});

test('an outlet that a dataset names stands with its real host', () => {
  const context = damStory();
  const [id = '', report] = Object.entries(context.reports)[1] ?? [];
  if (!report) throw new Error('The story lists nothing.');
  const shown = (kind: 'dataset' | 'visible-text', name = 'Reuters', known?: string): string => {
    const named = {
      ...report,
      url: 'https://reuters.wire.example/1',
      domain: 'reuters.wire.example',
      outlet: { value: name, basis: { kind, certainty: 'stated' as const } },
    };
    const facts = { name: known ?? null, country: null, kinds: [], owner: null };
    const outlets = known ? { [id]: { ...facts, certainty: 'stated' as const } } : {};
    const altered = { ...context, reports: { ...context.reports, [id]: named }, outlets };
    render(<ReportLine context={altered} reportId={id} onDecide={() => {}} />, root);
    return root.textContent ?? '';
  };
  expect(shown('dataset')).toContain('Reuters · reuters.wire.example');
  expect(shown('dataset', 'Reuters', 'Wire of Example')).toContain('reuters.wire.example');
  // The table of outlets has the name for that host, the name is the host, or the page itself shows both.
  expect(shown('dataset', 'Wire of Example', 'Wire of Example')).not.toContain('reuters.wire');
  expect(shown('dataset', 'reuters.wire.example').match(/reuters\.wire/g)).toHaveLength(1);
  expect(shown('visible-text')).not.toContain('reuters.wire');
});
