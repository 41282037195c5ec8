import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { array, assert, integer, property } from 'fast-check';
import { domainOf, placeOf, scaleOf } from '@/components/timeline/axis';
import { clusters } from '@/components/timeline/cluster';
import { entriesOf } from '@/components/timeline/entries';
import { layOut } from '@/components/timeline/layout';
import { spanOf } from '@/components/timeline/span';
import { ticksOf } from '@/components/timeline/ticks';
import { TimelineSection } from '@/components/timeline/TimelineSection';
import type { StoryContext } from '@/lib/core/model/context';
import { harbourStory, oneDayStory } from '../support/harbour-story';

const HOUR = 3_600_000;
const wanted = { width: 266, most: 5, mirrored: false, window: null };
const pictureOf = (context: StoryContext, more: Partial<typeof wanted> = {}) =>
  layOut(context, entriesOf(context), { ...wanted, ...more });

const leastGap = (places: readonly number[]): number =>
  Math.min(Infinity, ...places.slice(1).map((x, i) => x - (places[i] ?? x)));

const hours = (value: string, precision: 'minute' | 'day' | 'month'): number => {
  const span = spanOf({ value, precision });
  return span ? (span.to - span.from) / HOUR : Number.NaN;
};

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.dir = '';
});
const show = (context: StoryContext): Promise<void> =>
  act(() => render(<TimelineSection context={context} />, root));
const reachable = (): Element[] => [...root.querySelectorAll('.point[tabindex="0"]')];
const key = (on: Element | null, name: string): Promise<void> =>
  act(() => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  });

describe('clusters', () => {
  test('hold everything, in order, and never stand closer than asked', () => {
    assert(
      property(array(integer({ min: 0, max: 400 }), { maxLength: 200 }), (places) => {
        const made = clusters(
          places.map((x) => ({ x, content: x })),
          24,
        );
        const held = made.flatMap(({ contents }) => contents);
        expect(held).toEqual(places.toSorted((a, b) => a - b));
        expect(leastGap(made.map(({ x }) => x))).toBeGreaterThanOrEqual(24);
      }),
    );
  });
});

describe('spans', () => {
  test('are as long as what is told', () => {
    expect(hours('2024-05-07T10:00:00Z', 'minute')).toBe(0);
    expect(hours('2024-05-07', 'day')).toBe(24);
    expect(hours('2024-02', 'month')).toBe(29 * 24);
    expect(spanOf({ value: 'once', precision: 'day' })).toBeNull();
    expect(spanOf({ value: 'once', precision: 'minute' })).toBeNull();
  });
});

describe('ticks', () => {
  test('are round, inside, and never closer than asked, from minutes to centuries', () => {
    assert(
      property(
        integer({ min: Date.UTC(1971, 0), max: Date.UTC(2100, 0) }),
        integer({ min: 60_000, max: 80 * 365 * 24 * HOUR }),
        integer({ min: 200, max: 1_600 }),
        (from, length, width) => {
          const { times } = ticksOf({ from, to: from + length }, width, 44);
          expect(times.length).toBeLessThanOrEqual(width / 44 + 2);
          expect(times.every((time) => time >= from && time < from + length)).toBe(true);
          // Months and days differ in length, by daylight saving too.
          expect((leastGap(times) / length) * width).toBeGreaterThan(44 * 0.9);
        },
      ),
    );
  });
});

describe('what is drawn', () => {
  test('holds every report of the story, and no mark is nearer to another than a finger needs', () => {
    for (const count of [3, 30, 300]) {
      const context = harbourStory(count);
      const { rows } = pictureOf(context);
      const points = rows.flatMap((row) => row.points);
      const drawn = points.flatMap(({ entries }) => entries);
      const reports = new Set(
        drawn.flatMap((entry) => (entry.kind === 'report' ? [entry.reportId] : [])),
      );
      expect(reports.size).toBe(context.verdict.reports + 1);
      expect(drawn.filter(({ kind }) => kind === 'event')).toHaveLength(
        context.timeline.events.length,
      );
      for (const { points: own } of rows)
        expect(leastGap(own.map(({ x }) => x))).toBeGreaterThanOrEqual(24);
    }
  });

  test('puts apart what has no day or one that cannot be, and lets it move no axis', () => {
    const entries = entriesOf(harbourStory(300));
    const why = new Set(entries.flatMap(({ apart }) => apart ?? []));
    expect([...why].toSorted()).toEqual(['coarse', 'far', 'future', 'undated']);
    const domain = domainOf(entries);
    expect(domain && new Date(domain.from).getFullYear()).toBe(2024);
    expect(domain && new Date(domain.to).getFullYear()).toBe(2024);
  });

  test('is the same from right to left, mirrored', () => {
    const context = harbourStory(30);
    const [plain, mirrored] = [pictureOf(context), pictureOf(context, { mirrored: true })];
    for (const [i, row] of plain.rows.entries()) {
      const turned = mirrored.rows[i]?.points.map(({ x }) => Math.round(266 - x)).toReversed();
      expect(turned).toEqual(row.points.map(({ x }) => Math.round(x)));
    }
  });

  test('of 5,000 reports on one day is a handful of points', () => {
    const points = pictureOf(oneDayStory(5_000)).rows.flatMap((row) => row.points);
    expect(points.length).toBeLessThan(60);
    expect(Math.max(...points.map(({ entries }) => entries.length))).toBeGreaterThan(400);
  });

  test('stands inside the part of the time that is looked at', () => {
    const scale = scaleOf({ from: 0, to: 100 }, 0, 1_000);
    expect(placeOf({ from: 90, to: 190 }, scale)).toBe(950);
    expect(placeOf({ from: 100, to: 190 }, scale)).toBeNull();
    expect(placeOf({ from: -90, to: 0 }, scale)).toBeNull();
    expect(placeOf({ from: 0, to: 0 }, scale)).toBe(0);
    expect(scale.timeAt(scale.place(37))).toBeCloseTo(37);
  });
});

