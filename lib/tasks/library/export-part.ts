import { keptChoices } from '@/lib/browser/kept-choices';
import type { ExportCursor, ExportPart } from '@/lib/core/model/keeping';
import { AT_ONCE, livingIn } from '@/lib/store/living';
import type { Store } from '@/lib/store/open';
import { nextFile, ownRows } from '@/lib/store/own';
import type { Volume } from '@/lib/store/schema';
import { snapshotOf, type Snapshot } from '@/lib/store/snapshot';
import { statementsOf } from '@/lib/store/statements';
import { boardLines, fileLines, ownLine } from './export-lines';

/** What the first line of an export says. */
export const FORMAT = 'second-source-library';
/** Statements of a dataset in one piece. */
const MOST_SAID = 2_000;

const written = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const volumesOf = ({ catalogue }: Snapshot): Volume[] =>
  catalogue.volumes.toSorted((a, b) => a.number - b.number);

/** Everything but datasets of one's own and the reports in volumes: it is little. */
async function facts(store: Store, { recent }: Snapshot): Promise<object[]> {
  const [feeds, decisions, notes, history, boards, subscriptions] = await store.run((db) =>
    Promise.all([
      db.getAll('feeds'),
      db.getAll('decisions'),
      db.getAll('notes'),
      db.getAll('history'),
      db.getAll('boards'),
      db.getAll('subscriptions'),
    ]),
  );
  return [
    { format: FORMAT, version: 1 },
    { choices: await keptChoices() },
    ...feeds.map((feed) => ({ feed })),
    ...decisions.map((decision) => ({ decision })),
    ...notes.map((note) => ({ note })),
    // Steps of boards are there to be taken back; what notes and decisions said before is theirs to tell.
    ...history.filter(({ about }) => !about.startsWith('board:')).map((before) => ({ before })),
    ...boards.flatMap(boardLines),
    // What failed here last is nothing to take along.
    ...subscriptions.map((one) => ({
      subscription: { ...one, failures: 0, refusal: null, problem: null },
    })),
    ...recent.map(({ report }) => ({ report })),
  ];
}

/** The next file of a dataset of one's own; behind the last, these datasets. */
async function ownPart(
  store: Store,
  behind: string,
  first: Volume | undefined,
): Promise<ExportPart> {
  const found = await nextFile(store, behind);
  if (found)
    return { text: written(fileLines(found.name, found.bytes)), next: { behind: found.name } };
  return {
    text: written((await ownRows(store)).map(ownLine)),
    next: first ? { volume: first.number, sheet: 0, about: '' } : null,
  };
}

/** The sheet behind the last: from there on come statements. */
const behindOf = (sheets: number): number => Math.max(sheets, 1);

/** What a dataset says beside its reports, some at a time, then the line that ends it. */
async function saidPart(
  store: Store,
  { number, dataset, sheets }: Volume,
  about: string,
  next: ExportCursor | null,
): Promise<ExportPart> {
  const rows = await statementsOf(store, number, about, MOST_SAID);
  const last = rows.at(-1);
  const isAll = rows.length < MOST_SAID || !last;
  return {
    text: written([
      ...rows.map(({ statement }) => ({ of: dataset, statement })),
      ...(isAll ? [{ end: dataset }] : []),
    ]),
    next: isAll ? next : { volume: number, sheet: behindOf(sheets), about: last.about },
  };
}

/**
 * The library a piece at a time, as lines of JSON: what it is, what a person chose, follows, decided, wrote and collected,
 * the datasets they make, then volume by volume the reports that are shown; a dataset's between a line that names it and
 * one that ends it, with what it says beside them. Keys that sign are not among them: no browser gives them out.
 */
export async function exportPart(store: Store, from: ExportCursor | null): Promise<ExportPart> {
  const snapshot = await snapshotOf(store);
  if (from === null) return { text: written(await facts(store, snapshot)), next: { behind: '' } };
  const volumes = volumesOf(snapshot);
  if ('behind' in from) return ownPart(store, from.behind, volumes[0]);
  // What was dropped since the last piece is passed over.
  const volume = volumes.find(({ number }) => number >= from.volume);
  if (!volume) return { text: '', next: null };
  const { number, dataset, sheets } = volume;
  const after = volumes.find((one) => one.number > number);
  const next = after ? { volume: after.number, sheet: 0, about: '' } : null;
  const sheet = number === from.volume ? from.sheet : 0;
  if (dataset !== null && sheet >= behindOf(sheets))
    return saidPart(store, volume, from.about, next);
  const summary = dataset === null ? null : await store.run((db) => db.get('datasets', dataset));
  const dead = new Set(snapshot.dead.get(number));
  const reports = (await livingIn(store, volume, sheet, dead)).map(({ report }) =>
    dataset === null ? { report } : { of: dataset, report },
  );
  const end = sheet + AT_ONCE;
  return {
    text: written([...(summary && sheet === 0 ? [{ dataset: summary }] : []), ...reports]),
    next:
      end < sheets || dataset !== null
        ? { volume: number, sheet: Math.min(end, behindOf(sheets)), about: '' }
        : next,
  };
}
