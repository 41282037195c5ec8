import { expect, test } from 'vitest';
import { entriesOf } from '@/components/timeline/entries';
import { completeReading } from '@/lib/core/attribution/complete';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { assembleContext } from '@/lib/core/corroboration/assemble';
import { UNDECIDED } from '@/lib/core/model/decision';
import { readPage } from '@/lib/pages/read';
import { KESTREL, ODD_OUTLETS, oddPack } from '@/tests/support/odd-dates';
import { documentOf } from '@/tests/support/site-pages';
import { storyPage } from '@/tests/support/story-page';

const URL = 'https://www.newsbreak.com/n/kestrel-aground';
const provenance = [{ kind: 'dataset', id: 'odd-dates', at: '2026-11-28T00:00:00Z' } as const];

test('reports whose times cannot be are of the story, and no figure or event is counted from them', () => {
  const page = documentOf(storyPage({ url: URL, cards: [], ...KESTREL }), URL);
  const context = assembleContext({
    reading: completeReading(readPage(page, URL, '2022-01-11T12:00:00Z')),
    candidates: oddPack(0).reports.map((report) => ({ ...report, provenance })),
    library: { reports: 8, datasets: [] },
    decisions: UNDECIDED,
    numberReader,
  });
  if (context === null) throw new Error('The story has a headline.');
  const same = context.matches.filter(({ relation }) => relation === 'same-story');
  expect(new Set(same.map(({ reportId }) => context.reports[reportId]?.outlet?.value))).toEqual(
    new Set(ODD_OUTLETS),
  );
  const days = context.figures.flatMap(({ cells }) =>
    cells.flatMap(({ figure }) => figure.asOf?.value.slice(0, 10) ?? []),
  );
  expect(days.filter((day) => day < '2022-01-07' || day > '2022-01-11')).toEqual([]);
  expect(new Set(context.timeline.events.map(({ when }) => when.value))).toEqual(
    new Set(['2022-01-09', '2022-01-10']),
  );
  const apart = entriesOf(context).filter(({ span }) => span === null);
  expect(
    apart.map((one) => one.apart).toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
  ).toEqual(['far', 'future', 'undated']);
});
