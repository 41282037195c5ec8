import type { FigureCell, FigureRow, FigureState, Withdrawal } from '../model/context';
import type { Figure } from '../model/figure';
import { compatible } from './bounds';
import { mayBeOnePlace } from './place';
import type { VoidFigure } from './sentence';
import { sameSpeaker, speakerOf } from './speaker';
import { statementsOf, type Statement } from './statements';

/** A figure as a report tells it, before it is held against others. */
export type BareCell = Pick<
  FigureCell,
  'reportId' | 'originId' | 'figure' | 'later' | 'saidRetracted'
>;

/** A figure that a report withdraws, and when it does. */
export interface Withdrawn {
  readonly reportId: string;
  readonly figure: VoidFigure;
  /** The day of the report, `YYYY-MM-DD`, or null. */
  readonly day: string | null;
}

/** Measures of which a story has one count at a time; two sums of money need not be of one thing. */
const TOLLS = [
  'killed',
  'injured',
  'missing',
  'detained',
  'hospitalised',
  'displaced',
  'evacuated',
  'rescued',
  'infected',
];
const rank = (measure: string): number =>
  TOLLS.includes(measure) ? TOLLS.indexOf(measure) : TOLLS.length;

const groupOf = ({ group }: Figure): string | null => (group === 'people' ? null : group);

const rowKey = (figure: Figure): string =>
  [figure.measure, groupOf(figure) ?? '', figure.unit ?? ''].join('\n');

/** `more than 160` is the 164 that is withdrawn, told in round numbers. */
const rounds = (own: Figure, { value }: Figure): boolean =>
  own.value !== null &&
  value !== null &&
  own.qualifier !== 'exact' &&
  Math.abs(own.value - value) <= value * 0.1;

/** How a withdrawal stands to a cell; null when it is of another figure, or came before it. */
function withdrawalOf(cell: BareCell, { reportId, figure, day }: Withdrawn): Withdrawal | null {
  const own = cell.figure;
  const same =
    own.measure === figure.measure &&
    own.unit === figure.unit &&
    own.words === figure.words &&
    (own.value === figure.value || rounds(own, figure));
  const groups = [groupOf(own), groupOf(figure)];
  if (!same || (groups[0] !== groups[1] && !groups.includes(null))) return null;
  const told = own.asOf?.value.slice(0, 10) ?? null;
  if (day !== null && told !== null && day < told) return null;
  const [who, by] = [speakerOf(own), speakerOf(figure)];
  const itself = who !== null && by !== null && sameSpeaker(who, by);
  const denied = figure.void === 'denied' && !itself;
  return { kind: denied ? 'denied' : 'retracted', reportId, evidence: figure.evidence, day };
}

/** `At least 13` of Thursday may be the 18 of Friday; a later number this much larger is a count of its own. */
const GROWTH = 1.1;

const grows = (a: Statement, b: Statement): boolean =>
  a.day !== null &&
  b.day !== null &&
  a.day < b.day &&
  a.figure.qualifier === 'at-least' &&
  (b.figure.value ?? 0) > (a.figure.value ?? Infinity) * GROWTH;

/** What two statements amount to. */
export function relate(a: Statement, b: Statement): FigureState {
  if (compatible(a.bounds, b.bounds)) return grows(a, b) || grows(b, a) ? 'updated' : 'agree';
  if (!TOLLS.includes(a.figure.measure) || a.day === null || b.day === null) return 'unknown';
  // What one party, or one report, tells of one course it tells one after the other.
  if (a.day !== b.day || a.course === b.course) return 'updated';
  // So many in one town say nothing of how many in another, or in all.
  if (!mayBeOnePlace(a.place, b.place)) return 'unknown';
  const [one] = a.origins;
  const alone =
    a.origins.size === 1 && b.origins.size === 1 && one !== undefined && b.origins.has(one);
  return a.speaker === null || b.speaker === null || alone ? 'unknown' : 'conflict';
}

/** The older of two counts: of an earlier day, or the smaller of one day. */
function older(a: Statement, b: Statement): Statement {
  if (a.day !== b.day) return (a.day ?? '') < (b.day ?? '') ? a : b;
  return (a.bounds?.[0] ?? 0) < (b.bounds?.[0] ?? 0) ? a : b;
}

/** Statements held against each other at most; what is beyond makes no row clearer. */
const MOST = 120;

