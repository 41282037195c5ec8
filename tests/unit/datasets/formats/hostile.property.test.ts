import {
  array,
  assert as verify,
  asyncProperty,
  constantFrom,
  jsonValue,
  nat,
  oneof,
  string,
  tuple,
} from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PackReport } from '@/lib/core/model/pack';
import { compareRows, type RowOutcome } from '@/lib/datasets/formats/compare';
import { csvCell, csvRows, plainCell } from '@/lib/datasets/formats/csv-rows';
import { encodingOf } from '@/lib/datasets/formats/decode';
import type { RowRead } from '@/lib/datasets/formats/format';
import { toNewsArticle } from '@/lib/datasets/formats/news-article';
import { toNinjs } from '@/lib/datasets/formats/ninjs';
import { FORMATS, readFile } from '@/lib/datasets/formats/registry';
import { writeCsv } from '@/lib/datasets/formats/write-csv';
import { utf8, type Bytes } from '@/lib/datasets/bytes';
import { aboutOf, type Statement } from '@/lib/datasets/pack/row';
import { checked } from '@/lib/datasets/refusal';
import { anyText } from '@/tests/support/any-pack';
import { reportStatement } from '@/tests/support/pack-files';

const AT = '2026-03-01T00:00:00Z';
const ROOT = 'tests/fixtures/datasets';

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

const rowsOf = (name: string, bytes: Bytes): Promise<RowRead[]> =>
  all(readFile(name, bytes, { at: AT }));

async function* longTable(): AsyncGenerator<string> {
  yield await Promise.resolve('url,title\n');
  for (let i = 0; i < 200; i += 1)
    yield await Promise.resolve('https://paper.example/1,x\n'.repeat(5_000));
}

const tableCode = async (text: string): Promise<string> => {
  const read = await checked(() => all(csvRows(pieces(text), ',')));
  return read.ok ? 'read' : read.refusal.code;
};

const outcomes = (rows: readonly RowOutcome[]): string[] => rows.map(({ outcome }) => outcome);

function reportOf(statement: Statement): PackReport {
  if (statement.kind !== 'report') throw new Error('It is a report.');
  return statement.report;
}

const samples = FORMATS.map((format) => ({
  format,
  texts: readdirSync(join(ROOT, format.id)).map((file) =>
    readFileSync(join(ROOT, format.id, file), 'utf8'),
  ),
}));

