import { JSDOM } from 'jsdom';
import { array, assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '@/components/timeline/entries';
import { wrapped, type Measure } from '@/components/timeline/export/measure';
import { sheetOf, TALLEST } from '@/components/timeline/export/sheet';
import type { StoryContext } from '@/lib/core/model/context';
import { harbourStory, oneDayStory } from '../support/harbour-story';

const measure: Measure = (text, size) => text.length * size * 0.55;
const sheet = (context: StoryContext, tallest?: number) =>
  sheetOf({
    context,
    entries: entriesOf(context),
    mirrored: false,
    measure,
    ...(tallest === undefined ? {} : { tallest }),
  });
const parsed = (svg: string): Document =>
  new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
/** What it says, without the marks of direction and as if no line were broken. */
const saidIn = (document: Document): string =>
  [...document.querySelectorAll('text')]
    .map((one) => one.textContent?.replaceAll(/[\u2068\u2069]/g, '') ?? '')
    .join('')
    .replaceAll(/\s/g, '');
const without = (text: string): string => text.replaceAll(/\s/g, '');

describe('the picture as SVG', () => {
  test.each([3, 30, 300])('of %i reports parses and cites every one of them', (count) => {
    const context = harbourStory(count);
    const { svg, left, height } = sheet(context);
    const document = parsed(svg);
    const said = saidIn(document);
    expect(left).toBe(0);
    expect(document.documentElement.getAttribute('height')).toBe(String(height));
    for (const entry of entriesOf(context)) {
      if (entry.kind !== 'report') continue;
      const report = context.reports[entry.reportId];
      expect(said).toContain(without(report?.outlet?.value ?? ''));
      expect(said).toContain(without(report?.headline ?? ''));
      expect(said).toContain(without(report?.url ?? ''));
    }
    expect(said.match(/\[\d+\]/g)).toHaveLength(context.verdict.reports + 1);
  });

  test('brings nothing from elsewhere and runs nothing', () => {
    const { svg } = sheet(harbourStory(30));
    expect(svg).not.toMatch(/<(?:script|image|style|foreignObject|use)|href=|url\(|@import/i);
  });

  test('stays XML whatever a headline holds', () => {
    const context = harbourStory(3);
    const [id = ''] = Object.keys(context.reports);
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (headline) => {
        const report = context.reports[id];
        if (!report) throw new Error('The story has reports.');
        const reports = {
          ...context.reports,
          [id]: { ...report, headline: `<${headline}&"\u0007` },
        };
        expect(parsed(sheet({ ...context, reports }).svg).querySelector('parsererror')).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  test('for a picture of dots ends where canvases do, and says what it left out', () => {
    const { svg, height, left } = sheet(oneDayStory(5_000), TALLEST);
    expect(left).toBeGreaterThan(1_000);
    expect(height).toBeLessThanOrEqual(TALLEST + 100);
    expect(saidIn(parsed(svg))).toContain(without(`${left.toLocaleString('en')} more reports`));
  });
});

test('lines hold every letter of a text and are never wider than asked', () => {
  assert(
    property(array(string({ minLength: 1, maxLength: 40 }), { maxLength: 12 }), (words) => {
      const lines = wrapped(words.join(' '), 120, 12, measure);
      expect(without(lines.join(''))).toBe(without(words.join('')));
      expect(lines.every((line) => measure(line, 12) <= 120)).toBe(true);
    }),
  );
});
