import type { DBSchema, IDBPDatabase } from 'idb';
import type { Feed } from '@/lib/core/model/feed';
import type { Board } from '@/lib/core/model/board';
import type { DatasetSummary } from '@/lib/core/model/context';
import type { Word } from '@/lib/core/model/decision';
import type { Note } from '@/lib/core/model/note';
import type { Report } from '@/lib/core/model/report';
import type { DatasetStatement } from '@/lib/core/model/statement';
import type { Subscription } from '@/lib/core/model/subscription';
import type { KeyRow, OwnRow } from './own';

/** A person's word on one report held against one story. */
export interface DecisionRow {
  readonly story: string;
  readonly reportId: string;
  readonly decision: Word | null;
  /** Id of a report whose origin it shares. */
  readonly sameOriginAs?: string | null;
}

/** A database of sheets: reports of one dataset, or reports that pages showed. */
export interface Volume {
  readonly number: number;
  /** Id of the dataset; null for what pages showed. */
  readonly dataset: string | null;
  /** When it was begun, UTC ISO 8601. */
  readonly at: string;
  readonly sheets: number;
  readonly reports: number;
}

/** What a volume says of itself, in case the catalogue is lost. */
export interface VolumeNote {
  readonly volume: Volume;
  /** Of a dataset's volume. */
  readonly summary: DatasetSummary | null;
}

/** Sheets of one volume that a segment covers, in the order of their places. */
export interface SheetRange {
  readonly volume: number;
  readonly from: number;
  readonly sheets: number;
}

/** A database of postings. Derived: it can always be made again from volumes. */
export interface Segment {
  readonly number: number;
  /** Version of the analysis its terms come from. */
  readonly analysis: number;
  /** Bits of the hash that choose the bucket. */
  readonly bits: number;
  readonly postings: number;
  readonly ranges: readonly SheetRange[];
  /** Whether it is kept where segments wait for their merge. */
  readonly scratch?: true;
}

/** A merge under way; each slice of it is kept with its progress in the segment it makes. */
export interface MergeJob {
  readonly inputs: readonly Segment[];
  /** The segment it makes; ranges that were gone when it began are left out. */
  readonly output: Segment;
}

/** What the library consists of: one record, read at the start of every search. */
export interface Catalogue {
  /** Number of the next volume or segment. */
  readonly next: number;
  readonly volumes: readonly Volume[];
  readonly segments: readonly Segment[];
  /** Segments of a newer analysis that take over once they cover everything. */
  readonly rebuilt: readonly Segment[];
  readonly merge: MergeJob | null;
  /** Parts that nobody reads any more, by number. */
  readonly garbage: readonly number[];
  /** How often a person has removed something; absent for never. */
  readonly removals?: number;
  /** Whose catalogue it is: given when the database is first written, so that one that was made anew is noticed. */
  readonly library?: string;
}

/** A dataset on its way in; nobody sees its reports before it is complete. */
export interface Load {
  readonly id: string;
  readonly summary: DatasetSummary;
  readonly volume: number;
  readonly at: string;
  readonly segments: readonly Segment[];
  readonly merge: MergeJob | null;
}

/** A report that was just captured, not yet on a sheet. */
export interface RecentRow {
  readonly id: string;
  readonly report: Report;
  /** What it is found by (`documentOf`). */
  readonly document: Float64Array;
  readonly analysis: number;
}

/** A library that a person erased and may still take back: everything but its volumes and segments, which stay where they are. */
export interface Aside {
  readonly catalogue: Catalogue;
  readonly datasets: readonly DatasetSummary[];
  readonly decisions: readonly DecisionRow[];
  readonly recent: readonly RecentRow[];
  readonly dead: readonly { readonly volume: number; readonly places: number[] }[];
  /** Absent from what was set aside before there were boards, or notes. */
  readonly boards?: readonly Board[];
  readonly notes?: readonly Note[];
  /** With their keys, which tell their order. */
  readonly history?: readonly { readonly key: number; readonly row: HistoryRow }[];
  readonly subscriptions?: readonly Subscription[];
  /** Absent from what was set aside before there were feeds. */
  readonly feeds?: readonly Feed[];
  readonly own?: readonly OwnRow[];
}

/** What something that a person works on was before a change. */
export interface HistoryRow {
  /** Its kind and id: `note:…`. */
  readonly about: string;
  /** When it was changed, UTC ISO 8601. */
  readonly at: string;
  /** Null: it was not there. */
  readonly before: unknown;
}

/** What a dataset says beside its reports; read while its volume is shown, gone with it. */
export interface StatementRow {
  readonly volume: number;
  /** What it is about: one row of a volume. */
  readonly about: string;
  /** Ids of the stories and reports that it is on. */
  readonly on: string[];
  readonly statement: DatasetStatement;
}

export interface Schema extends DBSchema {
  datasets: { key: string; value: DatasetSummary };
  decisions: { key: [string, string]; value: DecisionRow; indexes: { story: string } };
  catalogue: { key: string; value: Catalogue };
  recent: { key: string; value: RecentRow };
  /** By volume: places of reports that were removed or replaced, ascending. */
  dead: { key: number; value: number[] };
  loads: { key: string; value: Load };
  aside: { key: string; value: Aside };
  /** By address. */
  feeds: { key: string; value: Feed };
  /** By address. */
  subscriptions: { key: string; value: Subscription };
  /** By address and name: files of packs that were loaded. */
  shelf: { key: string; value: Uint8Array };
  statements: { key: [number, string]; value: StatementRow; indexes: { on: string } };
  boards: { key: string; value: Board };
  notes: { key: string; value: Note; indexes: { about: string } };
  history: { key: number; value: HistoryRow; indexes: { about: string } };
  own: { key: string; value: OwnRow };
  keys: { key: string; value: KeyRow };
}

export type Database = IDBPDatabase<Schema>;
export type StoreName =
  | 'datasets'
  | 'decisions'
  | 'catalogue'
  | 'recent'
  | 'dead'
  | 'loads'
  | 'aside'
  | 'feeds'
  | 'subscriptions'
  | 'shelf'
  | 'statements'
  | 'boards'
  | 'notes'
  | 'history'
  | 'own'
  | 'keys';

/** Where files are kept, by address and name. */
export const FILES = 'shelf';

/** What nobody else has, and what tells which of the reports are shown: kept a second time, in a place of its own. */
export const SPARE_STORES = [
  FILES,
  'own',
  'keys',
  'subscriptions',
  'feeds',
  'notes',
  'boards',
  'decisions',
  'history',
  'dead',
  'recent',
] as const satisfies readonly StoreName[];
export type SpareName = (typeof SPARE_STORES)[number];

export interface PartProgress {
  /** Reports of the dataset that were taken, of a volume; slices that are done, of a merge. */
  readonly done: number;
  /** Sheets written, of a volume; the next chunk, of a merge. */
  readonly next: number;
  readonly reports: number;
}

/** A volume or a segment: `records` by number, and in `progress` how far the making of it has come. */
export type PartDatabase = IDBPDatabase;
