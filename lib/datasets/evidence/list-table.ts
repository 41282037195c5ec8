import { csvCell } from '../formats/csv-rows';
import { publisherOf, titleOf, type Cited } from './cited';
import { archiveLink } from './links';

const HEADINGS = [
  'number',
  'outlet',
  'published',
  'headline',
  'url',
  'archive',
  'language',
  'byline',
  'seen',
  'note',
];

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;

/** A list of reports in its order as a table, with what somebody noted of each. No cell is a formula to a spreadsheet. */
export function* writeListTable(
  listed: Iterable<Cited & { readonly note: string }>,
): Generator<string> {
  yield `\uFEFF${line(HEADINGS)}`;
  let number = 0;
  for (const { report, seen, note } of listed) {
    number += 1;
    const { url, published, language, byline } = report;
    yield line([
      String(number),
      publisherOf(report) ?? '',
      published?.value ?? '',
      titleOf(report),
      url ?? '',
      url === null ? '' : archiveLink(url, published?.value ?? seen),
      language ?? '',
      byline.join('; '),
      seen,
      note,
    ]);
  }
}
