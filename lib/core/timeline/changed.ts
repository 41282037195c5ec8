import type { FigureCell, FigureRow } from '@/lib/core/model/context';
import type { EventChange, TimelineEvent } from '@/lib/core/model/timeline';

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether a figure was read in the sentence that an event quotes. */
function readIn({ figure, reportId }: FigureCell, event: TimelineEvent): boolean {
  if (reportId !== event.reportId) return false;
  const [sentence, told] = [plain(figure.evidence), plain(event.when.basis.evidence ?? '')];
  if (sentence === '' || told === '') return false;
  return sentence.includes(told) || told.includes(sentence);
}

/** The first other count that came after a cell; cells are in the order of their days. */
const next = (row: FigureRow, cell: FigureCell): FigureCell | undefined =>
  row.cells
    .slice(row.cells.indexOf(cell) + 1)
    .find(
      ({ figure, state }) =>
        state !== 'retracted' &&
        (figure.value !== cell.figure.value || figure.words !== cell.figure.words),
    );

/**
 * What became of the counts that an event's quotation tells: taken back, denied, or followed by another count. Null when
 * nothing is known of it. A report that takes a count back weighs more than one that counts anew.
 */
export function changeOf(event: TimelineEvent, rows: readonly FigureRow[]): EventChange | null {
  const cells = rows.flatMap((row) =>
    row.cells.filter((cell) => readIn(cell, event)).map((cell) => ({ row, cell })),
  );
  for (const kind of ['retracted', 'denied'] as const) {
    const by = cells.find(({ cell }) => cell.withdrawn?.kind === kind)?.cell.withdrawn;
    if (by)
      return {
        kind: kind === 'retracted' ? 'corrected' : 'denied',
        reportId: by.reportId,
        quotation: by.evidence,
      };
  }
  for (const { row, cell } of cells) {
    const later = cell.state === 'updated' ? next(row, cell) : undefined;
    if (later)
      return {
        kind: 'superseded',
        reportId: later.reportId,
        quotation: later.figure.evidence,
      };
  }
  return null;
}
