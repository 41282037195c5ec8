import type { Provenance, Report } from '@/lib/core/model/report';
import type { Store } from './schema';

/** Places one report is kept with; a report seen daily must not grow for ever. */
const MOST_PLACES = 20;

function joinPlaces(a: readonly Provenance[], b: readonly Provenance[]): Provenance[] {
  const places = new Map<string, Provenance>();
  for (const one of [...a, ...b]) {
    const key = `${one.kind} ${one.id}`;
    // The first time it was seen there says more than the last.
    if (!places.has(key)) places.set(key, one);
  }
  return [...places.values()].slice(0, MOST_PLACES);
}

/** Keeps what is known and takes over what was not; the longer text wins, nothing known is lost. */
export function mergeReports(known: Report, seen: Report): Report {
  const longer = (seen.text?.length ?? 0) > (known.text?.length ?? 0);
  return {
    id: known.id,
    url: known.url ?? seen.url,
    headline: known.headline ?? seen.headline,
    headlineBasis: known.headline === null ? seen.headlineBasis : known.headlineBasis,
    outlet: known.outlet ?? seen.outlet,
    domain: known.domain ?? seen.domain,
    byline: known.byline.length > 0 ? known.byline : seen.byline,
    published: finer(known, seen),
    language: known.language ?? seen.language,
    text: longer ? seen.text : known.text,
    truncated: longer ? seen.truncated : known.truncated,
    dateline: known.dateline ?? seen.dateline,
    credit: known.credit ?? seen.credit,
    annotation: known.annotation ?? seen.annotation,
    provenance: joinPlaces(known.provenance, seen.provenance),
  };
}

const FINENESS = ['year', 'month', 'day', 'minute'];

function finer(known: Report, seen: Report): Report['published'] {
  if (known.published === null || seen.published === null) return known.published ?? seen.published;
  const rank = (report: Report): number => FINENESS.indexOf(report.published?.precision ?? 'year');
  return rank(seen) > rank(known) ? seen.published : known.published;
}

type Writing = ReturnType<typeof begin>;

/** One transaction over reports, datasets and counters. */
export const begin = (store: Store) =>
  store.transaction(['reports', 'datasets', 'counters'], 'readwrite', { durability: 'strict' });

/** Upserts reports within a running transaction and keeps the counter; answers how many were new. */
export async function upsertWithin(writing: Writing, reports: readonly Report[]): Promise<number> {
  const table = writing.objectStore('reports');
  const counters = writing.objectStore('counters');
  const byId = new Map<string, Report>();
  for (const report of reports) {
    const other = byId.get(report.id);
    byId.set(report.id, other ? mergeReports(other, report) : report);
  }
  const added = await Promise.all(
    [...byId.values()].map(async (report) => {
      const known = await table.get(report.id);
      await table.put(known ? mergeReports(known, report) : report);
      return known ? 0 : 1;
    }),
  );
  const fresh = added.reduce((sum: number, one) => sum + one, 0);
  const counter = await counters.get('reports');
  await counters.put({ name: 'reports', value: (counter?.value ?? 0) + fresh });
  return fresh;
}

/** Adds reports or completes known ones, all or none. */
export async function upsertReports(store: Store, reports: readonly Report[]): Promise<number> {
  const writing = begin(store);
  const fresh = await upsertWithin(writing, reports);
  await writing.done;
  return fresh;
}

/** Reports on this device. */
export async function countReports(store: Store): Promise<number> {
  return (await store.get('counters', 'reports'))?.value ?? 0;
}

/** Removes the reports that only pages added, and every page from the others' provenance; answers how many went. */
export async function eraseFromPages(store: Store): Promise<number> {
  const writing = begin(store);
  const table = writing.objectStore('reports');
  let erased = 0;
  for (let cursor = await table.openCursor(); cursor; cursor = await cursor.continue()) {
    const kept = cursor.value.provenance.filter(({ kind }) => kind === 'dataset');
    if (kept.length === 0) {
      await cursor.delete();
      erased += 1;
    } else if (kept.length < cursor.value.provenance.length) {
      await cursor.update({ ...cursor.value, provenance: kept });
    }
  }
  const counters = writing.objectStore('counters');
  const counter = await counters.get('reports');
  await counters.put({ name: 'reports', value: Math.max(0, (counter?.value ?? 0) - erased) });
  await writing.done;
  return erased;
}
