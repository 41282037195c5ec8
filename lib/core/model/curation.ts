import type { ProblemCode } from './problem';
import type { Refusal } from './refusal';
import type { Change } from './subscription';

/** What a publisher says of a dataset. */
export interface DatasetFacts {
  /** Its name in addresses and signatures: small letters, digits, hyphens. */
  readonly pack: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly licences: readonly { readonly name: string; readonly url?: string }[];
  readonly contact: string;
  readonly languages: readonly string[];
}

export interface Counts {
  readonly reports: number;
  readonly decisions: number;
  readonly notes: number;
}

/** What a state of a dataset came from. */
export type Step = 'made' | 'imported' | 'edited' | 'merged' | 'restored';

/** A state of a dataset of one's own. */
export interface OwnState extends Counts {
  /** UTC ISO 8601. */
  readonly at: string;
  readonly step: Step;
}

/** A dataset that a person makes. */
export interface OwnDataset extends Counts {
  /** Its id in the library. */
  readonly id: string;
  readonly facts: DatasetFacts;
  readonly changed: string;
  /** Steps that can be taken back, and taken again. */
  readonly undo: number;
  readonly redo: number;
  /** The version that was published last, and when; null: never. */
  readonly published: { readonly version: number; readonly at: string } | null;
}

/** A person's word on a report, held against the story of another. */
export interface OwnDecision {
  /** Id of the report whose story it is. */
  readonly story: string;
  readonly report: string;
  readonly word?: 'same-story' | 'not-same';
  /** Id of the report of which it is a copy. */
  readonly sameOriginAs?: string;
  /** The figure that was taken back, in its own words. */
  readonly retracted?: string;
}

export interface OwnNote {
  readonly id: string;
  readonly text: string;
  readonly at: string;
}

/** A report of a dataset of one's own, with what was said of it. */
export interface OwnReport {
  readonly id: string;
  readonly url: string | null;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly tags: readonly string[];
  readonly notes: readonly OwnNote[];
  readonly decisions: readonly OwnDecision[];
}

export interface OwnRows {
  readonly total: number;
  readonly rows: readonly OwnReport[];
}

/** What a person says of a report by hand. Empty: not told. */
export interface ReportByHand {
  readonly url: string;
  readonly headline: string;
  readonly outlet: string;
  /** `2022-01-07`, or a moment. */
  readonly published: string;
  readonly language: string;
}

/** One change of a dataset of one's own. */
export type OwnEdit =
  | { readonly kind: 'report'; readonly told: ReportByHand }
  | { readonly kind: 'remove'; readonly report: string }
  | { readonly kind: 'tags'; readonly report: string; readonly tags: readonly string[] }
  /** Null: a new one. Empty text: the note goes. */
  | {
      readonly kind: 'note';
      readonly report: string;
      readonly id: string | null;
      readonly text: string;
    }
  /** Without a word, a copy and a figure: the decision goes. */
  | { readonly kind: 'decision'; readonly decision: OwnDecision };

/** Which column of a table says what: its heading, or `#3` in a table without headings. */
export type ColumnMapping = Readonly<Record<string, string>>;

export interface PreviewRow {
  readonly number: number;
  readonly kind: 'report' | 'decision' | 'note' | 'withdrawal' | 'feed' | 'refused';
  readonly headline: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly refusal: Refusal | null;
}

/** What a file is taken for, before any of it is. */
export interface ImportPreview {
  readonly format: string;
  /** Cells of the first row of a table; null for anything else. */
  readonly headings: readonly string[] | null;
  /** What is understood as what. */
  readonly columns: ColumnMapping;
  /** The first rows. */
  readonly rows: readonly PreviewRow[];
  /** Who signed a pack; null: nobody, or no pack. */
  readonly signed: { readonly publisher: string; readonly fingerprint: string } | null;
}

/** A value, or why a file was refused. */
export type Read<T> =
  | { readonly read: T; readonly refusal: null }
  | { readonly read: null; readonly refusal: Refusal };

export interface RowCounts {
  readonly accepted: number;
  readonly known: number;
  readonly updated: number;
  /** Told otherwise than here, where the person's own was to stay. */
  readonly kept: number;
  readonly feeds: number;
  readonly refused: number;
}

export interface RefusedRow {
  readonly number: number;
  readonly refusal: Refusal;
}

/** How an import stands. */
export interface ImportState {
  /** `failed`: as a whole, and nothing of it stays. */
  readonly phase: 'reading' | 'keeping' | 'indexing' | 'done' | 'cancelled' | 'failed';
  readonly rows: RowCounts;
  /** Of `indexing`, in thousandths. */
  readonly share: number;
  readonly refusal: Refusal | null;
  /** What stood in the way on this device. */
  readonly problem: ProblemCode | null;
  /** The first of the refused rows. */
  readonly refused: readonly RefusedRow[];
  /** The dataset it went into. */
  readonly dataset: string | null;
}

/** One record that two datasets tell differently. */
export interface RecordChange extends Change {
  readonly title: string | null;
}

/** What differs, the first of it told. */
export interface Differences {
  readonly total: number;
  readonly changes: readonly RecordChange[];
}

/** What a merge would do: conflicts are for the person to settle. */
export interface MergePlan {
  readonly added: number;
  readonly same: number;
  readonly conflicts: Differences;
}

/** A key to sign with, which this browser cannot read out. */
export interface OwnKey {
  /** As minisign prints it. */
  readonly id: string;
  readonly name: string;
  /** The public key, `RW…`. */
  readonly text: string;
  readonly letters: string;
  readonly words: readonly string[];
  readonly created: string;
}

/** A pack that is ready to be fetched in pieces. */
export interface PublishedPack {
  readonly staged: string;
  readonly pieces: number;
  readonly bytes: number;
  readonly name: string;
  readonly version: number;
}
