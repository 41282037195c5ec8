import { keptChoices } from '@/lib/browser/kept-choices';
import type { ExportCursor, ExportPart } from '@/lib/core/model/keeping';
import { AT_ONCE, livingIn } from '@/lib/store/living';
import type { Store } from '@/lib/store/open';
import { snapshotOf, type Snapshot } from '@/lib/store/snapshot';

/** What the first line of an export says. */
export const FORMAT = 'second-source-library';

const written = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const volumesOf = ({ catalogue }: Snapshot) =>
  catalogue.volumes.toSorted((a, b) => a.number - b.number);

/** Everything but the reports in volumes: it is little. */
async function facts(store: Store, { recent }: Snapshot): Promise<object[]> {
  const [feeds, decisions, notes, history] = await store.run((db) =>
    Promise.all([
      db.getAll('feeds'),
      db.getAll('decisions'),
      db.getAll('notes'),
      db.getAll('history'),
    ]),
  );
  return [
    { format: FORMAT, version: 1 },
    { choices: await keptChoices() },
    ...feeds.map((feed) => ({ feed })),
    ...decisions.map((decision) => ({ decision })),
    ...notes.map((note) => ({ note })),
    ...history.map((before) => ({ before })),
    ...recent.map(({ report }) => ({ report })),
  ];
}

/**
 * The library a piece at a time, as lines of JSON: what it is, what a person chose, follows, decided and wrote, then
 * volume by volume the reports that are shown; a dataset's between a line that names it and one that ends it.
 */
export async function exportPart(store: Store, from: ExportCursor | null): Promise<ExportPart> {
  const snapshot = await snapshotOf(store);
  const volumes = volumesOf(snapshot);
  if (from === null) {
    const [first] = volumes;
    return {
      text: written(await facts(store, snapshot)),
      next: first ? { volume: first.number, sheet: 0 } : null,
    };
  }
  // What was dropped since the last piece is passed over.
  const volume = volumes.find(({ number }) => number >= from.volume);
  if (!volume) return { text: '', next: null };
  const { number, dataset, sheets } = volume;
  const sheet = number === from.volume ? from.sheet : 0;
  const summary = dataset === null ? null : await store.run((db) => db.get('datasets', dataset));
  const dead = new Set(snapshot.dead.get(number));
  const reports = (await livingIn(store, volume, sheet, dead)).map(({ report }) =>
    dataset === null ? { report } : { of: dataset, report },
  );
  const end = sheet + AT_ONCE;
  const after = volumes.find((one) => one.number > number);
  return {
    text: written([
      ...(summary && sheet === 0 ? [{ dataset: summary }] : []),
      ...reports,
      ...(summary && end >= sheets ? [{ end: dataset }] : []),
    ]),
    next:
      end < sheets
        ? { volume: number, sheet: end }
        : after
          ? { volume: after.number, sheet: 0 }
          : null,
  };
}
