import type { DBSchema, IDBPDatabase } from 'idb';
import type { DatasetSummary } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';

/** A report with the terms it is found by. */
export interface ReportRow {
  readonly id: string;
  readonly report: Report;
  readonly terms: readonly string[];
}

/** A person's word on one report held against one story. */
export interface DecisionRow {
  readonly story: string;
  readonly reportId: string;
  readonly decision: 'same-story' | 'not-same';
}

export interface Schema extends DBSchema {
  reports: { key: string; value: ReportRow; indexes: { terms: string[] } };
  datasets: { key: string; value: DatasetSummary };
  decisions: { key: [string, string]; value: DecisionRow; indexes: { story: string } };
  counters: { key: string; value: number };
}

export type Database = IDBPDatabase<Schema>;
