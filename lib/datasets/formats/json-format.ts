import { Refused } from '../refusal';
import { wholeText } from './decode';
import { draftReport, type Told } from './draft';
import type { Format, RowRead } from './format';
import { isObject, type Json } from './json-values';

const LONGEST = 64 * 1_024 * 1_024;

interface JsonFormat {
  readonly id: string;
  /** Whether the beginning of a file is of this format. */
  readonly detect: (text: string) => boolean;
  /** The entries of a file, or null when it is none of this format. */
  readonly entries: (value: unknown) => readonly unknown[] | null;
  /** What an entry says of a report; null when it is none. */
  readonly told: (entry: Json) => Told | null;
  /** What an entry says beside the report, whose key is `report`. */
  readonly more?: (entry: Json, report: string, number: number) => readonly RowRead[];
}

/** A format that is one JSON document of entries. */
export function jsonFormat({ id, detect, entries, told, more }: JsonFormat): Format {
  return {
    id,
    detect: ({ text }) => /^\s*[[{]/.test(text) && detect(text),
    async *read(text, { at }) {
      const written = await wholeText(text, LONGEST);
      let found: readonly unknown[] | null = null;
      try {
        found = entries(JSON.parse(written));
      } catch {
        found = null;
      }
      if (found === null) throw new Refused('file-form', { why: id });
      for (const [i, entry] of found.entries()) {
        const number = i + 1;
        const said = isObject(entry) ? told(entry) : null;
        if (!isObject(entry) || said === null) {
          yield { number, refusal: { code: 'row', params: { line: number, field: '' } } };
          continue;
        }
        const row = draftReport(number, said, at);
        yield row;
        if (more && 'statement' in row && row.statement.kind === 'report')
          yield* more(entry, row.statement.report.id, number);
      }
    },
  };
}
