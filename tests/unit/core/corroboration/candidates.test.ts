import { expect, test } from 'vitest';
import { gather } from '@/lib/core/corroboration/candidates';
import { day, report } from '../timeline/stories';

const outlet = { value: 'Radio Wern', basis: { kind: 'element', certainty: 'stated' } } as const;
const text = 'The river Wern burst its banks on Tuesday and flooded the old town.';
const page = report('url:https://news.example/flood', { headline: 'Flood', text: `${text} More.` });
const dataset = [{ kind: 'dataset', id: 'floods', at: '2023-07-01T00:00:00Z' } as const];

test('a library report under the page’s address is the page', () => {
  const known = report(page.id, { published: day('2023-06-14'), provenance: dataset });
  const { page: whole, others } = gather({ page, snippets: [] }, [known]);
  expect(others).toEqual([]);
  expect(whole).toMatchObject({ headline: 'Flood', published: { value: '2023-06-14' } });
  expect(whole.provenance.map(({ kind }) => kind)).toEqual(['page', 'dataset']);
});

test('a library report equal to a snippet lends it what the page did not show', () => {
  const snippet = report('text:1', { text, outlet });
  const known = report('url:https://radio.example/1', {
    text,
    outlet,
    url: 'https://radio.example/1',
    provenance: dataset,
  });
  const { others } = gather({ page, snippets: [snippet] }, [known]);
  expect(others).toHaveLength(1);
  expect(others[0]).toMatchObject({ id: 'text:1', url: 'https://radio.example/1' });
  expect(others[0]?.provenance).toHaveLength(2);
});

test('the same text of another outlet is another report, a copy', () => {
  const other = report('text:2', { text, outlet: { ...outlet, value: 'Wern TV' } });
  const { others } = gather({ page, snippets: [report('text:1', { text, outlet })] }, [other]);
  expect(others).toHaveLength(2);
});
