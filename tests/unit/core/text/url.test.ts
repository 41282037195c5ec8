import { expect, test } from 'vitest';
import { canonicalUrl, safeUrl } from '@/lib/core/text/url';

test.each([
  'javascript:alert(1)',
  'javascript://paper.example/%0Aalert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://paper.example/1',
  'blob:https://paper.example/1',
  'chrome-extension://paper/1',
  'https://reader:secret@paper.example/1',
  'https://reader@paper.example/1',
  'https:///',
  `https://paper.example/${'a'.repeat(2_048)}`,
  'no address',
  '',
  null,
])('is no address of the web: %j', (url) => {
  expect([safeUrl(url), canonicalUrl(url)]).toEqual([null, null]);
});

test('an address that is written relative to a page is judged as it is when it is complete', () => {
  expect(safeUrl('/2', 'https://paper.example/1')).toBe('https://paper.example/2');
  expect(safeUrl('//other.example/2', 'https://paper.example/1')).toBe('https://other.example/2');
  expect(safeUrl('javascript://a.example/%0A1', 'https://paper.example/1')).toBeNull();
  expect(safeUrl('2', 'https://reader:secret@paper.example/1')).toBeNull();
});
