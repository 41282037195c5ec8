import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareFigures, type BareCell, type Withdrawn } from '@/lib/core/claims/compare';
import { readFigures } from '@/lib/core/claims/figures';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import { party } from '@/lib/core/attribution/parties';
import type { FigureState } from '@/lib/core/model/context';
import type { Figure, Qualifier } from '@/lib/core/model/figure';
import { emptyTally, measuresOf } from './tally';
import { groupName, qualifierName, type GoldFigure } from './figures';
import { reportOf } from './story';

/** A report as the annotators know it; its day and words may stand in a second file, under the same id. */
interface Row {
  readonly id: string;
  readonly event?: string | null;
  readonly figures?: readonly GoldFigure[] | null;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly text?: string | null;
  readonly lang?: string | null;
  readonly note?: string | null;
}

type Label = 'same' | 'updated' | 'conflict' | 'retracted';

/** Counts that are known to have been withdrawn, by measure, group and number: the annotation has no field for it. */
const RETRACTED = new Set(['killed  164']);
/** Events that are withdrawals by their name. */
const WITHDRAWAL = /retract|withdrawn|denied|denial|refut|deleted/;

const QUALIFIERS: readonly string[] = ['at-least', 'more-than', 'about', 'nearly', 'up-to'];
const isQualifier = (name: string): name is Qualifier =>
  name === 'exact' || QUALIFIERS.includes(name);

const linesOf = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line));

const rowKey = (one: GoldFigure): string => `${one.measure} ${groupName(one.group)}`;

function figureOf(gold: GoldFigure, date: string | null): Figure {
  const qualifier = qualifierName(gold.qualifier);
  const basis = { kind: 'dataset', certainty: 'stated' } as const;
  return {
    measure: gold.measure,
    group: groupName(gold.group) || null,
    value: typeof gold.value === 'number' ? gold.value : null,
    words: typeof gold.value === 'string' ? gold.value : null,
    upper: null,
    unit: null,
    qualifier: isQualifier(qualifier) ? qualifier : 'exact',
    asOf: date === null ? null : { value: date, precision: 'day', basis },
    chain: gold.attributed_to?.split('<').map((name) => party(name.trim())) ?? [],
    evidence: '',
    basis,
  };
}

interface Told {
  /** The annotator notes that its number conflicts with another. */
  readonly noted: boolean;
  readonly row: string;
  readonly gold: GoldFigure;
  readonly cell: BareCell;
}

/** What a report says in the end on each measure and group: its largest count; smaller ones are of before. */
function toldBy({ id, figures, date, note }: Row): Told[] {
  const best = new Map<string, GoldFigure>();
  for (const figure of figures ?? []) {
    const before = best.get(rowKey(figure));
    if (typeof figure.value !== 'number') continue;
    if (before === undefined || Number(before.value) < figure.value)
      best.set(rowKey(figure), figure);
  }
  return [...best].map(([row, gold]) => ({
    row,
    gold,
    noted: new RegExp(`\\b${String(gold.value)} conflicts?\\b`).test(note ?? ''),
    cell: { reportId: id, originId: id, figure: figureOf(gold, date ?? null), later: false },
  }));
}

