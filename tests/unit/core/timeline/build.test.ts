import { expect, test } from 'vitest';
import { buildTimeline } from '@/lib/core/timeline/build';
import { day, origin, report } from './stories';

/** Friday 16 June 2023. */
const PAGE = report('page', {
  headline: 'Photos: the flood of Wern',
  published: day('2023-06-16'),
  text: 'The river Wern burst its banks on Tuesday and flooded the old town. Mayor Lotte Brand said on Thursday that 400 people had left their homes. The river is expected to fall on Sunday.',
});
const WIRE = report('wire', {
  text: 'WERN, June 14 (ABC) - A stone bridge over the Wern collapsed on Wednesday, the fire service said. Two drivers were killed in the rain. The town was founded in 1322.',
  dateline: { place: 'WERN', day: day('2023-06-14'), agency: 'ABC', raw: 'WERN, June 14 (ABC) -' },
});
const COPY = report('copy', {
  published: day('2023-06-15'),
  headline: 'Bridge falls',
  text: WIRE.text,
});
const RADIO = report('radio', {
  text: 'The fourth day of heavy rain brought no relief to Wern. Soldiers filled sandbags overnight...',
});
const TIMELINE = buildTimeline({
  pageReport: PAGE,
  reports: [WIRE, COPY, RADIO],
  origins: [origin('page-origin', 'page'), origin('abc', 'wire', 'copy'), origin('r', 'radio')],
  anchor: '2023-06-16',
});
const labels = (when: string): string[] =>
  TIMELINE.events.filter((event) => event.when.value === when).map(({ quotation }) => quotation);

test('runs from the first day told to the last', () => {
  expect([TIMELINE.from, TIMELINE.to]).toEqual(['2023-06-13', '2023-06-16']);
});

test('events stand on the days that sentences tell, in their words', () => {
  expect(labels('2023-06-13')).toContain(
    'The river Wern burst its banks on Tuesday and flooded the old town.',
  );
  expect(labels('2023-06-13')).toContain('The fourth day of heavy rain brought no relief to Wern.');
  expect(labels('2023-06-14')[0]).toBe(
    'A stone bridge over the Wern collapsed on Wednesday, the fire service said.',
  );
  expect(labels('2023-06-15')[0]).toMatch(/^Mayor Lotte Brand said on Thursday that 400 people/);
});

test('an undated sentence belongs to the day of the one before it, as an inference', () => {
  const event = TIMELINE.events.find(
    ({ quotation }) => quotation === 'Two drivers were killed in the rain.',
  );
  expect(event?.when).toMatchObject({ value: '2023-06-14', basis: { certainty: 'inferred' } });
});

test('what is to come and what is background are no events', () => {
  const all = TIMELINE.events.map(({ quotation }) => quotation).join('\n');
  expect(all).not.toMatch(/expected to fall|founded/);
});

test('an event names all reports and origins that tell it', () => {
  const event = TIMELINE.events.find(({ quotation }) => quotation.startsWith('A stone bridge'));
  expect(event?.reportIds.toSorted()).toEqual(['copy', 'wire']);
  expect(event?.originIds).toEqual(['abc']);
});

test('the second clock shows when reports came out and what they are', () => {
  expect(TIMELINE.reports.map(({ reportId, role }) => [reportId, role])).toEqual([
    ['wire', 'original'],
    ['copy', 'copy'],
    ['page', 'this-page'],
  ]);
  expect(TIMELINE.undated).toEqual(['radio']);
});

test('a headline names a day that no sentence tells, as an inference', () => {
  const headlines = [
    'Senate passes harbour bill after night session',
    'Harbour bill passes Senate',
  ];
  const reports = headlines.map((headline, place) =>
    report(`h${place}`, { headline: `${headline} - The Daily`, published: day('2023-03-02') }),
  );
  const { events } = buildTimeline({
    pageReport: report('p', { published: day('2023-03-03'), headline: 'What we know of the bill' }),
    reports: [
      ...reports,
      report('q', { headline: 'Why it matters?', published: day('2023-03-02') }),
    ],
    origins: [],
    anchor: '2023-03-03',
  });
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    quotation: `${headlines[1]} - The Daily`,
    reportIds: expect.arrayContaining(['h0', 'h1']),
    when: { value: '2023-03-02', basis: { kind: 'headline', certainty: 'inferred' } },
  });
});

test('a month does not move the ends; nothing dated has none', () => {
  const month = {
    value: '2022-11',
    precision: 'month',
    basis: { kind: 'url', certainty: 'derived' },
  } as const;
  const old = report('old', { published: month, headline: 'Long ago' });
  const base = { reports: [old], origins: [], anchor: null };
  expect(buildTimeline({ ...base, pageReport: report('p') })).toMatchObject({
    from: null,
    to: null,
  });
  const dated = buildTimeline({
    ...base,
    pageReport: report('p', { published: day('2023-01-02') }),
  });
  expect([dated.from, dated.to]).toEqual(['2023-01-02', '2023-01-02']);
});

test('the order of reports does not change the timeline', () => {
  const turned = buildTimeline({
    pageReport: PAGE,
    reports: [RADIO, COPY, WIRE],
    origins: [origin('page-origin', 'page'), origin('abc', 'wire', 'copy'), origin('r', 'radio')],
    anchor: '2023-06-16',
  });
  const told = (timeline: typeof TIMELINE): unknown =>
    timeline.events.map(({ when, quotation }) => [when.value, quotation]);
  expect(told(turned)).toEqual(told(TIMELINE));
});

test('ends on the day of the page’s story; where the page was first, it shows who followed', () => {
  const later = report('later', { headline: 'Town mourns its dead', published: day('2023-06-18') });
  const base = { pageReport: PAGE, origins: [], anchor: '2023-06-16' };
  expect(buildTimeline({ ...base, reports: [WIRE, later] }).to).toBe('2023-06-16');
  expect(buildTimeline({ ...base, reports: [later] }).to).toBe('2023-06-18');
});

test('a headline of the same or the next day backs what a sentence tells', () => {
  const echo = report('echo', {
    headline: 'Stone bridge over Wern collapses, two drivers killed',
    published: day('2023-06-15'),
  });
  const { events } = buildTimeline({
    pageReport: PAGE,
    reports: [WIRE, echo],
    origins: [],
    anchor: '2023-06-16',
  });
  const bridge = events.find(({ quotation }) => quotation.startsWith('A stone bridge'));
  expect(bridge?.reportIds).toEqual(['wire', 'echo']);
});

test('what reports mention of long ago is background', () => {
  const history = report('history', {
    published: day('2023-06-15'),
    text: 'The river Wern flooded the old town of Wern on May 2, 1998, and 12 people died.',
  });
  const { from } = buildTimeline({
    pageReport: PAGE,
    reports: [history],
    origins: [],
    anchor: '2023-06-16',
  });
  expect(from).toBe('2023-06-13');
});
