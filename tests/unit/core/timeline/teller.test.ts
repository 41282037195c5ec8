import { expect, test } from 'vitest';
import type { FigureRow } from '@/lib/core/model/context';
import type { Figure } from '@/lib/core/model/figure';
import type { Moment } from '@/lib/core/model/moment';
import type { Report } from '@/lib/core/model/report';
import type { Timeline, TimelineEvent } from '@/lib/core/model/timeline';
import { buildTimeline } from '@/lib/core/timeline/build';
import { day, origin, report } from './stories';

const minute = (value: string): Moment => ({ ...day(value), precision: 'minute' });
const PAGE = report('page', { published: day('2023-06-16'), headline: 'What we know' });

/** One bridge, told by several; each in words of its own. */
const EARLY = report('early', {
  published: minute('2023-06-14T09:00:00Z'),
  text: 'A stone bridge over the river Wern collapsed on Wednesday.',
});
const LATE = report('late', {
  published: minute('2023-06-14T18:00:00Z'),
  text: 'The old stone bridge over the river Wern collapsed with 12 cars on Wednesday after days of rain.',
});
const DAY_ONLY = report('day-only', {
  published: day('2023-06-14'),
  text: 'Wern saw its old stone bridge over the river collapse: the bridge collapsed on Wednesday.',
});

const build = (
  reports: readonly Report[],
  origins = reports.map(({ id }) => origin(`origin-${id}`, id)),
  figures: readonly FigureRow[] = [],
): Timeline => buildTimeline({ pageReport: PAGE, reports, origins, anchor: '2023-06-16', figures });

const bridge = (timeline: Timeline): TimelineEvent | undefined =>
  timeline.events.find(({ quotation }) => /bridge/.test(quotation));

test('an event is quoted from the earliest origin that tells it, and names all that do', () => {
  for (const reports of [
    [EARLY, LATE, DAY_ONLY],
    [DAY_ONLY, LATE, EARLY],
  ]) {
    const event = bridge(build(reports));
    expect(event).toMatchObject({ reportId: 'early', quotation: EARLY.text });
    expect(event?.reportIds[0]).toBe('early');
    expect(event?.reportIds.toSorted()).toEqual(['day-only', 'early', 'late']);
    expect(event?.originIds).toHaveLength(3);
  }
});

test('a report known to the day only is not taken for the first of that day', () => {
  expect(bridge(build([DAY_ONLY, LATE]))?.reportId).toBe('late');
});

test('an original tells it before its copy, though the copy came out earlier', () => {
  const copy = report('copy', { ...EARLY, id: 'copy', published: minute('2023-06-14T08:00:00Z') });
  const origins = [origin('wire', 'early', 'copy'), origin('origin-late', 'late')];
  expect(bridge(build([copy, LATE, EARLY], origins))?.reportId).toBe('early');
});

test('an origin that does not count for itself tells it only where no other does', () => {
  const origins = [{ ...origin('echo', 'early'), counted: false }, origin('origin-late', 'late')];
  expect(bridge(build([EARLY, LATE], origins))?.reportId).toBe('late');
  expect(bridge(build([EARLY], origins))?.reportId).toBe('early');
});

const figure = (value: number, evidence: string): Figure => ({
  measure: 'killed',
  value,
  upper: null,
  words: null,
  qualifier: 'exact',
  unit: null,
  group: null,
  asOf: null,
  chain: [],
  evidence,
  basis: { kind: 'text', certainty: 'derived' },
});

const FIRST = report('first', {
  published: minute('2023-06-14T09:00:00Z'),
  text: 'The collapse of the bridge killed 4 drivers on Wednesday.',
});
const LATER = 'Seven drivers were killed at the bridge.';
const rowOf = (state: 'updated' | 'retracted' | 'agree'): FigureRow => ({
  measure: 'killed',
  group: null,
  unit: null,
  state,
  cells: [
    {
      reportId: 'first',
      originId: 'origin-first',
      figure: figure(4, FIRST.text ?? ''),
      state,
      later: false,
      withdrawn:
        state === 'retracted'
          ? { kind: 'retracted', reportId: 'next', evidence: 'It was wrong.', day: null }
          : null,
    },
    {
      reportId: 'next',
      originId: 'origin-next',
      figure: figure(7, LATER),
      state: 'agree',
      later: true,
      withdrawn: null,
    },
  ],
});

test.each([
  ['updated', { kind: 'superseded', reportId: 'next', quotation: LATER }],
  ['retracted', { kind: 'corrected', reportId: 'next', quotation: 'It was wrong.' }],
  ['agree', null],
] as const)('a count that is %s marks its event', (state, changed) => {
  const timeline = build([FIRST], [origin('origin-first', 'first')], [rowOf(state)]);
  expect(bridge(timeline)?.changed).toEqual(changed);
});
