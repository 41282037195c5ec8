import type { FigureCell, FigureRow, StoryContext } from '@/lib/core/model/context';
import type { Origin, OriginMember } from '@/lib/core/model/origin';
import { csvCell } from '../formats/csv-rows';
import { publisherOf, titleOf } from './cited';
import { archiveLink, quotationLink } from './links';

const HEADINGS = [
  'origin',
  'counted',
  'role',
  'outlet',
  'published',
  'published_basis',
  'headline',
  'url',
  'archive',
  'chain',
  'measure',
  'group',
  'value',
  'upper',
  'qualifier',
  'unit',
  'as_of',
  'said_by',
  'state',
  'sentence',
  'sentence_url',
] as const;

type Line = Readonly<
  Partial<Record<(typeof HEADINGS)[number], string | number | null | undefined>>
>;

const names = (chain: readonly { readonly name: string }[]): string =>
  chain.map(({ name }) => name).join(' < ');

function ofMember({ reports, reading }: StoryContext, origin: Origin, member: OriginMember): Line {
  const report = reports[member.reportId];
  if (!report) return {};
  const { published, url } = report;
  return {
    origin: origin.name,
    counted: origin.counted ? 'yes' : (origin.uncounted?.code ?? 'no'),
    role: member.role,
    outlet: publisherOf(report),
    published: published?.value,
    published_basis: published?.basis.kind,
    headline: titleOf(report),
    url,
    archive: url && archiveLink(url, published?.value ?? reading.page.capturedAt),
    chain: names(member.chain),
  };
}

function ofCell(
  { reports }: StoryContext,
  row: FigureRow,
  { figure, reportId, state }: FigureCell,
): Line {
  const url = reports[reportId]?.url;
  return {
    measure: row.measure,
    group: row.group,
    value: figure.value ?? figure.words,
    upper: figure.upper,
    qualifier: figure.qualifier,
    unit: row.unit,
    as_of: figure.asOf?.value,
    said_by: names(figure.chain),
    state,
    sentence: figure.evidence,
    sentence_url: url && quotationLink(url, figure.evidence),
  };
}

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;

/**
 * The whole context as a table, UTF-8 with a mark at its beginning (spreadsheets take it for something else without): a row
 * for every figure that a report tells, one for a report that tells none. No cell is a formula to a spreadsheet.
 */
export function* writeTable(context: StoryContext): Generator<string> {
  yield `\uFEFF${line(HEADINGS)}`;
  for (const origin of context.origins)
    for (const member of origin.members) {
      const about = ofMember(context, origin, member);
      const told = context.figures.flatMap((row) =>
        row.cells
          .filter(({ reportId }) => reportId === member.reportId)
          .map((cell) => ofCell(context, row, cell)),
      );
      for (const figure of told.length > 0 ? told : [{}]) {
        const all: Line = { ...about, ...figure };
        yield line(HEADINGS.map((heading) => String(all[heading] ?? '')));
      }
    }
}
