import type { PackReport } from '@/lib/core/model/pack';
import { csvCell } from './csv-rows';

const HEADINGS = ['url', 'headline', 'outlet', 'published', 'language', 'byline', 'text'];

/** Reports as a table that spreadsheets open without taking anything for a formula; read back by the same headings. */
export function* writeCsv(reports: Iterable<PackReport>): Generator<string> {
  yield `${HEADINGS.join(',')}\r\n`;
  for (const report of reports) {
    const cells = [
      report.url ?? '',
      report.headline ?? '',
      report.outlet?.value ?? '',
      report.published?.value ?? '',
      report.language ?? '',
      report.byline.join('; '),
      report.text ?? '',
    ];
    yield `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;
  }
}
