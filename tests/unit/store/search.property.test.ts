import 'fake-indexeddb/auto';
import {
  array,
  assert as verify,
  asyncProperty,
  constant,
  constantFrom,
  nat,
  oneof,
  option,
  record,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '@/lib/core/model/report';
import { documentOf } from '@/lib/core/retrieval/document';
import { hashOf } from '@/lib/core/retrieval/hash';
import { scoresOf } from '@/lib/core/retrieval/impact';
import { captureReports, eraseCaptured } from '@/lib/store/capture';
import { sweep } from '@/lib/store/garbage';
import { openLoad } from '@/lib/store/load';
import { freeScratch } from '@/lib/store/merge-loaded';
import { openStore, type Store } from '@/lib/store/open';
import { readPlaces } from '@/lib/store/read-reports';
import { removeDataset, removeReport } from '@/lib/store/remove';
import { sealRecent } from '@/lib/store/seal';
import { search } from '@/lib/store/search';
import { tendOnce } from '@/lib/store/tend';
import { AT, ferry } from '@/tests/support/ferries';
import { interrupted } from '@/tests/support/interrupted';

const WORDS = 'ferry storm bergen harbour rescue minister inquiry captain island fire'.split(' ');
const DATASETS = ['a', 'b', 'c'];

const report = (n: number, words: readonly number[]): Report => ({
  ...ferry(n),
  headline: words.map((one) => WORDS[one]).join(' '),
});

const seen = (one: Report): Report => ({
  ...one,
  provenance: [{ kind: 'page', id: 'https://page.example/', at: AT }],
});

const reportOnce = tuple(nat(30), array(nat(WORDS.length - 1), { minLength: 1, maxLength: 6 })).map(
  ([n, words]) => report(n, words),
);
const reports = uniqueArray(reportOnce, {
  minLength: 1,
  maxLength: 12,
  selector: ({ id }) => id,
});
const datasetId = constantFrom(...DATASETS);

type Step =
  | { readonly kind: 'load'; readonly id: string; readonly reports: readonly Report[] }
  | { readonly kind: 'capture'; readonly reports: readonly Report[] }
  | { readonly kind: 'remove-dataset'; readonly id: string }
  | { readonly kind: 'remove-report'; readonly n: number }
  | { readonly kind: 'erase' | 'seal' | 'tend' | 'restart' };

const step: Arbitrary<Step> = oneof(
  {
    weight: 3,
    arbitrary: record({ kind: constant('load' as const), id: datasetId, reports }),
  },
  { weight: 4, arbitrary: record({ kind: constant('capture' as const), reports }) },
  record({ kind: constant('remove-dataset' as const), id: datasetId }),
  record({ kind: constant('remove-report' as const), n: nat(30) }),
  {
    weight: 4,
    arbitrary: record({
      kind: constantFrom('erase', 'seal', 'seal', 'tend', 'tend', 'restart'),
    }),
  },
);

/** What the library should hold: tellings by dataset, and what pages showed. */
interface Model {
  readonly datasets: Map<string, readonly Report[]>;
  captured: Map<string, Report>;
}

/** Scores every telling by looking at each of them: what a search must answer. */
function scan(model: Model, query: readonly string[]): string[] {
  const all = [...[...model.datasets.values()].flat(), ...model.captured.values()];
  const hashes = query.map(hashOf);
  const found = all.map((one) => {
    const impacts = new Map([...documentOf(one)].map((x) => [Math.floor(x / 4), x % 4]));
    return { id: one.id, impacts };
  });
  const weights = hashes.map((hash) =>
    scoresOf(found.filter(({ impacts }) => impacts.has(hash)).length, all.length, 1),
  );
  return found
    .map(({ id, impacts }) => {
      const score = hashes.reduce((sum, hash, i) => {
        const impact = impacts.get(hash);
        return impact === undefined ? sum : sum + (weights[i]?.[impact] ?? 0);
      }, 0);
      return { id, score };
    })
    .filter(({ score }) => score > 0)
    .map(({ id, score }) => `${score} ${id}`)
    .toSorted();
}

async function searched(store: Store, query: readonly string[]): Promise<string[]> {
  const { snapshot, ranked, damaged } = await search(
    store,
    query.map((term) => ({ term, weight: 1 })),
    1_000,
  );
  expect(damaged).toEqual([]);
  const { placed, missing } = await readPlaces(store, snapshot, ranked);
  expect(missing).toBe(0);
  return placed.map(({ report: { id } }, i) => `${ranked[i]?.score} ${id}`).toSorted();
}

let revision = 0;

/** Does a step; one that dies midway is done again after a restart, as the extension does at its next start. */
async function run(store: Store, one: Step): Promise<void> {
  if (one.kind === 'load') {
    const summary = { id: one.id, title: '', publisher: '', licence: '', revision, reports: 0 };
    const loading = await openLoad(store, { ...summary, state: 'loading', loaded: 0 }, AT, 30);
    for (let at = loading.done; at < one.reports.length; at += 4)
      await loading.add(one.reports.slice(at, at + 4), Math.min(one.reports.length, at + 4));
    await loading.publish();
    await freeScratch(store);
  } else if (one.kind === 'capture') await captureReports(store, one.reports.map(seen));
  else if (one.kind === 'remove-dataset') await removeDataset(store, one.id);
  else if (one.kind === 'remove-report') await removeReport(store, report(one.n, []).id);
  else if (one.kind === 'erase') await eraseCaptured(store);
  else if (one.kind === 'seal') await sealRecent(store, 1);
  else if (one.kind === 'tend') await tendOnce(store);
}

function expectation(model: Model, one: Step): void {
  if (one.kind === 'load') model.datasets.set(one.id, one.reports);
  else if (one.kind === 'remove-dataset') model.datasets.delete(one.id);
  else if (one.kind === 'erase') model.captured = new Map();
  else if (one.kind === 'capture')
    for (const each of one.reports) {
      const known = model.captured.get(each.id);
      // A headline once stated stays: `mergeReports` takes a better known field only.
      model.captured.set(each.id, known ?? each);
    }
  else if (one.kind === 'remove-report') {
    const { id } = report(one.n, []);
    model.captured.delete(id);
    for (const [key, held] of model.datasets)
      model.datasets.set(
        key,
        held.filter((each) => each.id !== id),
      );
  }
}

let runs = 0;

test('after any interleaving of adding, removing, merging and dying, a search finds what a scan finds', async () => {
  await verify(
    asyncProperty(
      array(record({ step, diesAfter: option(nat(12), { freq: 2 }) }), {
        maxLength: 14,
      }),
      uniqueArray(constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
      async (steps, query) => {
        runs += 1;
        const name = `property-${runs}`;
        const model: Model = { datasets: new Map(), captured: new Map() };
        let store = openStore(name);
        for (const { step: one, diesAfter } of steps) {
          revision += 1;
          if (diesAfter !== null) {
            await run(interrupted(store, diesAfter), one).catch(() => null);
            await store.close();
            store = openStore(name);
            await sweep(store);
          }
          await run(store, one);
          expectation(model, one);
          if (one.kind === 'restart') {
            await store.close();
            store = openStore(name);
          }
          expect(await searched(store, query)).toEqual(scan(model, query));
        }
        await store.close();
      },
    ),
    { numRuns: 150, endOnFailure: true },
  );
}, 120_000);
