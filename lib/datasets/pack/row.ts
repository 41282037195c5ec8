import canonicalize from 'canonicalize';
import * as v from 'valibot';
import type { PackReport } from '@/lib/core/model/pack';
import { text } from '@/lib/core/schema/fields';
import { Refused } from '../refusal';
import { lineReport, reportLine } from './report-line';
import { soundTexts, trueReport } from './true-report';

/** UTC, to the second. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  v.check((value) => {
    const time = Date.parse(value);
    return (
      Number.isFinite(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19)
    );
  }),
);

const id = v.pipe(text(2_200), v.minLength(1));

const decision = v.object({
  kind: v.literal('decision'),
  story: id,
  report: id,
  word: v.exactOptional(v.picklist(['same-story', 'not-same'])),
  /** Id of a report whose origin it shares. */
  sameOriginAs: v.exactOptional(id),
  /** A figure that the report told and that was taken back, in its words. */
  retracted: v.exactOptional(v.pipe(text(1_000), v.minLength(1))),
});

const note = v.object({
  kind: v.literal('note'),
  id,
  /** Id of the report that it is on. */
  report: id,
  text: v.pipe(text(10_000), v.minLength(1)),
  by: v.exactOptional(text(200)),
  at: instant,
});

const withdrawal = v.object({
  kind: v.literal('withdrawal'),
  of: v.picklist(['report', 'decision', 'note']),
  /** Id of what is withdrawn; of a decision: story, line feed, report. */
  id: v.pipe(text(4_500), v.minLength(1)),
  at: instant,
  reason: text(1_000),
});

const other = v.variant('kind', [decision, note, withdrawal]);

export type Decision = v.InferOutput<typeof decision>;
export type Note = v.InferOutput<typeof note>;
export type Withdrawal = v.InferOutput<typeof withdrawal>;

/** One statement of a pack. */
export type Statement =
  | { readonly kind: 'report'; readonly report: PackReport }
  | Decision
  | Note
  | Withdrawal;

/** A statement with what it is about (later rows replace earlier ones about the same) and the line that says it. */
export interface Row {
  readonly about: string;
  readonly statement: Statement;
  /** RFC 8785 form of the line. */
  readonly line: string;
}

/** What a statement is about. */
export function aboutOf(statement: Statement): string {
  if (statement.kind === 'report') return `report:${statement.report.id}`;
  if (statement.kind === 'decision') return `decision:${statement.story}\n${statement.report}`;
  return statement.kind === 'note' ? `note:${statement.id}` : `${statement.of}:${statement.id}`;
}

const line = (value: unknown): string => canonicalize(value) ?? '';

/** The row of a statement. */
export function rowOf(statement: Statement): Row {
  const written = statement.kind === 'report' ? reportLine(statement.report) : statement;
  return { about: aboutOf(statement), statement, line: line(written) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function statementOf(value: unknown): Statement | string {
  if (!isObject(value)) return 'kind';
  if (value['kind'] === 'report') {
    const read = trueReport(lineReport(value));
    return 'field' in read ? read.field : { kind: 'report', report: read.report };
  }
  const read = v.safeParse(other, value, { abortEarly: true });
  if (!read.success) return v.getDotPath(read.issues[0]) ?? 'kind';
  return soundTexts(read.output) ? read.output : 'text';
}

/** Latest time that a report of a pack may bear, from the time the pack was made. */
const latest = (created: string): string =>
  new Date(Date.parse(created) + 172_800_000).toISOString();

/**
 * Reads one line. Refuses with `row`, naming the line and the field; a report published more than two days after
 * `created` (UTC ISO 8601) is one such.
 */
export function readRow(written: string, number: number, created: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw new Refused('row', { line: number, field: '' });
  }
  const statement = statementOf(value);
  if (typeof statement === 'string') throw new Refused('row', { line: number, field: statement });
  const published = statement.kind === 'report' ? statement.report.published?.value : null;
  if (published && published > latest(created).slice(0, published.length))
    throw new Refused('row', { line: number, field: 'published' });
  try {
    return { about: aboutOf(statement), statement, line: line(value) };
  } catch {
    throw new Refused('row', { line: number, field: '' });
  }
}
