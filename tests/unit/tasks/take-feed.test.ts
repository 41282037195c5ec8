import { expect, test } from 'vitest';
import { NO_OUTLETS } from '@/lib/core/outlets/table';
import { reportOfFeed } from '@/lib/tasks/feeds/take';
import { ferry } from '@/tests/support/ferries';

const AT = '2024-05-06T12:00:00Z';
const FEED = { url: 'https://feeds.paper.example/news', title: 'The Paper' };
const told = {
  value: 'World news | Harbour Post',
  basis: { kind: 'feed', certainty: 'stated' },
} as const;

test.each([
  ['www.paper.example', 'The Paper'],
  ['harbour.example', 'World news | Harbour Post'],
])('an entry at %s is of %s', (domain, outlet) => {
  const report = reportOfFeed({ ...ferry(1), domain, outlet: told }, FEED, NO_OUTLETS, AT);
  expect(report.outlet?.value).toBe(outlet);
  expect(report.provenance).toEqual([{ kind: 'feed', id: FEED.url, at: AT }]);
});

test('an entry of whom nobody says who publishes it is the feed’s', () => {
  const report = reportOfFeed({ ...ferry(1), domain: null, outlet: null }, FEED, NO_OUTLETS, AT);
  expect(report.outlet).toMatchObject({ value: 'The Paper', basis: { certainty: 'inferred' } });
});
