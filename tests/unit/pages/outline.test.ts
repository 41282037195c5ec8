import { expect, test } from 'vitest';
import { rootOf } from '@/lib/pages/dom/page';
import { outlineOf } from '@/lib/pages/outline';
import { documentOf, sitePages } from '../../support/site-pages';

const outline = (html: string): string => {
  const root = rootOf(documentOf(html, 'https://paper.example/'));
  return root ? outlineOf(root) : '';
};

test('tells tags, names and lengths', () => {
  const told = outline(
    '<main role="main" id="story-4711"><h1 class="big head" data-id="7">Ferry sinks</h1><script>var secret = 1</script></main>',
  );
  expect(told).toContain('  main[role=main]#story-0000\n   h1.big.head[data-id] (11)\n   script');
});

test('tells alike siblings once', () => {
  expect(outline(`<ul>${'<li class="row">x</li>'.repeat(40)}</ul>`)).toMatch(/li\.row \(1\) ×40/);
});

test.each(sitePages)('$name gives away none of its words', ({ html, expected }) => {
  const told = outline(html).toLowerCase();
  const words = [
    expected.main?.['headline'],
    ...expected.related.flatMap((one) => [one.title, one.url]),
  ];
  for (const word of words.filter((one) => typeof one === 'string' && one.length > 8))
    expect(told).not.toContain(String(word).toLowerCase().slice(0, 20));
});

test('ends on a page without end', () => {
  const told = outline('<div>'.repeat(500) + '<p></p><b></b>'.repeat(20_000));
  expect(told.split('\n').length).toBeLessThanOrEqual(1_500);
}, 30_000);
