import { dateParts, isoDay, oneLine, publisherOf, titleOf, type Cited } from './cited';

const SIGNS: Readonly<Record<string, string>> = {
  '|': '{{!}}',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Text that a template takes as one value and shows as it is. */
const wiki = (text: string): string =>
  oneLine(text).replaceAll(/[|[\]{}<>]/g, (sign) => SIGNS[sign] ?? sign);

/** An address that ends no template: what wikitext reads as its own is percent-encoded. */
const address = (url: string): string =>
  url.replaceAll(/[|[\]{}<>"\s]/g, (sign) => encodeURIComponent(sign));

/** A date as the style of English Wikipedia wants it; `2022-01` could be a range there. */
function date(value: string): string {
  const [year, month, day] = dateParts(value);
  if (day !== undefined || month === undefined) return isoDay(value);
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, month - 1),
  );
}

/** Reports as `{{cite news}}` of English Wikipedia, one on a line. */
export function* writeCiteNews(cited: Iterable<Cited>): Generator<string> {
  for (const { report, seen } of cited) {
    const { byline, published, url, language } = report;
    const publisher = publisherOf(report);
    const fields: readonly (readonly [string, string | null])[] = [
      ...byline.map((name, i) => [`author${i === 0 ? '' : i + 1}`, wiki(name)] as const),
      ['title', wiki(titleOf(report))],
      ['url', url && address(url)],
      ['work', publisher && wiki(publisher)],
      ['date', published && date(published.value)],
      ['access-date', url && isoDay(seen)],
      ['language', language && wiki(language)],
    ];
    const told = fields.flatMap(([name, value]) =>
      value === null || value === '' ? [] : `|${name}=${value}`,
    );
    yield `{{cite news ${told.join(' ')}}}\n`;
  }
}
