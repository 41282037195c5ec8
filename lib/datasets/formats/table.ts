import { Refused } from '../refusal';
import { csvRows, plainCell } from './csv-rows';
import { draftReport, type Told } from './draft';
import type { Columns, Format, ReportField, Sample } from './format';

/** Headings that say a field, in lower case without marks, best first; own words of common exports among them. */
const HEADINGS: Readonly<Record<ReportField, readonly string[]>> = {
  url: ['url', 'link', 'address', 'documentidentifier', 'sourceurl', 'articleurl', 'permalink'],
  headline: ['headline', 'title', 'name', 'articletitle'],
  outlet: [
    'outlet',
    'publisher',
    'medianame',
    'mediasource',
    'sourcecommonname',
    'publication',
    'source',
    'domain',
  ],
  published: [
    'published',
    'publishdate',
    'publishedat',
    'publicationdate',
    'pubdate',
    'date',
    'dateadded',
    'seendate',
  ],
  language: ['language', 'lang', 'sourcelanguage'],
  text: ['text', 'snippet', 'description', 'summary', 'lead'],
  byline: ['byline', 'author', 'authors'],
};
const FIELDS = ['url', 'headline', 'outlet', 'published', 'language', 'text', 'byline'] as const;

const MARKS = new Map([
  ['csv', ','],
  ['csv-semicolons', ';'],
  ['tsv', '\t'],
]);

const key = (heading: string): string =>
  heading
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

type Places = ReadonlyMap<ReportField, number>;

/** Whether a mapping names columns by their numbers (`#3`), as for a table without headings. */
const isNumbered = (columns: Columns | undefined): columns is Columns =>
  Object.values(columns ?? {}).some((column) => /^#\d+$/.test(column));

/** Where each field stands, by the person's mapping or by the headings. */
export function placesOf(headings: readonly string[], columns?: Columns): Places {
  if (isNumbered(columns))
    return new Map(
      FIELDS.map((field) => [field, Number(columns[field]?.slice(1) ?? 0) - 1] as const).filter(
        ([, at]) => at >= 0,
      ),
    );
  const keys = headings.map((heading) => key(heading));
  const place = (field: ReportField): number => {
    const wanted = columns ? [key(columns[field] ?? '')] : HEADINGS[field];
    const found = wanted.filter((one) => one !== '').map((one) => keys.indexOf(one));
    return found.find((at) => at >= 0) ?? -1;
  };
  return new Map(FIELDS.map((field) => [field, place(field)] as const).filter(([, at]) => at >= 0));
}

/** GDELT writes times as `20220107140500` or `20220107T140500Z`, and days as `20220107`. */
function spaced(time: string): string {
  const parts = /^(?<day>\d{8})(?:T?(?<clock>\d{4})\d{2}Z?)?$/.exec(time.trim())?.groups;
  if (!parts) return time;
  const [day, clock] = [parts['day'] ?? '', parts['clock']];
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return clock ? `${date}T${clock.slice(0, 2)}:${clock.slice(2)}:00Z` : date;
}

function toldBy(row: readonly string[], places: Places): Told {
  const cell = (field: ReportField): string | null => {
    const told = row[places.get(field) ?? -1];
    return told === undefined ? null : plainCell(told);
  };
  const byline = cell('byline');
  return {
    url: cell('url'),
    headline: cell('headline'),
    outlet: cell('outlet'),
    published: spaced(cell('published') ?? ''),
    language: cell('language'),
    text: cell('text'),
    byline: byline === null ? [] : byline.slice(0, 2_000).split(';'),
  };
}

/** Cells of the first row, with what is understood as what; null unless a format is a table. */
export function columnsOf(
  format: string,
  sample: Sample,
): { readonly headings: readonly string[]; readonly columns: Columns } | null {
  const mark = MARKS.get(format);
  if (mark === undefined) return null;
  const headings = cellsOf(firstLine(sample), mark).slice(0, 200);
  const places = [...placesOf(headings)];
  return {
    headings: headings.map((heading) => heading.slice(0, 200)),
    columns: Object.fromEntries(places.map(([field, at]) => [field, headings[at] ?? ''])),
  };
}

const firstLine = ({ text }: Sample): string =>
  text
    .slice(0, 8_000)
    .trimStart()
    .split(/[\r\n]/)[0] ?? '';

const cellsOf = (line: string, mark: string): string[] =>
  line.split(mark).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));

/** A table, with a row of headings unless columns are named by number: comma, semicolon or tab between cells. */
function table(id: string, mark: string, ending: RegExp): Format {
  return {
    id,
    detect(sample) {
      const cells = cellsOf(firstLine(sample), mark);
      const places = placesOf(cells);
      const known = places.has('url') || places.has('headline');
      return cells.length > 1 && (known || ending.test(sample.name));
    },
    async *read(text, { at, columns }) {
      let places: Places | null = null;
      let number = 0;
      for await (const row of csvRows(text, mark)) {
        number += 1;
        if (row.every((cell) => cell.trim() === '')) continue;
        if (places === null) {
          places = placesOf(row, columns);
          if (!places.has('url') && !places.has('headline'))
            throw new Refused('columns', { headings: row.join(', ').slice(0, 500) });
          if (isNumbered(columns)) yield draftReport(number, toldBy(row, places), at);
        } else yield draftReport(number, toldBy(row, places), at);
      }
    },
  };
}

export const csv = table('csv', ',', /\.csv$/);
export const semicolons = table('csv-semicolons', ';', /\.csv$/);
export const tsv = table('tsv', '\t', /\.(?:tsv|tab|export\.csv|gkg\.csv)$/);
