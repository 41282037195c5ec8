import { readFileSync } from 'node:fs';
import { dayMentions } from '@/lib/core/time/mentions';
import { datedSentences, dayAt, type DatedSentence } from '@/lib/core/timeline/dated';

/** One line of a file: a document with its events, a document alone, or a timeline of events in such documents. */
interface Line {
  readonly docid?: string;
  readonly dct?: string | null;
  readonly text?: string;
  readonly sentences?: readonly string[];
  readonly events?: readonly { readonly start?: number; readonly date?: string | null }[];
  readonly items?: readonly { readonly date: string; readonly mentions: readonly string[] }[];
}

interface Answer {
  readonly day: string;
  readonly told: string | null;
  readonly written: string | null;
}

interface Dated {
  readonly sentences: readonly DatedSentence[];
  readonly written: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Share of the events with a known day that get this day; `baseline` always answers the day of writing. Takes documents
 * with events (MEANTIME), or documents and timelines over them (SemEval-2015 task 4), one JSON object a line.
 */
export function measure(paths: readonly string[]) {
  const lines = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Line => JSON.parse(line)),
  );
  const documents = new Map(
    lines.flatMap(({ docid, sentences, dct }) =>
      docid && sentences ? [[docid, dated(sentences, dct ?? null)] as const] : [],
    ),
  );
  const answers = lines.flatMap((line) => [...inText(line), ...inTimeline(line, documents)]);
  const share = (right: (answer: Answer) => boolean): number =>
    answers.length === 0 ? 0 : answers.filter(right).length / answers.length;
  return {
    n: answers.length,
    accuracy: share(({ day, told }) => day === told),
    baseline: { accuracy: share(({ day, written }) => day === written) },
  };
}

/** A document that lost the day it was written often prints it at its top. */
function dated(list: readonly string[], dct: string | null): Dated {
  const printed = list.slice(0, 4).flatMap((line) => dayMentions(line, null))[0]?.day;
  const written = dct ?? printed ?? null;
  return { sentences: datedSentences(list, written), written };
}

function inText({ text, events = [], dct = null }: Line): Answer[] {
  if (text === undefined) return [];
  const list = text.split('\n');
  const starts = list.map((_, at) => list.slice(0, at).join('\n').length + Number(at > 0));
  const { sentences, written } = dated(list, dct);
  return events.flatMap(({ start = 0, date }): Answer[] => {
    const at = starts.findLastIndex((from) => from <= start);
    const sentence = sentences[at];
    if (!date || !DAY.test(date) || !sentence) return [];
    const told = dayAt(sentence, start - (starts[at] ?? 0), written);
    return [{ day: date, told, written }];
  });
}

/** Mentions read `document-sentence-words`. */
function inTimeline({ items = [] }: Line, documents: ReadonlyMap<string, Dated>): Answer[] {
  return items.flatMap(({ date, mentions }) =>
    mentions.flatMap((mention): Answer[] => {
      const [, id = '', at = '', words = ''] = /^(.+?)-(\d+)-(.+)$/.exec(mention) ?? [];
      const document = documents.get(id);
      const sentence = document?.sentences[Number(at)];
      if (!DAY.test(date) || !document || !sentence) return [];
      const place = Math.max(0, sentence.sentence.indexOf(words));
      const told = dayAt(sentence, place, document.written);
      return [{ day: date, told, written: document.written }];
    }),
  );
}
