import { expect, test } from 'vitest';
import { reportsOfPage } from '@/lib/core/corroboration/reports-of-page';
import { buildTimeline } from '@/lib/core/timeline/build';
import { readSaved } from '../../../eval/saved';
import { SEED_URL, seedPage } from '../../../support/seed-page';

const html = seedPage();

/** What the matcher has to leave out: a play on another country, a biography, two comments, another subject. */
const OFF = /^(?:In a rare public|Evgeny|Russia has been|VLADIMIR|The global bitcoin)/;

// Skipped where ../shared/seed is absent.
test.skipIf(html === null)(
  'the page that the project was born from runs from 2 to 7 January',
  () => {
    const { page, snippets } = reportsOfPage(
      readSaved(html ?? '', SEED_URL, '2022-01-11T12:00:00Z'),
    );
    const reports = snippets.filter(({ text }) => !OFF.test(text ?? ''));
    expect([snippets.length, reports.length]).toEqual([15, 10]);
    const timeline = buildTimeline({
      pageReport: page,
      reports,
      origins: [],
      anchor: '2022-01-07',
    });
    const told = (day: string): string =>
      timeline.events
        .filter(({ when }) => when.value === day)
        .map(({ quotation }) => quotation)
        .join('\n');
    expect([timeline.from, timeline.to]).toEqual(['2022-01-02', '2022-01-07']);
    expect(timeline.events[0]).toMatchObject({ counted: true, when: { value: '2022-01-02' } });
    expect(told('2022-01-02')).toMatch(/day of .*(?:protest|unrest)/);
    expect(told('2022-01-05')).toMatch(/Eight .* killed and 317 were injured/);
    expect(told('2022-01-05')).toMatch(/residence/);
    expect(told('2022-01-05')).toMatch(/resigned/);
    expect(told('2022-01-05')).toMatch(/agreed to send troops/);
    expect(told('2022-01-06')).toMatch(/paratroopers/);
    expect(told('2022-01-06')).toMatch(/dozens of rioters/);
    expect(told('2022-01-06')).toMatch(/Fresh violence/);
    expect(told('2022-01-07')).toMatch(/shoot to kill/);
    for (const { quotation, reportId } of timeline.events) {
      const teller = [page, ...reports].find(({ id }) => id === reportId);
      const said = `${teller?.headline ?? ''}\n${teller?.text ?? ''}`.replaceAll(/\s+/g, ' ');
      expect(said).toContain(quotation.replace(/^… /, '').replace(/ …$/, ''));
    }
  },
);
