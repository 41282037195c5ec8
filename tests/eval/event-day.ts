import { readFileSync } from 'node:fs';
import { dayMentions } from '@/lib/core/time/mentions';
import { datedSentences, dayAt } from '@/lib/core/timeline/dated';

/** A document with the day it was written and events with their place and day, one JSON object a line. */
interface DatedDocument {
  readonly dct: string | null;
  readonly text: string;
  readonly events: readonly { readonly start: number; readonly date: string | null }[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Share of the events with a known day that get this day; `baseline` always answers the day of writing.
 * Expects files of one document a line. Options are not used.
 */
export function run(paths: readonly string[], _options: Readonly<Record<string, unknown>> = {}) {
  const documents = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): DatedDocument => JSON.parse(line)),
  );
  const answers = documents.flatMap(answersOf);
  const share = (right: (answer: Answer) => boolean): number =>
    answers.length === 0 ? 0 : answers.filter(right).length / answers.length;
  return {
    task: 'event-day',
    n: answers.length,
    accuracy: share(({ day, told }) => day === told),
    baseline: { accuracy: share(({ day, written }) => day === written) },
  };
}

interface Answer {
  readonly day: string;
  readonly told: string | null;
  readonly written: string | null;
}

function answersOf({ dct, text, events }: DatedDocument): Answer[] {
  const lines = text.split('\n');
  const written =
    dct ?? lines.slice(0, 4).flatMap((line) => dayMentions(line, null))[0]?.day ?? null;
  const starts = lines.map(
    (_, place) => lines.slice(0, place).join('\n').length + Number(place > 0),
  );
  const dated = datedSentences(lines, written);
  return events.flatMap(({ start, date }): Answer[] => {
    if (date === null || !DAY.test(date)) return [];
    const line = starts.findLastIndex((from) => from <= start);
    const sentence = dated[line];
    if (!sentence) return [];
    return [{ day: date, told: dayAt(sentence, start - (starts[line] ?? 0), written), written }];
  });
}
