import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeAnnotations, writeHypothesis } from '@/lib/datasets/evidence/annotations';
import { writeClaimReviews } from '@/lib/datasets/evidence/claim-review';
import { archiveLink, quotationLink } from '@/lib/datasets/evidence/links';
import { writeTable } from '@/lib/datasets/evidence/table';
import { readFile } from '@/lib/datasets/formats/registry';
import { harbourStory } from '@/tests/support/harbour-story';

const MADE = '2026-05-02T10:00:00Z';
const context = harbourStory(30);
const cells = context.figures.flatMap((row) => row.cells);

/** The story with a headline and outlet that spreadsheets and parsers stumble over. */
function hostile() {
  const [id = ''] = Object.keys(context.reports);
  const report = context.reports[id];
  if (!report) throw new Error('the story has no report');
  const headline = '=HYPERLINK("https://evil.example","a")\n"quoted", and\tmore 🧨 \u202Eabc';
  return { ...context, reports: { ...context.reports, [id]: { ...report, headline } } };
}

const rowsOf = (csv: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};

test('the table has a row for every figure that a member tells and one for each that tells none', () => {
  const rows = rowsOf([...writeTable(context)].join(''));
  const members = context.origins.flatMap((origin) =>
    origin.members.map(({ reportId }) => reportId),
  );
  const expected = members.reduce(
    (sum, id) => sum + Math.max(1, cells.filter(({ reportId }) => reportId === id).length),
    0,
  );
  expect(rows).toHaveLength(expected);
  const [row] = rows.filter(({ sentence }) => sentence !== '');
  expect(row?.['sentence_url']).toContain(':~:text=');
  expect(row?.['archive']).toMatch(/^https:\/\/web\.archive\.org\/web\/\d{8,14}\/https:/);
});

test('no cell of the table is a formula, and what a headline holds stays in its cell', () => {
  const story = hostile();
  const rows = rowsOf([...writeTable(story)].join(''));
  expect(rows).toHaveLength(rowsOf([...writeTable(context)].join('')).length);
  for (const row of rows)
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]/);
});

test('every figure is a ClaimReview with its appearances and without a rating', () => {
  const reviews: unknown = JSON.parse(writeClaimReviews(context, MADE));
  expect(reviews).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        datePublished: '2026-05-02',
        itemReviewed: expect.objectContaining({ '@type': 'Claim' }),
      }),
    ]),
  );
  expect(JSON.stringify(reviews)).not.toContain('reviewRating');
  const claimed = new Set(cells.map(({ figure }) => figure.evidence));
  expect(reviews).toSatisfy((all: { claimReviewed: string }[]) =>
    all.every(({ claimReviewed }) => claimed.has(claimReviewed)),
  );
});

test('annotations quote words that stand in the report, as the model has it', () => {
  const page = JSON.parse(writeAnnotations(context, MADE));
  expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(page.items.length).toBeGreaterThan(10);
  for (const { type, target, body } of page.items) {
    expect(type).toBe('Annotation');
    expect(target.selector.type).toBe('TextQuoteSelector');
    expect(body.length).toBeGreaterThan(0);
    const report = Object.values(context.reports).find(({ url }) => url === target.source);
    expect(`${report?.headline} ${report?.text} ${report?.dateline?.raw}`).toContain(
      target.selector.exact.slice(0, 40),
    );
  }
});

test('what is written for Hypothesis, its reader reads', async () => {
  const urls = new Set<string | null>();
  const refused: unknown[] = [];
  const bytes = new TextEncoder().encode(writeHypothesis(context, MADE));
  for await (const row of readFile('a.json', bytes, { at: MADE }))
    if ('statement' in row && row.statement.kind === 'report') urls.add(row.statement.report.url);
    else if ('refusal' in row) refused.push(row);
  expect(urls.size).toBeGreaterThan(5);
  expect(refused).toEqual([]);
});

test.each([
  ['https://a.example/x', 'Eight were killed', 'https://a.example/x#:~:text=Eight%20were%20killed'],
  [
    'https://a.example/x#top',
    'a-b, c & d',
    'https://a.example/x#top:~:text=a%2Db%2C%20c%20%26%20d',
  ],
  ['https://a.example/x', '… ', 'https://a.example/x'],
])('%s with “%s”', (url, words, link) => {
  expect(quotationLink(url, words)).toBe(link);
});

test('a long quotation is told by how it begins and ends', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
  expect(quotationLink('https://a.example/', words)).toBe(
    'https://a.example/#:~:text=w0%20w1%20w2%20w3%20w4,w55%20w56%20w57%20w58%20w59',
  );
});

test('an archived copy is that of the moment', () => {
  expect(archiveLink('https://a.example/x?y=1', '2022-01-07T14:05:00Z')).toBe(
    'https://web.archive.org/web/20220107140500/https://a.example/x?y=1',
  );
});
