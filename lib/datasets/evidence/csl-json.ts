import { dateParts, publisherOf, titleOf, type Cited } from './cited';

const dates = (value: string): { 'date-parts': readonly (readonly number[])[] } => ({
  'date-parts': [dateParts(value)],
});

/**
 * Reports as CSL-JSON (https://docs.citationstyles.org), type `article-newspaper`. Names stay as they were written, since
 * a byline does not tell which part is the family's. Read back by `formats/csl-json`.
 */
export function writeCslJson(cited: Iterable<Cited>): string {
  const entries = [...cited].map(({ report, seen }) => {
    const { id, published, url, language, byline } = report;
    const publisher = publisherOf(report);
    return {
      id,
      type: 'article-newspaper',
      title: titleOf(report),
      ...(publisher === null ? {} : { 'container-title': publisher }),
      ...(byline.length > 0 && { author: byline.map((literal) => ({ literal })) }),
      ...(published && { issued: dates(published.value) }),
      ...(language === null ? {} : { language }),
      ...(url === null ? {} : { URL: url, accessed: dates(seen) }),
    };
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}
