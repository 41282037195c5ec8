import type { PackReport } from '@/lib/core/model/pack';
import { rowOf, type Row, type Statement } from '../pack/row';
import { rowHash } from '../pack/tally';
import type { Refusal } from '../refusal';
import type { RowRead } from './format';

/** What becomes of one row of a file. `known`: here already, as the row says it. */
export type RowOutcome =
  | {
      readonly number: number;
      readonly outcome: 'accepted' | 'known' | 'updated';
      readonly statement: Statement;
    }
  | {
      readonly number: number;
      readonly outcome: 'feed';
      readonly title: string;
      readonly url: string;
    }
  | { readonly number: number; readonly outcome: 'refused'; readonly refusal: Refusal };

/** Looks up what is held about a thing. */
export type Held = (about: string) => Promise<Statement | null> | Statement | null;

const told = <T>(now: T | null, before: T | null): T | null => now ?? before;

/** A report as held, with what a file says of it instead; what a file does not say stays. */
export function updated(held: PackReport, now: PackReport): PackReport {
  return {
    ...held,
    url: told(now.url, held.url),
    headline: told(now.headline, held.headline),
    headlineBasis: now.headline === null ? held.headlineBasis : now.headlineBasis,
    outlet: told(now.outlet, held.outlet),
    byline: now.byline.length > 0 ? now.byline : held.byline,
    published: told(now.published, held.published),
    language: told(now.language, held.language),
    text: told(now.text, held.text),
    truncated: now.text === null ? held.truncated : now.truncated,
    dateline: told(now.dateline, held.dateline),
    credit: told(now.credit, held.credit),
    annotation: told(now.annotation, held.annotation),
  };
}

function merged(held: Statement | null, now: Statement): Statement {
  return held?.kind === 'report' && now.kind === 'report'
    ? { kind: 'report', report: updated(held.report, now.report) }
    : now;
}

/**
 * Sorts the rows of a file by what is held already: nothing is changed here. A thing that a file states twice alike is
 * known the second time, stated otherwise it is refused with `row-twice`. The same file a second time is all known.
 */
export async function* compareRows(
  rows: AsyncIterable<RowRead>,
  held: Held,
): AsyncGenerator<RowOutcome> {
  const seen = new Map<string, string>();
  for await (const row of rows) {
    const { number } = row;
    if ('refusal' in row) yield { number, outcome: 'refused', refusal: row.refusal };
    else if ('feed' in row) yield { number, outcome: 'feed', ...row.feed };
    else {
      const read: Row = rowOf(row.statement);
      const hash = rowHash(read);
      const before = seen.get(read.about);
      if (before !== undefined && before !== hash) {
        yield {
          number,
          outcome: 'refused',
          refusal: { code: 'row-twice', params: { line: number } },
        };
        continue;
      }
      seen.set(read.about, hash);
      const there = await held(read.about);
      const statement = merged(there, row.statement);
      const same = there !== null && rowOf(there).line === rowOf(statement).line;
      const outcome =
        before !== undefined || same ? 'known' : there === null ? 'accepted' : 'updated';
      yield { number, outcome, statement };
    }
  }
}
