import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RowRead } from '@/lib/datasets/formats/format';
import { detectFormat, FORMATS, readFile } from '@/lib/datasets/formats/registry';

const ROOT = 'tests/fixtures/datasets';
const AT = '2026-03-01T00:00:00Z';

const filesOf = (format: string): string[] => readdirSync(join(ROOT, format));

async function read(
  format: string,
  file: string,
  columns?: Record<string, string>,
): Promise<RowRead[]> {
  const rows: RowRead[] = [];
  const options = columns ? { at: AT, columns } : { at: AT };
  for await (const row of readFile(file, readFileSync(join(ROOT, format, file)), options))
    rows.push(row);
  return rows;
}

/** A row in one line. */
function short(row: RowRead): string {
  if ('refusal' in row) return `${row.number} refused ${String(row.refusal.params?.['field'])}`;
  if ('feed' in row) return `${row.number} feed ${row.feed.url} ${row.feed.title}`;
  const { statement } = row;
  if (statement.kind === 'note')
    return `${row.number} note ${statement.text} ${statement.by ?? '-'}`;
  if (statement.kind !== 'report') return `${row.number} ${statement.kind}`;
  const { url, headline, outlet, published, language, byline } = statement.report;
  const told = [url, headline, outlet?.value, published?.value, language, byline.join('+')];
  return `${row.number} ${told.map((one) => one ?? '-').join(' | ')}`;
}

describe.each(FORMATS.map(({ id }) => id))('%s', (format) => {
  test('has a valid and an invalid sample, and knows them as its own', async () => {
    expect(existsSync(join(ROOT, format)), `${ROOT}/${format} is missing`).toBe(true);
    expect(filesOf(format).some((file) => file.startsWith('valid'))).toBe(true);
    expect(filesOf(format).some((file) => file.startsWith('invalid'))).toBe(true);
    for (const file of filesOf(format)) {
      const detected = await detectFormat(file, readFileSync(join(ROOT, format, file)));
      expect([file, detected.id]).toEqual([file, format]);
    }
  });

  test('reads all of its valid samples and refuses of the invalid ones what is wrong', async () => {
    for (const file of filesOf(format)) {
      const rows = await read(format, file);
      const refused = rows.filter((row) => 'refusal' in row);
      expect([file, refused.length > 0]).toEqual([file, file.startsWith('invalid')]);
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  test('never lets an unsafe address in', async () => {
    for (const file of filesOf(format))
      for (const row of await read(format, file))
        expect(short(row)).not.toMatch(/script:|data:|file:/);
  });
});

test.each([
  [
    'csv/valid.csv',
    [
      '2 https://paper.example/1 | Bridge closed, ferries "full" | Paper | 2024-03-01 | en | Ann Ode+Bo Re',
    ],
  ],
  [
    'csv/media-cloud.csv',
    ['2 https://paper.example/1 | Bridge closed | paper.example | 2024-03-01 | en | '],
  ],
  [
    'csv/gdelt.csv',
    [
      '2 https://paper.example/1 | Bridge closed | paper.example | 2024-03-01T12:30:00Z | English | ',
    ],
  ],
  [
    'csv-semicolons/valid.csv',
    ['2 https://paper.example/1 | Brücke gesperrt, Fähren voll | Paper | 2024-03-01 | - | '],
  ],
  [
    'feed/valid.rss',
    [
      '1 https://paper.example/1 | Bridge closed & ferries full | Paper | 2024-03-01T12:30:00Z | en | ',
    ],
  ],
  [
    'feed/valid.atom',
    ['1 https://paper.example/1 | Bridge closed | Paper | 2024-03-01T12:30:00Z | - | Ann Ode'],
  ],
  [
    'json-feed/valid.json',
    ['1 https://paper.example/1 | Bridge closed | Paper | 2024-03-01T12:30:00Z | en | Ann Ode'],
  ],
  ['opml/valid.opml', ['1 feed https://paper.example/feed Paper']],
  [
    'news-api/valid.json',
    ['1 https://paper.example/1 | Bridge closed | Paper | 2024-03-01T12:30:00Z | - | Ann Ode'],
  ],
  [
    'csl-json/valid.json',
    ['1 https://paper.example/1 | Bridge closed | Paper | 2024-03-01 | en | Ann Ode+Desk'],
  ],
  [
    'ris/valid.ris',
    ['1 https://paper.example/1 | Bridge closed | Paper | 2024-03-01 | en | Ode, Ann'],
  ],
  [
    'bibtex/valid.bib',
    [
      '1 https://paper.example/1 | Bridge closed & ferries "full" | Paper | 2024-03-01 | - | Ode, Ann+Re, Bo',
    ],
  ],
  [
    'ninjs/valid.json',
    ['1 https://paper.example/1 | Bridge closed | Paper | 2024-03-01T12:30:00Z | en | Ann Ode'],
  ],
  [
    'json-ld/valid.json',
    [
      '1 https://paper.example/1 | Bridge closed | Paper | 2024-03-01 | en | Ann Ode',
      '2 https://check.example/1 | - | Check | 2024-03-02 | - | ',
    ],
  ],
  [
    'hypothesis/valid.json',
    [
      '1 https://paper.example/1 | Bridge closed | - | - | - | ',
      '1 note Taken from the agency. ann@hypothes.is',
    ],
  ],
  [
    'url-list/valid.txt',
    [
      '2 https://paper.example/1 | Bridge closed | - | - | - | ',
      '3 https://other.example/2 | Ferries full | - | - | - | ',
    ],
  ],
  [
    'csv/invalid.csv',
    [
      '2 refused url',
      '3 https://paper.example/2 | Good | - | 2024-03-01 | - | ',
      '4 refused published',
      '6 refused url',
      '7 refused published',
      '8 refused headline',
    ],
  ],
  ['bibtex/invalid.bib', ['1 refused url', '2 refused end']],
  ['ris/invalid.ris', ['1 refused url', '2 refused ER']],
  ['opml/invalid.opml', ['1 refused xmlUrl']],
])('%s', async (path, expected) => {
  const [format = '', file = ''] = path.split('/');
  const rows = (await read(format, file)).map((row) => short(row));
  expect(rows.slice(0, expected.length)).toEqual(expected);
});

test('columns that a person names are the columns', async () => {
  const rows = await read('csv', 'media-cloud.csv', { headline: 'media_name', url: 'url' });
  expect(rows.map((row) => short(row))).toEqual([
    '2 https://paper.example/1 | paper.example | - | - | - | ',
  ]);
});

test('an entry of RIS that another one follows before its end is told, not passed over', async () => {
  const written = 'TY  - NEWS\nTI  - Cut off\nTY  - NEWS\nTI  - Bridge closed\nER  - \nER  - \n';
  const rows: RowRead[] = [];
  for await (const row of readFile('x.ris', Buffer.from(written), { at: AT })) rows.push(row);
  expect(rows.map(short)).toEqual([
    '1 refused ER',
    '2 - | Bridge closed | - | - | - | ',
    '3 refused headline',
  ]);
});
