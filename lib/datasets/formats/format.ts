import type { Refusal } from '../refusal';
import type { Statement } from '../pack/row';

/** What one row of a file amounts to. `number` counts the file's own rows, entries or lines from 1. */
export type RowRead =
  | { readonly number: number; readonly statement: Statement }
  /** A feed that the file names, to be subscribed to. */
  | { readonly number: number; readonly feed: { readonly title: string; readonly url: string } }
  | { readonly number: number; readonly refusal: Refusal };

/** Which column of a table says what, by its heading. */
export type Columns = Readonly<Partial<Record<ReportField, string>>>;

export type ReportField =
  | 'url'
  | 'headline'
  | 'outlet'
  | 'published'
  | 'language'
  | 'text'
  | 'byline';

export interface ReadOptions {
  /** Now, UTC ISO 8601: what is published after it is refused. */
  readonly at: string;
  readonly columns?: Columns;
}

/** The beginning of a file, and its name. */
export interface Sample {
  /** In lower case. */
  readonly name: string;
  /** Some thousand characters, without a byte order mark. */
  readonly text: string;
}

/** A format that can be read. */
export interface Format {
  readonly id: string;
  /** Whether a file is of this format; formats are asked in the order of the registry. */
  readonly detect: (sample: Sample) => boolean;
  /** Rows of a file; single bad ones are refused, a file that is none of this format is refused as a whole. */
  readonly read: (text: AsyncIterable<string>, options: ReadOptions) => AsyncGenerator<RowRead>;
}
