import type { Board, BoardEntry } from '@/lib/core/model/board';
import type { Basis } from '@/lib/core/model/basis';
import type { PackReport } from '@/lib/core/model/pack';
import type { Report } from '@/lib/core/model/report';
import { CITATION_FORMATS, type CitationFormat, joined } from '../evidence/citations';

/** A form in which a board is saved. */
export interface BoardFormat {
  readonly id: 'csv' | CitationFormat['id'];
  readonly ending: string;
  readonly type: string;
  readonly write: (listed: readonly Listed[]) => Promise<string>;
}

/** A report of a board, as it is written. */
export interface Listed {
  readonly report: PackReport;
  readonly seen: string;
  readonly note: string;
}

const LISTED: Basis = { kind: 'visible-text', certainty: 'stated' };

/** A report of which only the row is left. */
const ofRow = ({ row }: BoardEntry): PackReport => ({
  id: row.id,
  url: row.url,
  headline: row.headline,
  headlineBasis: row.headline === null ? null : LISTED,
  outlet: row.outlet === null ? null : { value: row.outlet, basis: LISTED },
  domain: null,
  byline: [],
  published: row.published,
  language: row.language,
  text: row.words,
  truncated: true,
  dateline: null,
  credit: null,
  annotation: null,
});

/** The reports of a board in its order, whole where the library still has them. */
export const listedOf = ({ entries }: Board, known: ReadonlyMap<string, Report>): Listed[] =>
  entries.map((entry) => {
    const report = known.get(entry.row.id);
    return {
      report: report ?? ofRow(entry),
      seen: report?.provenance[0]?.at ?? entry.added,
      note: entry.note,
    };
  });

export const BOARD_FORMATS: readonly BoardFormat[] = [
  {
    id: 'csv',
    ending: 'csv',
    type: 'text/csv',
    write: async (listed) =>
      joined((await import('@/lib/datasets/evidence/list-table')).writeListTable(listed)),
  },
  ...CITATION_FORMATS,
];