/** The state of a row, and of each statement that another one overtakes or contradicts. */
function judgeRow(all: readonly Statement[]): {
  readonly state: FigureState;
  readonly states: ReadonlyMap<Statement, FigureState>;
} {
  const statements = all.slice(0, MOST);
  const states = new Map<Statement, FigureState>();
  const seen = new Set<FigureState>();
  for (const [i, a] of statements.entries()) {
    for (const b of statements.slice(i + 1)) {
      const state = relate(a, b);
      seen.add(state);
      if (state === 'updated') states.set(older(a, b), states.get(older(a, b)) ?? 'updated');
      if (state !== 'conflict') continue;
      states.set(a, 'conflict');
      states.set(b, 'conflict');
    }
  }
  const origins = new Set(statements.flatMap((one) => [...one.origins]));
  const several = origins.size > 1 && !seen.has('unknown');
  const state = seen.has('conflict')
    ? 'conflict'
    : seen.has('updated')
      ? 'updated'
      : several
        ? 'agree'
        : 'unknown';
  return { state, states };
}

function rowOf(
  cells: readonly BareCell[],
  withdrawn: readonly Withdrawn[],
  known: readonly BareCell[],
): FigureRow {
  const first = cells[0]?.figure;
  const against = withdrawn.filter(({ figure }) => figure.measure === first?.measure);
  const ended = new Map(
    cells.flatMap((cell) => {
      const found = against.flatMap((one) => withdrawalOf(cell, one) ?? []);
      const worst = found.find(({ kind }) => kind === 'retracted') ?? found[0];
      return worst ? [[cell, worst] as const] : [];
    }),
  );
  const retracted = (cell: BareCell): boolean =>
    cell.saidRetracted !== undefined || ended.get(cell)?.kind === 'retracted';
  const { statements, of } = statementsOf(
    cells.filter((cell) => !retracted(cell)),
    known,
  );
  const { state, states } = judgeRow(statements);
  const kinds = new Set([...ended.values()].map(({ kind }) => kind));
  if (cells.some(({ saidRetracted }) => saidRetracted)) kinds.add('retracted');
  const whole =
    state === 'conflict' || kinds.has('denied')
      ? 'conflict'
      : kinds.has('retracted')
        ? 'retracted'
        : state;
  const stateOf = (cell: BareCell): FigureState => {
    const end = ended.get(cell);
    if (end?.kind === 'denied') return 'conflict';
    if (retracted(cell)) return 'retracted';
    const statement = of(cell);
    return (statement && states.get(statement)) ?? (state === 'agree' ? 'agree' : 'unknown');
  };
  return {
    measure: first?.measure ?? '',
    group: first ? groupOf(first) : null,
    unit: first?.unit ?? null,
    state: whole,
    cells: cells.map((cell) => ({
      ...cell,
      state: stateOf(cell),
      withdrawn: ended.get(cell) ?? null,
    })),
  };
}

const day = ({ figure }: BareCell): string => figure.asOf?.value.slice(0, 10) ?? '';

function inOrder(a: BareCell, b: BareCell): number {
  const [one, other] = [day(a), day(b)];
  if (one !== other) return one < other ? -1 : 1;
  return (a.figure.value ?? 0) - (b.figure.value ?? 0);
}

function byRow(cells: readonly BareCell[]): Map<string, BareCell[]> {
  const rows = new Map<string, BareCell[]>();
  for (const cell of cells) {
    const row = rows.get(rowKey(cell.figure));
    if (row) row.push(cell);
    else rows.set(rowKey(cell.figure), [cell]);
  }
  return rows;
}

/**
 * All that reports say on one measure, unit and group, side by side. `conflict`: two parties, one day, numbers that
 * cannot both be right, or one denies the other's; `retracted`: a report withdraws one, or a dataset says so; `updated`: counts of different
 * days, or of one party; `agree`: all can be right; `unknown`: one origin only, or no day.
 * @param known more cells from which the order of counts can be told; they get no cell of their own
 */
export function compareFigures(
  cells: readonly BareCell[],
  withdrawn: readonly Withdrawn[] = [],
  known: readonly BareCell[] = cells,
): FigureRow[] {
  const rows = byRow(cells);
  const orders = known === cells ? rows : byRow(known);
  return [...rows]
    .map(([key, row]) => rowOf(row.toSorted(inOrder), withdrawn, orders.get(key) ?? row))
    .toSorted(
      (a, b) =>
        rank(a.measure) - rank(b.measure) ||
        b.cells.length - a.cells.length ||
        (a.group ?? '').localeCompare(b.group ?? ''),
    );
}
