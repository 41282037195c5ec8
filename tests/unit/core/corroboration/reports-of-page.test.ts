import { expect, test } from 'vitest';
import { reportsOfPage } from '@/lib/core/corroboration/reports-of-page';
import { reading, snippet } from './stories';

test('the page is a report of its own, under its canonical address', () => {
  const { page } = reportsOfPage(reading());
  expect(page).toMatchObject({
    id: 'url:https://news.example/flood',
    domain: 'news.example',
    headline: 'River floods the old town of Wern',
    outlet: { value: 'Wern Courier' },
    published: { value: '2023-06-16' },
    provenance: [{ kind: 'page', id: 'https://www.news.example/flood?utm_medium=x' }],
  });
  expect(page.text).toContain('\n');
});

test('every snippet is one report, keyed by address or by what it says', () => {
  const { snippets } = reportsOfPage(
    reading([
      snippet({ text: 'The river Wern burst its banks on Wednesday.' }),
      snippet({ position: 1, title: 'Flood', url: 'https://other.example/flood?utm_source=a' }),
      snippet({ position: 2, title: 'Flood again', url: 'https://www.other.example/flood' }),
      snippet({ position: 3 }),
      snippet({ position: 4, title: 'Itself', url: 'https://news.example/flood' }),
    ]),
  );
  expect(snippets.map(({ id }) => id.slice(0, 4))).toEqual(['text', 'url:']);
  expect(snippets[1]).toMatchObject({ domain: 'other.example', headline: 'Flood' });
});

test('a page without a story still has a report, an empty one', () => {
  const { page } = reportsOfPage({ ...reading(), story: null });
  expect(page).toMatchObject({ headline: null, text: null, published: null });
  expect(page.id).toBe('url:https://news.example/flood');
});
