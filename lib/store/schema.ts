import type { DBSchema, IDBPDatabase } from 'idb';
import type { Report } from '@/lib/core/model/report';

/** A dataset as the store keeps it, with how far its load has come. */
export interface StoredDataset {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly revision: number;
  readonly licence: string;
  /** Reports the pack holds. */
  readonly total: number;
  /** Reports loaded so far; written in the same transaction as the reports themselves. */
  readonly loaded: number;
  readonly state: 'loading' | 'ready';
}

/** A person's word on one report held against one story. */
export interface StoredDecision {
  /** Key of the story's own report. */
  readonly storyId: string;
  readonly reportId: string;
  readonly decision: 'same-story' | 'not-same';
  readonly at: string;
}

/** Counters that would be slow to count. */
export interface Counter {
  readonly name: 'reports';
  readonly value: number;
}

export interface Schema extends DBSchema {
  reports: { key: string; value: Report };
  datasets: { key: string; value: StoredDataset };
  decisions: { key: [string, string]; value: StoredDecision; indexes: { story: string } };
  counters: { key: string; value: Counter };
}

export type Store = IDBPDatabase<Schema>;
