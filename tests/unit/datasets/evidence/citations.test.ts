import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { assert, asyncProperty, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Basis } from '@/lib/core/model/basis';
import type { PackReport } from '@/lib/core/model/pack';
import { writeBiblatex } from '@/lib/datasets/evidence/biblatex';
import { writeCiteNews } from '@/lib/datasets/evidence/cite-news';
import type { Cited } from '@/lib/datasets/evidence/cited';
import { writeCslJson } from '@/lib/datasets/evidence/csl-json';
import { writeRis } from '@/lib/datasets/evidence/ris';
import { readFile } from '@/lib/datasets/formats/registry';

const BASIS: Basis = { kind: 'dataset', certainty: 'stated' };
const AT = '2026-05-02T10:00:00.000Z';

/** A report as a page or a dataset would have it. */
const report = (told: Partial<PackReport> = {}): PackReport => ({
  id: 'https://courier.example/silo',
  url: 'https://courier.example/silo?a=1&b={x}_2',
  headline: 'Silo: 50% of “Pier #4” gone_now | {{cite}} — “نهر”, \\emph & $5',
  headlineBasis: BASIS,
  outlet: { value: 'Halvern & Sons Courier', basis: BASIS },
  domain: 'courier.example',
  byline: ['Dana Ilyas', 'AFP'],
  published: { value: '2024-05-06', precision: 'day', basis: BASIS },
  language: 'en',
  text: 'Text.',
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
  ...told,
});
const cited = (told: Partial<PackReport> = {}): Cited => ({ report: report(told), seen: AT });
const joined = (parts: Iterable<string>): string => [...parts].join('');

/** What our own readers find in a file. */
async function readBack(name: string, content: string): Promise<PackReport[]> {
  const found: PackReport[] = [];
  for await (const row of readFile(name, new TextEncoder().encode(content), { at: AT }))
    if ('statement' in row && row.statement.kind === 'report') found.push(row.statement.report);
  return found;
}

const WHAT = (one: PackReport | undefined) =>
  one && {
    headline: one.headline,
    outlet: one.outlet?.value,
    published: one.published?.value,
    byline: one.byline,
    language: one.language,
    url: one.url,
  };

test('RIS is what an independent parser reads, line for line', () => {
  const [entry] = plugins.input.chain(joined(writeRis([cited()])), { generateGraph: false });
  expect(entry).toMatchObject({
    type: 'article-newspaper',
    title: report().headline,
    'container-title': 'Halvern & Sons Courier',
    URL: report().url,
    // It takes the year alone from NEWS; the day stands in DA, which our own reader reads below.
    issued: { 'date-parts': [[2024]] },
    language: 'en',
  });
});

test('BibLaTeX is what an independent parser reads', () => {
  const { entries, errors } = parseBibtex(joined(writeBiblatex([cited(), cited()])), {
    sentenceCase: false,
  });
  expect(errors).toEqual([]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(2);
  expect(entries[0]?.type).toBe('article');
  expect(entries[0]?.fields).toMatchObject({
    journaltitle: 'Halvern & Sons Courier',
    date: '2024-05-06',
    urldate: '2026-05-02',
    entrysubtype: 'newspaper',
    url: 'https://courier.example/silo?a=1&b=%7Bx%7D_2',
  });
  expect(entries[0]?.fields['title']).toContain('50% of “Pier #4” gone_now');
  expect(entries[0]?.fields['title']).toContain('emph & $5');
});

test.each([
  ['file.ris', (all: readonly Cited[]) => joined(writeRis(all))],
  ['file.json', (all: readonly Cited[]) => writeCslJson(all)],
])('what %s says, its reader reads', async (name, write) => {
  const all = [cited(), cited({ url: 'https://paper.example/2', byline: [], language: null })];
  const back = await readBack(name, write(all));
  expect(back.map(WHAT)).toEqual(all.map((one) => WHAT(one.report)));
});

test('BibLaTeX is read back but for the signs that only TeX has', async () => {
  const plain = cited({
    headline: 'Silo: 50% of Pier #4 & “نهر” gone_now',
    url: 'https://c.example/1',
  });
  const [back] = await readBack('file.bib', joined(writeBiblatex([plain])));
  expect(back && WHAT(back)).toEqual({
    ...WHAT(plain.report),
    language: 'en',
  });
});

/** The named values of a template, its braces and entities undone; throws where a value ends it early. */
function templateOf(line: string): Record<string, string> {
  const inner = /^\{\{cite news (?<inner>.*)\}\}\n$/.exec(line)?.groups?.['inner'] ?? '';
  const fields = inner.replaceAll('{{!}}', '\u0001').split('|').slice(1);
  return Object.fromEntries(
    fields.map((field) => {
      const at = field.indexOf('=');
      const value = field
        .slice(at + 1)
        .trim()
        .replaceAll('\u0001', '|')
        .replaceAll(/&#(?<code>\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>');
      return [field.slice(0, at), value];
    }),
  );
}

test('{{cite news}} holds its values whatever a headline holds', () => {
  expect(templateOf(joined(writeCiteNews([cited()])))).toMatchObject({
    author: 'Dana Ilyas',
    author2: 'AFP',
    title: report().headline,
    work: 'Halvern & Sons Courier',
    date: '2024-05-06',
    'access-date': '2026-05-02',
  });
  const month = cited({ published: { value: '2024-05', precision: 'month', basis: BASIS } });
  expect(templateOf(joined(writeCiteNews([month])))['date']).toBe('May 2024');
});

test('nothing is invented: a report of which only its address is known', () => {
  const bare = cited({
    headline: null,
    outlet: null,
    domain: null,
    byline: [],
    published: null,
    language: null,
    text: null,
  });
  expect(joined(writeRis([bare]))).not.toMatch(/^(?:DA|PY|T2|AU|LA) /m);
  expect(writeCslJson([bare])).not.toMatch(/issued|author|container/);
  expect(joined(writeCiteNews([bare]))).not.toMatch(/date=\D|work=|\|date=/);
});

test('a headline stays one entry in every form, whatever it holds', async () => {
  await assert(
    asyncProperty(string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (words) => {
      const all = [cited({ headline: `a${words}` }), cited({ headline: 'last' })];
      expect(joined(writeRis(all)).match(/^TY {2}- /gm)).toHaveLength(2);
      expect(JSON.parse(writeCslJson(all))).toHaveLength(2);
      const lines = [...writeCiteNews(all)];
      expect(templateOf(lines[0] ?? '')['work']).toBe('Halvern & Sons Courier');
      expect(await readBack('f.bib', joined(writeBiblatex(all)))).toHaveLength(2);
    }),
    { numRuns: 200 },
  );
});
