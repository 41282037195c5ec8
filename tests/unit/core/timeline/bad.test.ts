import { describe, expect, test } from 'vitest';
import type { Moment } from '@/lib/core/model/moment';
import type { Report } from '@/lib/core/model/report';
import type { Timeline } from '@/lib/core/model/timeline';
import { buildTimeline } from '@/lib/core/timeline/build';
import { day, report } from './stories';

const minute = (value: string): Moment => ({ ...day(value), precision: 'minute' });
const PAGE = report('page', { published: day('2023-06-16'), headline: 'Photos of the flood' });
const build = (...reports: Report[]): Timeline =>
  buildTimeline({ pageReport: PAGE, reports, origins: [], anchor: '2023-06-16' });
const flood = (id: string, published: Moment | null): Report =>
  report(id, { published, text: 'The river Wern flooded the old town on Tuesday.' });

const filed = (id: string, when: string): Report => ({
  ...flood(id, null),
  dateline: { place: 'WERN', day: day(when), agency: null, raw: `WERN, ${when} -` },
});

/** Every report, on the clock or apart from it. */
const everywhere = (timeline: Timeline): string[] =>
  [...timeline.reports.map(({ reportId }) => reportId), ...timeline.undated].toSorted();

describe('reports with an odd time', () => {
  test('one of 1970 stays on the clock, and counts as one without a time', () => {
    const timeline = build(flood('old', day('1970-01-01')), flood('right', day('2023-06-14')));
    expect(everywhere(timeline)).toEqual(['old', 'page', 'right']);
    expect([timeline.from, timeline.to]).toEqual(['2023-06-13', '2023-06-16']);
    // It is told first by who can have been first.
    expect(timeline.events.map(({ when, reportIds }) => [when.value, reportIds])).toEqual([
      ['2023-06-13', ['right', 'old']],
    ]);
  });

  test('one of 1970 that no page shows dates no event', () => {
    const provenance = [{ kind: 'dataset', id: 'x', at: '2023-06-17T08:00:00Z' } as const];
    const old = { ...flood('old', day('1970-01-01')), provenance };
    expect(build(old).events).toEqual([]);
    expect(everywhere(build(old))).toEqual(['old', 'page']);
  });

  test('one of the future dates no event and does not draw out the days', () => {
    const timeline = build(flood('future', day('2031-02-03')), flood('right', day('2023-06-14')));
    expect(timeline.to).toBe('2023-06-16');
    expect(timeline.events.map(({ when, reportIds }) => [when.value, reportIds])).toEqual([
      ['2023-06-13', ['right', 'future']],
    ]);
  });

  test('two zones a day apart are one moment, in the order in which they came', () => {
    // 15 June, 11:30 in Kiritimati (+14) and 14 June, 10:30 in Pago Pago (-11) are the same moment.
    const east = flood('east', minute('2023-06-14T21:30:00Z'));
    const west = flood('west', minute('2023-06-14T21:31:00Z'));
    const { reports } = build(west, east);
    expect(reports.map(({ reportId }) => reportId)).toEqual(['east', 'west', 'page']);
  });

  test('one without any date stands apart and is not dropped', () => {
    const provenance = [{ kind: 'dataset', id: 'x', at: '2023-06-17T08:00:00Z' } as const];
    const timeline = build({ ...flood('undated', null), provenance });
    expect(timeline.undated).toEqual(['undated']);
    expect(timeline.events).toEqual([]);
  });

  test('contradictory datelines: each report counts from its own', () => {
    const timeline = build(filed('one', '2023-06-14'), filed('other', '2023-06-07'));
    expect(timeline.events.map(({ when, reportIds }) => [when.value, reportIds])).toEqual([
      ['2023-06-06', ['other']],
      ['2023-06-13', ['one']],
    ]);
    expect(everywhere(timeline)).toEqual(['one', 'other', 'page']);
  });
});

test('5,000 reports on one day are all there, in a moment', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => flood(`r${i}`, day('2023-06-14')));
  const started = performance.now();
  const timeline = build(...many);
  // Generous: what it must not be is quadratic.
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(everywhere(timeline)).toHaveLength(5_001);
  expect(timeline.events[0]?.reportIds).toHaveLength(5_000);
});