describe('the picture', () => {
  test('tells of a point with its quotation, report and precision, and closes on Escape', async () => {
    await show(harbourStory(30));
    const points = [...root.querySelectorAll('.point')];
    const single = points.find((one) =>
      /Öresta Tidning, /.test(one.getAttribute('aria-label') ?? ''),
    );
    await act(() => {
      if (single instanceof SVGElement) single.focus();
    });
    const card = root.querySelector('.card');
    expect(card?.textContent).toMatch(/Öresta Tidning · original/);
    expect(card?.querySelector('blockquote')?.textContent).toMatch(/silo|Halvern/);
    expect(card?.textContent).toMatch(/to the minute|day only/);
    expect(card?.querySelector('a'), 'nothing to press in what goes away').toBeNull();
    await key(single ?? null, 'Enter');
    expect(root.querySelector('.card.kept a')?.getAttribute('href')).toMatch(/^https:/);
    await key(single ?? null, 'Escape');
    expect(root.querySelector('.card')).toBeNull();
  });

  test('keeps one reachable point whatever becomes of a lane', async () => {
    const context = harbourStory(30);
    await show(context);
    const points = [...root.querySelectorAll('.point')];
    const last = points.at(-1);
    await act(() => {
      if (last instanceof SVGElement)
        last.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    expect(reachable()).toEqual([last]);
    // Everything that stood there is taken out of the story.
    const few = harbourStory(3);
    await show(few);
    expect(reachable()).toHaveLength(1);
    await show({ ...context, timeline: { ...context.timeline, events: [] } });
    expect(reachable()).toHaveLength(1);
  });

  test('says of an event that its day is counted back, and what became of its count', async () => {
    const context = harbourStory(30);
    const [first, ...others] = context.timeline.events;
    if (!first) throw new Error('Something happened.');
    const said = 'Not seven but five died, the harbour master said on Friday.';
    const changed = { kind: 'corrected', reportId: first.reportId, quotation: said } as const;
    const events = [{ ...first, counted: true, changed }, ...others];
    await show({ ...context, timeline: { ...context.timeline, events: events.slice(0, 1) } });
    expect(root.querySelector('.point .mark.event')?.classList).toContain('changed');
    expect(root.querySelector('.point')?.getAttribute('aria-label')).toContain('taken back later');
    expect(root.querySelector('.legend')?.textContent).toContain('changed since');
    await show({ ...context, timeline: { ...context.timeline, events } });
    const list = [...root.querySelectorAll('button')].find(
      (one) => one.textContent === 'as a list',
    );
    await act(() => list?.click());
    const [line] = root.querySelectorAll('.entry-list li');
    expect(line?.querySelector('blockquote')?.textContent).toBe(first.quotation);
    expect(line?.textContent).toContain('The day is counted back from these words');
    expect(line?.querySelector('.changed')?.textContent).toMatch(/^Taken back later: Not seven/);
  });

  test('is walked with the arrow keys, as it looks', async () => {
    await show(harbourStory(30));
    const [first] = reachable();
    if (first instanceof SVGElement) first.focus();
    const seen = new Set<string | null>();
    for (let i = 0; i < 30; i += 1) {
      seen.add(document.activeElement?.getAttribute('data-point') ?? null);
      await key(document.activeElement, i % 4 === 3 ? 'ArrowDown' : 'ArrowRight');
    }
    expect(seen.size).toBeGreaterThan(8);
    expect(reachable()).toEqual([document.activeElement]);
  });

  test('says the same as ordered lists', async () => {
    await show(harbourStory(30));
    const button = [...root.querySelectorAll('button')].find(
      (one) => one.textContent === 'as a list',
    );
    await act(() => button?.click());
    const items = [...root.querySelectorAll('.entry-list ol > li')];
    expect(items.length).toBe(entriesOf(harbourStory(30)).length);
    expect(root.textContent).toContain('Without a day');
    expect(root.textContent).toMatch(/May 2024/);
  });
});
