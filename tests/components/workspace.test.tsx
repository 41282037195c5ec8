import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assert, integer, property, tuple } from 'fast-check';
import { entriesOf, type Entry } from '@/components/timeline/entries';
import { within, withEnd, zoomed } from '@/components/timeline/explore/window';
import { VIEWS } from '@/components/views/index';
import { followers } from '@/components/views/story/first';
import { areas } from '@/lib/messaging/areas/index';
import { Workspace } from '@/components/views/workspace/Workspace';
import type { StoryContext } from '@/lib/core/model/context';
import type { Api } from '@/lib/messaging/api';
import { harbourStory } from '../support/harbour-story';
import { NOBODY } from '../support/nobody';

const HOUR = 3_600_000;
const whole = { from: 0, to: 240 * HOUR };

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** The page as it is once nothing is under way. */
async function show(api: Partial<Api>): Promise<string> {
  await act(() =>
    render(<Workspace api={{ ...NOBODY, ...api }} areas={areas} tabId={7} views={VIEWS} />, root),
  );
  await vi.waitFor(async () => {
    await act(() => {});
    expect(root.querySelector('[aria-busy="true"], .loading')).toBeNull();
    expect(root.querySelector('main')?.textContent).not.toMatch(/^Loading/);
  });
  return root.textContent ?? '';
}
const ready = (context: StoryContext): Partial<Api> => ({
  contextOf: () => Promise.resolve({ state: 'ready', context }),
});

/** A report that came out at a time told so finely; `day` stands for any time of that day. */
function report(id: string, value: string): Entry {
  const minute = value.length > 10;
  const from = Date.parse(minute ? value : `${value}T00:00:00Z`);
  return {
    kind: 'report',
    id,
    reportId: id,
    originId: id,
    role: 'original',
    when: {
      value,
      precision: minute ? 'minute' : 'day',
      basis: { kind: 'json-ld', certainty: 'stated' },
    },
    span: { from, to: minute ? from : from + 24 * HOUR },
    apart: null,
  };
}

describe('who reported first', () => {
  test('is one report when nobody else can have been earlier', () => {
    const all = followers([
      report('late', '2024-05-07T09:00:00Z'),
      report('early', '2024-05-06T06:30:00Z'),
      report('next', '2024-05-06T07:00:00Z'),
    ]);
    expect(all.map(({ entry, place }) => [entry.id, place])).toEqual([
      ['early', 'only'],
      ['next', 'after'],
      ['late', 'after'],
    ]);
    expect(all[1]?.delay).toEqual([HOUR / 2, HOUR / 2]);
  });

  test('is told of nobody alone when a day hides the order', () => {
    const all = followers([report('day', '2024-05-06'), report('nine', '2024-05-06T09:00:00Z')]);
    expect(all.map(({ place }) => place)).toEqual(['among', 'among']);
  });

  test('is not told of the day after', () => {
    const all = followers([report('day', '2024-05-06'), report('next', '2024-05-07')]);
    expect(all.map(({ place }) => place)).toEqual(['only', 'after']);
  });

  test('leaves the delay as wide as the times allow', () => {
    const [, second] = followers([
      report('nine', '2024-05-06T09:00:00Z'),
      report('later', '2024-05-08'),
    ]);
    expect(second).toMatchObject({ place: 'after', delay: [39 * HOUR, 63 * HOUR] });
  });
});

describe('the part of the time that is looked at', () => {
  test('lies inside the whole whatever is done to it', () => {
    const time = integer({ min: -100 * HOUR, max: 400 * HOUR });
    assert(
      property(tuple(time, time, time), integer({ min: 1, max: 400 }), ([a, b, c], percent) => {
        const part = within(whole, { from: Math.min(a, b), to: Math.max(a, b) });
        const all = [
          part,
          zoomed(whole, part, percent / 100, c),
          withEnd(whole, part, 'from', c),
          withEnd(whole, part, 'to', c),
        ].map((one) => one ?? whole);
        expect(
          all.every(({ from, to }) => from >= 0 && to <= whole.to && to - from >= HOUR / 6 - 1),
        ).toBe(true);
      }),
    );
  });
});

describe('the workspace', () => {
  test('shows the story of a tab: timeline, who was first, figures over time, origins', async () => {
    const said = await show(ready(harbourStory(30)));
    expect(said).toContain('Grain silo explodes in Halvern harbour');
    expect(said).toMatch(/Who reported first[\s\S]*may be first|first/);
    expect(root.querySelectorAll('.figure-line').length).toBeGreaterThan(0);
    expect(root.querySelector('.figure-line .step')).not.toBeNull();
    expect(document.title).toMatch(/^Grain silo explodes .* Second Source$/);
  });

  test('says of what a report read before', async () => {
    const context = harbourStory(3);
    const [first] = Object.values(context.reports);
    if (!first) throw new Error('The story has reports.');
    const changed = {
      ...first,
      otherWordings: [
        { headline: 'Silo burns in Halvern', text: null, at: '2024-05-06T10:00:00Z' },
      ],
    };
    const said = await show(
      ready({ ...context, reports: { ...context.reports, [first.id]: changed } }),
    );
    expect(said).toMatch(/Changed since it was seen[\s\S]*Silo burns in Halvern/);
  });

  test('says what stands in the way, and that a list is no story', async () => {
    expect(await show({})).toContain('Try again');
    render(null, root);
    const { reading } = harbourStory(3);
    const list = { state: 'list', reading, kept: true } as const;
    expect(await show({ contextOf: () => Promise.resolve(list) })).toContain('tells no story');
  });

  test('draws only what an origin tells when a person wants to see that one', async () => {
    const context = harbourStory(30);
    await show(ready(context));
    const select = root.querySelector('select');
    const option = select?.options[2];
    if (!select || !option) throw new Error('There is a choice.');
    await act(() => {
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const names = [...root.querySelectorAll('.explorer .lane-name')].map((one) => one.textContent);
    expect(names.filter((name) => name !== 'What happened')).toHaveLength(1);
    const own = entriesOf(context).filter(
      (entry) => entry.kind === 'report' && entry.originId === option.value,
    );
    expect(option.text).toContain(`(${own.length})`);
  });
});
