import type { Report } from './report';

/** Current version of the pack format. */
export const PACK_FORMAT = 1;

/**
 * A dataset's file: one JSON object. Reports carry no provenance of their own; they get it when loaded.
 */
export interface Pack {
  readonly format: 'second-source-pack';
  readonly version: typeof PACK_FORMAT;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The team that publishes it. */
  readonly publisher: string;
  readonly licence: string;
  /** Day the revision was made, `YYYY-MM-DD`. */
  readonly created: string;
  readonly revision: number;
  readonly reports: readonly PackReport[];
}

export type PackReport = Omit<Report, 'provenance'>;