describe.each(samples)('$format.id', ({ format, texts }) => {
  /** A sample with parts cut out, doubled or replaced. */
  const mutant = tuple(
    constantFrom(...texts),
    array(
      tuple(nat(), nat(40), oneof(anyText(8), constantFrom('"', '{', '}', '<', '\n', '__proto__'))),
      { maxLength: 4 },
    ),
  ).map(([text, changes]) =>
    changes.reduce((now, [at, cut, put]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + put + now.slice(place + cut);
    }, text),
  );

  test('reads whatever it is given or refuses it with a code, and lets nothing unsafe in', async () => {
    const given = oneof(
      { weight: 4, arbitrary: mutant },
      string({ maxLength: 200 }),
      jsonValue().map((one) => JSON.stringify(one)),
    );
    await verify(
      asyncProperty(given, nat(50), async (text, cut) => {
        const parts = pieces(text.slice(0, cut), text.slice(cut));
        const read = await checked(() => all(format.read(parts, { at: AT })));
        const rows = read.ok ? read.value : [];
        const addresses = rows.flatMap((row) =>
          'statement' in row && row.statement.kind === 'report'
            ? [row.statement.report.url ?? 'https:']
            : [],
        );
        expect(addresses.filter((url) => !/^https?:/.test(url))).toEqual([]);
        expect(Object.hasOwn(Object.prototype, 'trusted')).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('needs time in proportion to the length', async () => {
    const [text = ''] = texts;
    const long = text + '{"@<a [ = '.repeat(20_000);
    const begun = performance.now();
    await checked(() => all(format.read(pieces(long), { at: AT })));
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});

describe('encodings', () => {
  const text = 'url,title\nhttps://paper.example/1,Мост закрыт\n';
  const wide = (little: boolean): Bytes => {
    const bytes = Array.from(`\ufeff${text}`).flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    });
    return Uint8Array.from(bytes);
  };
  const cyrillic = Uint8Array.from(Array.from(text), (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x410 + 0xc0;
  });
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 LE', wide(true)],
    ['UTF-16 BE', wide(false)],
    ['windows-1251', cyrillic],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf('x.csv', bytes)).toMatchObject([
      { statement: { report: { headline: 'Мост закрыт' } } },
    ]);
  });

  test('windows-1252 is told from windows-1251, and what is no text is refused', async () => {
    const french = Uint8Array.from(
      Array.from('Café fermé à midi'),
      (letter) => letter.codePointAt(0) ?? 0,
    );
    expect(encodingOf(french)).toBe('windows-1252');
    const binary = await checked(() => rowsOf('x.csv', Uint8Array.from([0x89, 0x50, 0, 1, 0xff])));
    expect(binary).toMatchObject({ refusal: { code: 'encoding' } });
    const nothing = await checked(() => rowsOf('x', utf8('just words')));
    expect(nothing).toMatchObject({ refusal: { code: 'unknown-format' } });
  });
});

describe('tables', () => {
  test('what is written is read back, and no cell is a formula', async () => {
    const cell = oneof(
      anyText(12),
      constantFrom(
        "'=1",
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        '\t=1',
        ' =1',
        '＝1',
        'a"b',
        'a\nb',
        'a;b',
      ),
    );
    await verify(
      asyncProperty(
        array(array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        nat(60),
        async (rows, cut) => {
          const text = rows
            .map((row) => `${row.map((one) => csvCell(one)).join(',')}\r\n`)
            .join('');
          const read = await all(csvRows(pieces(text.slice(0, cut), text.slice(cut)), ','));
          expect(read.map((row) => row.map((one) => plainCell(one)))).toEqual(rows);
          expect(read.flat().filter((one) => /^\s*[=+\-@＝＋－＠]/u.test(one))).toEqual([]);
        },
      ),
    );
  });

  test('a report comes back from a table, a NewsArticle and a ninjs as it was', async () => {
    const report = reportOf(reportStatement(3, '=HYPERLINK("x")'));
    const whole = { ...report, byline: ['Ann Ode', 'Bo Re'], text: 'Since noon; all day.' };
    const table = [...writeCsv([whole])].join('');
    for (const [name, text] of [
      ['x.csv', table],
      ['x.json', JSON.stringify(toNewsArticle(whole))],
      ['y.json', JSON.stringify(toNinjs(whole))],
    ] as const) {
      const rows = await rowsOf(name, utf8(text));
      expect(rows.map((row) => ('statement' in row ? row.statement : row))).toEqual([
        { kind: 'report', report: whole },
      ]);
    }
  });

  test('a table of a million rows is read in bounded memory', async () => {
    let count = 0;
    for await (const row of csvRows(longTable(), ',')) count += row.length > 1 ? 1 : 0;
    expect(count).toBe(1_000_001);
  }, 60_000);

  test('a row without end, a quote without end and a row of a million cells are refused', async () => {
    expect(await tableCode('x'.repeat(2_000_000))).toBe('line-too-long');
    expect(await tableCode('a,"b\nc')).toBe('file-form');
    expect(await tableCode(','.repeat(1_000_000))).toBe('columns');
  });
});

describe('an import', () => {
  const held = new Map<string, Statement>();
  const sorted = (text: string): Promise<RowOutcome[]> =>
    all(compareRows(readFile('x.csv', utf8(text), { at: AT }), (about) => held.get(about) ?? null));
  test('tells what is new, known, updated and refused, and is all known the second time', async () => {
    const first = 'url,title,date\nhttps://a.example/1,One,2024-03-01\nhttps://a.example/2,Two,\n';
    const rows = await sorted(first);
    expect(outcomes(rows)).toEqual(['accepted', 'accepted']);
    for (const row of rows) if ('statement' in row) held.set(aboutOf(row.statement), row.statement);
    expect(outcomes(await sorted(first))).toEqual(['known', 'known']);
    const second =
      'url,title,date\nhttps://a.example/1,One,\nhttps://a.example/2,Two!,\nhttps://a.example/2,Two?,\nftp://x,X,\nhttps://a.example/2,Two!,\n';
    const after = await sorted(second);
    expect(outcomes(after)).toEqual(['known', 'updated', 'refused', 'refused', 'known']);
    expect(after[2]).toMatchObject({ number: 4, refusal: { code: 'row-twice' } });
  });
});
