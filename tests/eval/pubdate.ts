import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Reading } from '@/lib/core/model/reading';
import { readAbsolute } from '@/lib/core/time/absolute';
import { readSaved } from './saved';

interface Line {
  readonly url: string;
  readonly date: string | null;
  readonly html: string;
}

/**
 * The day in the publisher's own zone, as the page states it; a page whose moment of capture nobody knows tells none by
 * an age.
 */
function printedDay({ story, page }: Reading): string | null {
  const moment = story?.published ?? null;
  if (!moment || moment.basis.kind === 'relative-time') return null;
  const stated = /^\d{4}-\d{2}-\d{2}/.exec(moment.basis.evidence ?? '')?.[0];
  const day = stated ?? moment.value.slice(0, 10);
  const shown = readAbsolute(story?.publishedRaw ?? '', page.capturedAt)?.value.slice(0, 10) ?? day;
  const apart = Math.abs(Date.parse(shown) - Date.parse(day)) / 86_400_000;
  return day.length === 10 ? (apart <= 1 ? shown : day) : null;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Reads pages with a known day of publication: how many are right of all, and of those that were given a day. */
export function measure(paths: readonly string[], options: readonly string[]): object {
  const counts = { n: 0, given: 0, right: 0 };
  for (const folder of paths)
    for (const text of readFileSync(join(folder, 'expected.jsonl'), 'utf8').split('\n')) {
      if (text.trim() === '') continue;
      const line: Line = JSON.parse(text);
      const html = gunzipSync(readFileSync(join(folder, line.html))).toString('utf8');
      const reading = readSaved(html, line.url, new Date().toISOString());
      const day = printedDay(reading);
      counts.n += 1;
      counts.given += Number(day !== null);
      counts.right += Number(day === line.date);
      if (day !== line.date && options.includes('--each'))
        process.stderr.write(
          `${day} ≠ ${line.date} ${reading.story?.published?.basis.path} ${line.url} ${line.html}\n`,
        );
    }
  return {
    ...counts,
    accuracy: round(counts.right / (counts.n || 1)),
    precision: round(counts.right / (counts.given || 1)),
  };
}