/** The number that most reports of an event tell. */
function usual(told: readonly Told[]): unknown {
  const counts = new Map<unknown, number>();
  for (const { gold } of told) counts.set(gold.value, (counts.get(gold.value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Numbers a tenth apart, with a word that leaves room, are one number. */
const close = (a: GoldFigure, b: GoldFigure): boolean =>
  a.value === b.value ||
  ([a, b].some(({ qualifier }) => (qualifier ?? 'exact') !== 'exact') &&
    Math.abs(Number(a.value) - Number(b.value)) <=
      0.1 * Math.max(Number(a.value), Number(b.value)));

/** Most reports of an event tell this number: it is one state of the course of events. */
const settled = (told: readonly Told[]): boolean =>
  told.filter(({ gold }) => gold.value === usual(told)).length * 2 > told.length;

function labelOf(
  a: string,
  b: string,
  row: string,
  of: readonly Told[],
  and: readonly Told[],
): Label {
  const [one, other] = [usual(of), usual(and)];
  const withdrawn = [one, other].some((value) => RETRACTED.has(`${row} ${String(value)}`));
  if (withdrawn || WITHDRAWAL.test(a) || WITHDRAWAL.test(b)) return 'retracted';
  if ([...of, ...and].some(({ noted }) => noted)) return 'conflict';
  if (a !== b) return one === other ? 'same' : 'updated';
  const [first] = of;
  return first && of.every(({ gold }) => close(gold, first.gold)) ? 'same' : 'conflict';
}

const LABELS: Readonly<Record<FigureState, Label | 'unknown'>> = {
  agree: 'same',
  updated: 'updated',
  conflict: 'conflict',
  retracted: 'retracted',
  unknown: 'unknown',
};

/** Reports with their days and words: from files given after the first, else from where the material keeps them. */
function known(gold: string, others: readonly string[]): Map<string, Row> {
  const beside = join(dirname(gold), '..', 'starter', 'kazakhstan2022_reports.jsonl');
  const shared = join('..', 'shared', 'corpora', 'open', 'starter', 'kazakhstan2022_reports.jsonl');
  const paths =
    others.length > 0 ? others : [beside, shared].filter((path) => existsSync(path)).slice(0, 1);
  return new Map(paths.flatMap(linesOf).map((row) => [row.id, row]));
}

/**
 * How the figures of two events compare: FILE has reports {id, event, figures}, each event being one state of a course
 * of events; days and words come from the reports of the same ids (a second file, else `starter/` beside it).
 *
 * A case is two events (or one with itself) that have counts on one measure and group. The expected label: `retracted`
 * when one of the numbers is known to have been, or the event is by its name, withdrawn; `conflict`
 * when the annotator notes that a number conflicts; within one event of which most reports tell
 * one number `same` when all do, about, else `conflict`; between two events `same` when most reports of both tell the same number, else
 * `updated`. The given label is the state of the row that `compareFigures` makes of the annotated figures of both
 * events' reports (each report's largest), knowing the order in which all reports tell numbers, and of whatever the words of any report at hand withdraw.
 */
export function measure(
  [path = '', ...others]: readonly string[],
  options: readonly string[] = [],
) {
  addLocales(LOCALES);
  const reports = known(path, others);
  const rows = linesOf(path).map((row) => ({ ...reports.get(row.id), ...row }));
  const all = new Map([...reports.values(), ...rows].map((row) => [row.id, row]));
  const withdrawn: Withdrawn[] = [...all.values()].flatMap((row) => {
    const day = row.date?.length === 10 ? row.date : null;
    const report = { ...reportOf(row), language: row.lang ?? null };
    const told = readFigures(report, day, numberReader);
    return told.withdrawn.map((figure) => ({ reportId: row.id, figure, day }));
  });
  const events = new Map<string, Told[]>();
  for (const row of rows)
    if (row.event) events.set(row.event, [...(events.get(row.event) ?? []), ...toldBy(row)]);
  const labels = ['same', 'updated', 'conflict', 'retracted'] as const;
  const everything = rows.flatMap((row) =>
    (row.figures ?? []).map((gold) => ({
      reportId: row.id,
      originId: row.id,
      figure: figureOf(gold, row.date ?? null),
      later: false,
    })),
  );
  const tallies = new Map(labels.map((label) => [label, emptyTally()]));
  let [cases, right] = [0, 0];
  const names = [...events.keys()];
  for (const [i, a] of names.entries())
    for (const b of names.slice(i))
      for (const row of new Set(events.get(a)?.map((one) => one.row))) {
        const on = (event: string): Told[] =>
          (events.get(event) ?? []).filter((one) => one.row === row);
        const [of, and] = [on(a), on(b)];
        if (and.length === 0 || (a === b && (of.length < 2 || !settled(of)))) continue;
        const expected = labelOf(a, b, row, of, and);
        const cells = (a === b ? of : [...of, ...and]).map(({ cell }) => cell);
        const state = compareFigures(cells, withdrawn, everything)[0]?.state ?? 'unknown';
        const given = LABELS[state];
        cases += 1;
        if (given === expected) right += 1;
        else if (options.includes('--show'))
          process.stderr.write(`${row}: ${a} and ${b} are ${expected}, not ${given}\n`);
        for (const [label, tally] of tallies) {
          if (expected === label) tally.expected += 1;
          if (given === label) tally.given += 1;
          if (given === label && expected === label) tally.right += 1;
        }
      }
  return {
    cases,
    accuracy: cases === 0 ? 0 : Number((right / cases).toFixed(4)),
    labels: Object.fromEntries(
      [...tallies].map(([label, tally]) => {
        const { precision, recall, f1 } = measuresOf(tally);
        return [label, { expected: tally.expected, given: tally.given, precision, recall, f1 }];
      }),
    ),
  };
}
