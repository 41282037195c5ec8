import type { Figure, Party } from '../model/figure';
import type { BareCell } from './compare';
import { speakerOf } from './speaker';

/** One count as one party gives it for one day, by however many reports. */
export interface Statement {
  readonly figure: Figure;
  readonly day: string | null;
  readonly speaker: Party | null;
  readonly origins: ReadonlySet<string>;
  /** Who tells its number for any day: reports, each with whom it quotes for it (`''`: nobody named). */
  readonly tellers: ReadonlyMap<string, string>;
}

const numberOf = ({ value, upper, words, qualifier }: Figure): string =>
  [value, upper, words, qualifier].join(' ');
const dayOf = ({ asOf }: Figure): string | null => asOf?.value.slice(0, 10) ?? null;
const keyOf = ({ figure }: BareCell): string =>
  [numberOf(figure), dayOf(figure), speakerOf(figure)?.key].join('\n');

/** The different statements of a row's cells, and the one that a cell belongs to. */
export function statementsOf(cells: readonly BareCell[]): {
  readonly statements: readonly Statement[];
  readonly of: (cell: BareCell) => Statement | undefined;
} {
  const tellers = new Map<number | string, Map<string, string>>();
  const statements = new Map<string, Statement & { readonly origins: Set<string> }>();
  for (const cell of cells) {
    const { figure, reportId, originId } = cell;
    const number = figure.value ?? figure.words ?? '';
    const told = tellers.get(number) ?? new Map<string, string>();
    tellers.set(number, told);
    const speaker = speakerOf(figure);
    told.set(reportId, speaker?.key ?? '');
    if (speaker) told.set(`party ${speaker.key}`, '');
    const known = statements.get(keyOf(cell));
    if (known) known.origins.add(originId);
    else
      statements.set(keyOf(cell), {
        figure,
        day: dayOf(figure),
        speaker,
        origins: new Set([originId]),
        tellers: told,
      });
  }
  return { statements: [...statements.values()], of: (cell) => statements.get(keyOf(cell)) };
}

/** Whether one party gives the numbers of both, or one report tells both and does not set two parties against each other. */
export function toldTogether(a: Statement, b: Statement): boolean {
  for (const [teller, quoted] of a.tellers) {
    const other = b.tellers.get(teller);
    if (other !== undefined && (quoted === '' || other === '' || quoted === other)) return true;
  }
  return false;
}
