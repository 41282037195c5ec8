import { readFileSync } from 'node:fs';
import { foreignDays } from '@/lib/core/time/foreign-days';
import { timeValues } from '@/lib/core/time/values';

/** A case of chrono's own tests. */
interface ChronoCase {
  readonly parser: string;
  readonly file?: string;
  readonly input: string;
  readonly ref?: string | null;
  readonly expect?: Readonly<Record<string, unknown>> | readonly unknown[];
  readonly negative: boolean;
}

/** A case of Recognizers-Text. */
interface RecognizersCase {
  readonly lang: string;
  readonly input: string;
  readonly ref?: string | null;
  readonly results: readonly {
    readonly type: string;
    readonly values?: readonly { readonly value?: string }[];
  }[];
}

/** A document with its time expressions (TIMEX3). */
interface Document {
  readonly dct?: string | null;
  readonly text: string;
  readonly annotated_until?: number | null;
  readonly timex: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
  }[];
}

type Line = ChronoCase | RecognizersCase | Document;
const isChrono = (line: Line): line is ChronoCase => 'parser' in line;
const isDocument = (line: Line): line is Document => 'timex' in line;

interface Counts {
  right: number;
  given: number;
  expected: number;
}

const none = (): Counts => ({ right: 0, given: 0, expected: 0 });
const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Number((part / whole).toFixed(4));
const scores = ({ right, given, expected }: Counts) => ({
  n: expected,
  recall: share(right, expected),
  precision: share(right, given),
  f1: share(2 * right, given + expected),
});

const LANGUAGES: Readonly<Record<string, string>> = {
  English: 'en',
  EnglishOthers: 'en',
  French: 'fr',
  Spanish: 'es',
  Dutch: 'nl',
  Japanese: 'ja',
  Hindi: 'hi',
  Turkish: 'tr',
  Korean: 'ko',
  Chinese: 'zh',
  German: 'de',
  Portuguese: 'pt',
  Italian: 'it',
  Arabic: 'ar',
  Russian: 'ru',
  Swedish: 'sv',
};

const dayOf = (moment: string | null | undefined): string | null =>
  moment && /^\d{4}-\d{2}-\d{2}/.test(moment) ? moment.slice(0, 10) : null;

/** Values of a text, in whichever of the two ways its language is read. */
const valuesOf = (text: string, code: string, anchor: string | null): string[] =>
  code === 'en'
    ? timeValues(text, anchor).map(({ value }) => value)
    : foreignDays(text, code, anchor).map(({ day }) => day);

/** A line that only prints the day of writing: it is known apart and not annotated as an expression. */
const isDateLine = (line: string): boolean => {
  const [only, ...rest] = timeValues(line, null);
  return only !== undefined && rest.length === 0 && only.end - only.start >= line.trim().length - 1;
};

/** A document that lost the day it was written often prints it at its top. */
const printedDay = (lines: readonly string[]): string | null =>
  lines
    .slice(0, 4)
    .flatMap((line) => timeValues(line, null))
    .find(({ precision }) => precision === 'day')?.value ?? null;

function countDocument(
  { dct, text, timex, annotated_until: until }: Document,
  counts: Counts,
): void {
  const end = until ?? text.length;
  const dated = timex.filter(({ type, value }) => type === 'DATE' && /^\d{3}/.test(value));
  counts.expected += dated.length;
  const left = new Set(dated);
  const lines = text.split('\n');
  const written = dct ?? printedDay(lines);
  let start = 0;
  for (const line of lines) {
    for (const told of isDateLine(line) ? [] : timeValues(line, written)) {
      const [from, to] = [start + told.start, start + told.end];
      const met = timex.filter((one) => one.start < to && one.end > from);
      const same = met.find((one) => left.has(one) && one.value === told.value);
      if (same) {
        left.delete(same);
        counts.right += 1;
        counts.given += 1;
      } else if (from < end && !met.some(({ value }) => value.startsWith(told.value)))
        counts.given += 1;
    }
    start += line.length + 1;
  }
}

/** The day a chrono case expects, as far as it tells year, month and day. */
function chronoDay({ expect }: ChronoCase): string | null {
  const told = new Map<string, unknown>(Object.entries(expect ?? {}));
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    Number(told.get(`start.${part}`)),
  );
  if (!year || !month || !day) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Language of a chrono case by its parser (`chrono.de`, `it.casual`), else by its file (`de/de_casual.test.ts`). */
function chronoCode({ parser, file }: ChronoCase): string {
  const named = /^(?:chrono\.)?(?<code>[a-z]{2})(?:\.|$)/.exec(parser)?.groups?.['code'];
  return named ?? /^(?<code>[a-z]{2})\//.exec(file ?? '')?.groups?.['code'] ?? 'en';
}

/** Days that a Recognizers case expects: a single date, whichever of its readings. */
const recognizersDays = ({ results }: RecognizersCase): string[][] =>
  results.flatMap(({ type, values = [] }) =>
    type === 'date' || type === 'datetime'
      ? [values.flatMap(({ value }) => dayOf(value?.replace(' ', 'T')) ?? [])]
      : [],
  );

/**
 * Dates in texts, by the records of FILE.
 * MEANTIME documents (`timex`): values of DATE expressions that name a time (`XXXX…` and `PAST_REF` do not). `recall` over
 * all of them; `precision` over what is found up to `annotated_until`, lines that only print the day of writing aside. An
 * expression that tells the same more finely (a TIME of that day) counts neither for nor against.
 * chrono's cases, read without a day of writing where they state none: `silent`, share of the negative ones in which nothing is found; `days`, the day that a positive one
 * tells, where it tells year, month and day.
 * Recognizers-Text: single dates and moments; found when one of the readings it allows is.
 */
export function measure(paths: readonly string[]) {
  const lines = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Line => JSON.parse(line)),
  );
  const documents = none();
  const languages = new Map<string, Counts>();
  const chrono = new Map<string, Counts>();
  let [negative, silent] = [0, 0];
  for (const line of lines) {
    if (isDocument(line)) countDocument(line, documents);
    else if (isChrono(line)) {
      const code = chronoCode(line);
      const found = valuesOf(line.input, code, dayOf(line.ref));
      if (line.negative) {
        negative += 1;
        if (found.length === 0) silent += 1;
        continue;
      }
      const day = chronoDay(line);
      if (day === null) continue;
      const counts = chrono.get(code) ?? none();
      counts.expected += 1;
      counts.given += found.length > 0 ? 1 : 0;
      if (found.includes(day)) counts.right += 1;
      chrono.set(code, counts);
    } else {
      const code = LANGUAGES[line.lang] ?? 'en';
      const expected = recognizersDays(line);
      const found = valuesOf(line.input, code, dayOf(line.ref)).filter(
        (value) => value.length === 10,
      );
      const counts = languages.get(code) ?? none();
      counts.expected += expected.length;
      counts.given += found.length;
      counts.right += expected.filter((days) => days.some((day) => found.includes(day))).length;
      languages.set(code, counts);
    }
  }
  const table = (by: ReadonlyMap<string, Counts>) =>
    Object.fromEntries(
      [...by]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, counts]) => [code, scores(counts)]),
    );
  return {
    ...(documents.expected > 0 ? { documents: scores(documents) } : {}),
    ...(negative > 0 ? { negative, silent: share(silent, negative) } : {}),
    ...(chrono.size > 0 ? { days: table(chrono) } : {}),
    ...(languages.size > 0 ? { languages: table(languages) } : {}),
  };
}
