import type { Figure, Party } from '../model/figure';
import { boundsOf, type Bounds } from './bounds';
import type { BareCell } from './compare';
import { speakerOf } from './speaker';

/** One count as one party gives it, by however many reports. */
export interface Statement {
  readonly figure: Figure;
  readonly bounds: Bounds | null;
  /** The first day on which anybody tells its number: who tells it again a day later repeats it. */
  readonly day: string | null;
  readonly speaker: Party | null;
  /** Where it counts, as the first says who says so. */
  readonly place: string | null;
  readonly origins: ReadonlySet<string>;
  /** Numbers with the same course are told one after the other, by one party or in one report. */
  readonly course: string;
}

type Number = number | string;

const numberIn = ({ value, words }: Figure): Number => value ?? words ?? '';
const dayOf = ({ asOf }: Figure): string | null => asOf?.value.slice(0, 10) ?? null;
const keyOf = ({ figure }: BareCell): string =>
  [numberIn(figure), figure.upper, figure.qualifier, speakerOf(figure)?.key].join('\n');

/** The first day of each number. */
function firstDays(cells: readonly BareCell[]): Map<Number, string> {
  const firsts = new Map<Number, string>();
  for (const { figure } of cells) {
    const day = dayOf(figure);
    const known = firsts.get(numberIn(figure));
    if (day !== null && (known === undefined || day < known)) firsts.set(numberIn(figure), day);
  }
  return firsts;
}

interface Teller {
  readonly number: number;
  readonly speaker: string;
}

/** Different numbers of one teller that are held against each other. */
const MOST_TOLD = 12;
/** A party's count more than doubles within a day so rarely that one of both numbers is rather wrong. */
const LEAP = 2;

const follows = (a: number, b: number): boolean => Math.max(a, b) <= LEAP * Math.min(a, b);

/**
 * Puts numbers in courses: those that one party gives, and those of one report that does not set two parties against
 * each other. Disjoint sets, joined as they are met.
 */
function courses(cells: readonly BareCell[]): (number: Number) => string {
  const parents = new Map<string, string>();
  const root = (one: string): string => {
    let at = one;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  const join = (a: string, b: string): void => void parents.set(root(a), root(b));
  const tellers = new Map<string, Teller[]>();
  const tell = (teller: string, one: Teller, joins: (other: Teller) => boolean): void => {
    const told = tellers.get(teller) ?? [];
    for (const other of told) if (joins(other)) join(String(one.number), String(other.number));
    if (told.length < MOST_TOLD) told.push(one);
    tellers.set(teller, told);
  };
  for (const { reportId, figure } of cells) {
    if (figure.value === null) continue;
    const speaker = speakerOf(figure)?.key ?? '';
    const one = { number: figure.value, speaker };
    tell(
      reportId,
      one,
      (other) => [other.speaker, speaker].includes('') || other.speaker === speaker,
    );
    if (speaker !== '') tell(`party ${speaker}`, one, (other) => follows(one.number, other.number));
  }
  return (number) => root(String(number));
}

/**
 * The different statements of a row's cells, and the one that a cell belongs to.
 * @param known all cells from which the order of numbers can be told, those of the row included
 */
export function statementsOf(
  cells: readonly BareCell[],
  known: readonly BareCell[],
): {
  readonly statements: readonly Statement[];
  readonly of: (cell: BareCell) => Statement | undefined;
} {
  const firsts = firstDays(known);
  const courseOf = courses(known);
  const statements = new Map<
    string,
    Statement & { readonly origins: Set<string>; place: string | null }
  >();
  for (const cell of cells) {
    const { figure, originId } = cell;
    const told = statements.get(keyOf(cell));
    if (told) {
      told.origins.add(originId);
      told.place ??= figure.place ?? null;
    } else
      statements.set(keyOf(cell), {
        figure,
        bounds: boundsOf(figure),
        day: firsts.get(numberIn(figure)) ?? null,
        speaker: speakerOf(figure),
        place: figure.place ?? null,
        origins: new Set([originId]),
        course: courseOf(numberIn(figure)),
      });
  }
  return { statements: [...statements.values()], of: (cell) => statements.get(keyOf(cell)) };
}
