import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { claimsOf, columnsOf } from '@/components/claims/matrix';
import { numberText } from '@/components/claims/figure-text';
import { Matrix } from '@/components/claims/Matrix';
import { EVIDENCE_FORMATS } from '@/components/evidence/formats';
import { noteOf } from '@/components/evidence/note';
import { MARKDOWN, PLAIN } from '@/components/evidence/styles';
import { pageOf } from '@/components/views/dossier/page-of';
import { DossierView } from '@/components/views/dossier/DossierView';
import { areas } from '@/lib/messaging/areas/index';
import { harbourStory } from '../support/harbour-story';

const MADE = '2026-05-02T10:00:00Z';
const context = harbourStory(30);
const root = document.createElement('div');

beforeEach(async () => {
  document.body.replaceChildren(root);
  await act(() => render(null, root));
});

test('a cell says what the figures say: who tells a number, who tells another', () => {
  const columns = columnsOf(context);
  const claims = claimsOf(context, columns);
  expect(claims.length).toBeGreaterThan(1);
  for (const { value, row, cells } of claims)
    for (const { stance, sentences, origin } of cells) {
      const mine = row.cells.filter(({ originId, later }) => originId === origin.id && !later);
      const says = mine.some(({ figure }) => numberText(figure) === value);
      expect(stance === 'says').toBe(says && stance !== 'withdraws' && stance !== 'denies');
      expect(stance === 'silent').toBe(sentences.length === 0);
      for (const { words } of sentences)
        expect(mine.map(({ figure }) => figure.evidence)).toContain(words);
    }
});

test('a cell of the matrix opens its sentence and closes again', async () => {
  await act(() => render(<Matrix context={context} />, root));
  const button = root.querySelector('td.says button');
  if (!(button instanceof HTMLButtonElement)) throw new Error('nobody says anything');
  await act(() => button.click());
  expect(root.querySelector('.opened .why')?.textContent).toMatch(/“.+” –/);
  await act(() => button.click());
  expect(root.querySelector('.opened')).toBeNull();
});

test('without figures the matrix says so', async () => {
  await act(() => render(<Matrix context={{ ...context, figures: [] }} />, root));
  expect(root.textContent).toContain('no figures');
});

test.each(EVIDENCE_FORMATS.map((format) => [format.id, format] as const))(
  '%s is written for a story and for one without any other report',
  async (_, { write }) => {
    expect((await write(context, MADE)).length).toBeGreaterThan(100);
    const bare = { ...context, origins: [], figures: [], matches: [], reports: {} };
    expect(typeof (await write(bare, MADE))).toBe('string');
  },
);

test.each([
  ['text', PLAIN],
  ['Markdown', MARKDOWN],
])('a note as %s holds every origin, quotation and link', (_, style) => {
  const note = noteOf(context, style, MADE, '1.2.3');
  for (const { name } of context.origins) expect(note).toContain(style.words(name));
  for (const { cells } of context.figures)
    for (const { figure } of cells) expect(note).toContain(style.words(figure.evidence));
  expect(note).toContain('Second Source 1.2.3');
  expect(note).toContain('https://web.archive.org/web/');
});

test('Markdown of a hostile headline is its words and nothing else', () => {
  const [id = ''] = Object.keys(context.reports);
  const report = context.reports[id];
  if (!report) throw new Error('no report');
  const headline = '[x](javascript:alert(1)) <img src=x onerror=alert(1)> # `a` \n# b';
  const note = noteOf(
    { ...context, reports: { ...context.reports, [id]: { ...report, headline } } },
    MARKDOWN,
    MADE,
    '1',
  );
  expect(note).toContain(String.raw`\[x\](javascript:alert(1)) \<img src=x onerror=alert(1)\>`);
  expect(note).not.toMatch(/^# b/m);
});

test('the dossier stands alone as a file that may do nothing', async () => {
  await act(() =>
    render(<DossierView context={context} onDecide={() => null} areas={areas} />, root),
  );
  const page = pageOf(document);
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  expect(parsed.querySelectorAll('script, iframe, form, button, link')).toHaveLength(0);
  expect(page).toContain("default-src 'none'");
  for (const image of parsed.querySelectorAll('img')) expect(image.src).toMatch(/^data:/);
  expect(parsed.querySelectorAll('.receipts > li')).toHaveLength(context.origins.length);
  for (const { cells } of context.figures)
    for (const { figure } of cells) expect(parsed.body.textContent).toContain(figure.evidence);
});
