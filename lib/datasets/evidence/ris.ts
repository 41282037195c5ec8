import { dateParts, oneLine, publisherOf, titleOf, type Cited } from './cited';

/** RIS dates are `2022/01/07/`, parts that nobody told left empty. */
function risDate(value: string): string {
  const [year = '', month = '', day = ''] = dateParts(value).map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${year}/${month}/${day}/`;
}

/** Reports as RIS (type NEWS), for reference managers. Fields that nobody told are left out; read back by `formats/ris`. */
export function* writeRis(cited: Iterable<Cited>): Generator<string> {
  for (const { report, seen } of cited) {
    const { published, url, language } = report;
    const fields: readonly (readonly [string, string | null])[] = [
      ['TY', 'NEWS'],
      ['TI', titleOf(report)],
      ['T2', publisherOf(report)],
      ...report.byline.map((name) => ['AU', name] as const),
      ['PY', published && published.value.slice(0, 4)],
      // After the year, which some readers would else take instead.
      ['DA', published && risDate(published.value)],
      ['LA', language],
      ['UR', url],
      ['Y2', url && risDate(seen)],
    ];
    for (const [tag, value] of fields)
      if (value !== null && value !== '') yield `${tag}  - ${oneLine(value)}\r\n`;
    yield 'ER  - \r\n\r\n';
  }
}
