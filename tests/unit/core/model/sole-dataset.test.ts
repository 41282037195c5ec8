import { expect, test } from 'vitest';
import { soleDataset } from '@/lib/core/model/sole-dataset';
import type { StoryContext } from '@/lib/core/model/context';
import type { Provenance } from '@/lib/core/model/report';
import { harbourStory } from '@/tests/support/harbour-story';

const AT = '2026-03-01T00:00:00Z';
const summary = {
  title: 'One team',
  publisher: '',
  revision: 1,
  licence: '',
  reports: 10_000,
  state: 'ready',
  loaded: 10_000,
} as const;

/** The same context, every report of which was brought as `where` says by its place. */
function broughtBy(context: StoryContext, where: (at: number) => Provenance): StoryContext {
  const reports = Object.fromEntries(
    Object.values(context.reports).map((one, at) => [one.id, { ...one, provenance: [where(at)] }]),
  );
  return { ...context, reports, library: { reports: 1, datasets: [{ ...summary, id: 'team' }] } };
}

test('A46: where one dataset alone tells of every origin, that is said', () => {
  const context = harbourStory(40);
  expect(context.origins.filter(({ counted }) => counted).length).toBeGreaterThan(1);
  const team = { kind: 'dataset', id: 'team', at: AT } as const;
  expect(soleDataset(broughtBy(context, () => team))).toBe('One team');
  const page = { kind: 'page', id: 'https://news.example/', at: AT } as const;
  const [teller] = context.origins.find(({ counted }) => counted)?.members ?? [];
  const place = Object.keys(context.reports).indexOf(teller?.reportId ?? '');
  expect(soleDataset(broughtBy(context, (at) => (at === place ? page : team)))).toBeNull();
  const other = { ...team, id: 'another' };
  expect(soleDataset(broughtBy(context, (at) => (at === place ? other : team)))).toBeNull();
  expect(soleDataset({ ...broughtBy(context, () => team), origins: [] })).toBeNull();
});
