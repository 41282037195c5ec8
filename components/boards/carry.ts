import type { LibraryRow } from '@/lib/core/model/library-row';
import { useState } from 'preact/hooks';

/** What is carried with the pointer. Other programs do not know these kinds and are given nothing. */
const KINDS = {
  /** Reports on their way to a board, of another window too. */
  reports: 'application/x-second-source-reports',
  /** A report on its way to another place of its board. */
  place: 'application/x-second-source-place',
} as const;
type Kind = keyof typeof KINDS;

const has = ({ dataTransfer }: DragEvent, kind: Kind): boolean =>
  dataTransfer?.types.includes(KINDS[kind]) ?? false;

/** Whether reports are carried. */
export const carriesReports = (event: DragEvent): boolean => has(event, 'reports');

function begin({ dataTransfer }: DragEvent, kind: Kind, words: string): void {
  if (!dataTransfer) return;
  dataTransfer.setData(KINDS[kind], words);
  dataTransfer.effectAllowed = kind === 'place' ? 'move' : 'copy';
}

/** Begins to carry reports. */
export const carryReports = (event: DragEvent, rows: readonly LibraryRow[]): void =>
  begin(event, 'reports', JSON.stringify(rows));

/** Begins to carry a report of a board. */
export const carryPlace = (event: DragEvent, reportId: string): void =>
  begin(event, 'place', reportId);

/** As far as a page has to know; the background looks at all of it. */
const isRows = (value: unknown): value is readonly LibraryRow[] =>
  Array.isArray(value) &&
  value.every((one) => typeof one === 'object' && one !== null && 'id' in one);

function rowsIn(words: string): readonly LibraryRow[] {
  try {
    const read: unknown = JSON.parse(words);
    return isRows(read) ? read : [];
  } catch {
    return [];
  }
}

/** What an element needs so that something can be put down on it; `over` while it is above it. */
function useLanding(kind: Kind, land: (words: string, event: DragEvent) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    on: {
      onDragOver(event: DragEvent): void {
        if (!has(event, kind)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = kind === 'place' ? 'move' : 'copy';
        setOver(true);
      },
      onDragLeave: (): void => setOver(false),
      onDrop(event: DragEvent): void {
        if (!has(event, kind)) return;
        event.preventDefault();
        setOver(false);
        land(event.dataTransfer?.getData(KINDS[kind]) ?? '', event);
      },
    },
  };
}

/** For an element on which reports are put down. */
export const useReportsLanding = (onReports: (rows: readonly LibraryRow[]) => void) =>
  useLanding('reports', (words) => {
    const rows = rowsIn(words);
    if (rows.length > 0) onReports(rows);
  });

/** For an entry before or behind which another of its board is put down: `behind` in its lower half. */
export const usePlaceLanding = (onPlace: (reportId: string, behind: boolean) => void) =>
  useLanding('place', (reportId, { currentTarget, clientY }) => {
    if (reportId === '' || !(currentTarget instanceof Element)) return;
    const { top, height } = currentTarget.getBoundingClientRect();
    onPlace(reportId, clientY > top + height / 2);
  });
