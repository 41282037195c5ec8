import { rowOf, type LibraryFound, type LibrarySearch } from '@/lib/core/model/library-row';
import type { Ranked } from '@/lib/core/retrieval/rank';
import { answers, type About } from '@/lib/core/search/answers';
import { isEmpty, needsReading, parseQuery, type LibraryQuery } from '@/lib/core/search/parse';
import { everyPlace } from '@/lib/store/every-report';
import { findAll } from '@/lib/store/find-all';
import type { Store } from '@/lib/store/open';
import { readPlaces } from '@/lib/store/read-reports';
import { snapshotOf, type Snapshot } from '@/lib/store/snapshot';
import { around } from './around';

/** Milliseconds after which a search that has to read reports answers with what it has. */
const PATIENCE = 120;
/** Reports read at once. */
const BATCH = 128;

/** A search under way: what it has found is kept for who scrolls on; a new background begins anew. */
interface Running {
  readonly query: LibraryQuery;
  readonly snapshot: Snapshot;
  readonly about: About;
  readonly terms: ReadonlySet<string>;
  /** Reports in the order in which they are looked at. */
  readonly next: Iterator<Ranked>;
  readonly of: number;
  readonly isCut: boolean;
  readonly damaged: number;
  /** Places that answer the query. */
  readonly passed: Ranked[];
  looked: number;
  isAll: boolean;
}

async function begin(
  store: Store,
  query: LibraryQuery,
  tellsFigure: About['tellsFigure'],
): Promise<Running> {
  const found = query.terms.length > 0 ? await findAll(store, query.terms) : null;
  const snapshot = found?.snapshot ?? (await snapshotOf(store));
  const datasets = await store.run((db) => db.getAll('datasets'));
  const titles = new Map(datasets.map(({ id, title }) => [id, title]));
  const isRead = found === null || needsReading(query);
  return {
    query,
    snapshot,
    about: { titles, tellsFigure },
    terms: new Set(query.terms),
    next: (found?.ranked ?? everyPlace(snapshot))[Symbol.iterator](),
    of: found?.ranked.length ?? snapshot.size,
    isCut: found !== null && found.total > found.ranked.length,
    damaged: found?.damaged ?? 0,
    passed: isRead ? [] : [...found.ranked],
    looked: 0,
    isAll: !isRead,
  };
}

/** Looks at more reports, until there are rows enough or patience ends. */
async function lookOn(store: Store, running: Running, wanted: number): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!running.isAll && running.passed.length < wanted && performance.now() < end) {
    const batch: Ranked[] = [];
    while (batch.length < BATCH) {
      const { value, done } = running.next.next();
      if (done) {
        running.isAll = true;
        break;
      }
      batch.push(value);
    }
    const { placed } = await readPlaces(store, running.snapshot, batch);
    running.looked += placed.length;
    for (const { asked, report } of placed)
      if (answers(running.query, report, running.about)) running.passed.push(asked);
  }
}

const NOTHING = { rows: [], total: 0, isAll: true, looked: 0, of: 0, isCut: false, unread: 0 };

/**
 * Searches of the library, a window of rows at a time. Words alone are answered from the index; fields and runs of words
 * by reading reports, the likeliest first, for as long as a person waits gladly; who asks on gets more.
 */
export function librarySearches(
  store: Store,
  tellsFigure: () => Promise<About['tellsFigure']>,
): (search: LibrarySearch) => Promise<LibraryFound> {
  let last: { readonly text: string; readonly running: Promise<Running> } | null = null;
  return async ({ query: text, from, count, fresh }) => {
    const query = parseQuery(text);
    if (isEmpty(query)) return { ...NOTHING, refused: query.refused };
    if (fresh || last?.text !== text) {
      const figures = query.figure ? await tellsFigure() : () => false;
      last = { text, running: begin(store, query, figures) };
    }
    const running = await last.running.catch((error: unknown) => {
      last = null;
      throw error;
    });
    await lookOn(store, running, from + count);
    const { passed, snapshot, about, terms, looked, of, isCut, isAll } = running;
    const wanted = passed.slice(from, from + count);
    const { placed, missing } = await readPlaces(store, snapshot, wanted);
    const rows = new Map(
      placed.map(({ asked, report }) => {
        const words = report.text === null ? null : around(report.text, terms);
        return [asked, rowOf(report, words, about.titles)];
      }),
    );
    return {
      rows: wanted.map((place) => rows.get(place) ?? null),
      total: passed.length,
      isAll,
      looked,
      of,
      isCut,
      unread: running.damaged + missing,
      refused: query.refused,
    };
  };
}
