import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import * as fc from 'fast-check';
import { decoded } from '@/lib/datasets/formats/decode';
import type { Format } from '@/lib/datasets/formats/format';
import { FORMATS } from '@/lib/datasets/formats/registry';
import { checked } from '@/lib/datasets/refusal';
import { ROOT } from '@/tests/support/run';
import { bent, TRAPS } from './hostile-json';
import { AT, holdPrototypes, holdRows } from './row-rules';
import { bytesOf, textOf, type Target } from './target';

const SAMPLES = join(ROOT, 'tests', 'fixtures', 'datasets');
const WORDS = [
  ...TRAPS,
  'https://paper.example/1',
  'javascript:alert(1)',
  '__proto__',
  '=HYPERLINK("https://paper.example/")',
  '"'.repeat(301),
  ' '.repeat(4_000),
  '|'.repeat(4_000),
  '\t,;\r\n',
  '\ufeff',
  '2024-03-01T12:00:00Z',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '&b;&#x110000;&#0;&unknown;',
  '<![CDATA[',
  '<!--',
  '<item>'.repeat(300),
  '@article{',
  '{'.repeat(2_000),
  'author = {',
  'TY  - NEWS\n',
  'ER  - \n',
];

/** Samples of a format, our own fixtures. */
export const samplesOf = ({ id }: Format): Uint8Array[] =>
  readdirSync(join(SAMPLES, id)).map((name) => readFileSync(join(SAMPLES, id, name)));

const cell = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('url', 'title', 'date', 'Paper', '', '2024-03-01'),
);
const table = (mark: string) =>
  fc
    .tuple(
      fc.subarray(['url', 'title', 'published', 'outlet', 'text', 'byline'], { minLength: 1 }),
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
    )
    .map(([headings, rows]) => [headings, ...rows].map((row) => row.join(mark)).join('\n'));

const tags = fc.constantFrom(
  ...'rss feed channel entry item title link description pubDate published updated source author name summary dc:date language outline body opml head rdf:RDF'.split(
    ' ',
  ),
);
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    cell,
    fc
      .tuple(
        tags,
        fc.array(
          fc.tuple(fc.constantFrom('href', 'rel', 'xmlUrl', 'text', 'type', 'version'), cell),
          {
            maxLength: 3,
          },
        ),
        fc.array(tie('node'), { maxLength: 6 }),
        fc.nat(9),
      )
      .map(
        ([tag, attributes, inside, end]) =>
          `<${tag}${attributes.map(([name, said]) => ` ${name}="${said.replaceAll('"', '&quot;')}"`).join('')}>${inside.join('')}${end === 0 ? '' : `</${tag}>`}`,
      ),
  ),
}));
const xml = (root: string) =>
  fc.array(node, { maxLength: 6 }).map((all) => `<${root} version="2.0">${all.join('')}</${root}>`);

const ris = fc
  .array(fc.tuple(fc.constantFrom('TY', 'TI', 'T2', 'AU', 'DA', 'UR', 'LA', 'AB', 'ER'), cell), {
    maxLength: 30,
  })
  .map((lines) => `TY  - NEWS\n${lines.map(([tag, said]) => `${tag}  - ${said}`).join('\n')}`);
const bibtex = fc
  .array(
    fc.array(
      fc.tuple(
        fc.constantFrom('title', 'url', 'author', 'year', 'month', 'day', 'date', 'journal'),
        cell,
        fc.constantFrom('{}', '""', '{"', '  '),
      ),
      { maxLength: 8 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((entries) =>
    entries
      .map(
        (fields, i) =>
          `@article{k${i},\n${fields.map(([name, said, around]) => `${name} = ${around[0]}${said}${around[1]},`).join('\n')}\n}`,
      )
      .join('\n'),
  );

/** Texts in the form of those formats that are no JSON. */
const GRAMMARS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  csv: table(','),
  'csv-semicolons': table(';'),
  tsv: table('\t'),
  feed: fc.oneof(xml('rss'), xml('feed')),
  opml: xml('opml'),
  ris,
  bibtex,
  'url-list': fc.array(cell, { maxLength: 20 }).map((lines) => lines.join('\n')),
};

/** What is JSON in a sample: all of it, or its lines. */
function jsonIn(text: string): unknown[] {
  const found = [text, ...text.split('\n')].flatMap((part): unknown[] => {
    try {
      return [JSON.parse(part)];
    } catch {
      return [];
    }
  });
  return found.filter((one) => typeof one === 'object' && one !== null);
}

/** Texts in the form of a format, or with values of its samples replaced. */
export function generatedOf(format: Format): fc.Arbitrary<string> {
  const grammar = GRAMMARS[format.id];
  if (grammar) return grammar;
  const written = samplesOf(format).map(textOf);
  if (format.id !== 'pack-lines') return bent(written.flatMap(jsonIn));
  return fc
    .array(bent(written.flatMap(jsonIn)), { minLength: 1, maxLength: 8 })
    .map((lines) => lines.join('\n'));
}

/** Files of a folder that a format's samples end like. */
const filesLike = (format: Format, folder: string): Uint8Array[] => {
  const endings = new Set(readdirSync(join(SAMPLES, format.id)).map((name) => extname(name)));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.has(extname(name)))
    .map((name) => readFileSync(join(folder, name)));
};

/** The format of a name, or null. */
export const formatNamed = (name: string): Format | null =>
  FORMATS.find(({ id }) => id === name) ?? null;

/** A format as a target: its reader, whatever a file looks like. */
export const formatTarget = (format: Format): Target => ({
  about: `whatever is read as ${format.id} is refused with a code or taken as what packs may hold`,
  corpus: (folders) => [
    ...samplesOf(format),
    ...folders.flatMap((folder) => filesLike(format, folder)),
  ],
  generated: generatedOf(format).map(bytesOf),
  words: WORDS,
  longest: 2 ** 17,
  examine: async (input) => {
    const read = await checked(() => holdRows(format.read(decoded(input), { at: AT })));
    holdPrototypes();
    return read.ok ? read.value : read.refusal.code;
  },
});
