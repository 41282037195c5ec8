import type { Moment } from './moment';

/** Something that happened, dated from what reports say. */
export interface TimelineEvent {
  readonly id: string;
  readonly when: Moment;
  /** What happened, in the words of the report that tells it best. */
  readonly label: string;
  /** Reports that tell it. */
  readonly reportIds: readonly string[];
  readonly originIds: readonly string[];
}

/** A report at the time it was published. */
export interface TimelineReport {
  readonly reportId: string;
  readonly originId: string;
  readonly when: Moment;
  /** Drawn as ● original, ○ copy, ◆ this page. */
  readonly role: 'original' | 'copy' | 'this-page';
}

/** Two clocks side by side: what happened when, and who reported it when. */
export interface Timeline {
  /** First and last day of either clock, `YYYY-MM-DD`; null without any dated entry. */
  readonly from: string | null;
  readonly to: string | null;
  /** In order of time. */
  readonly events: readonly TimelineEvent[];
  /** In order of time. */
  readonly reports: readonly TimelineReport[];
  /** Reports without a usable time. */
  readonly undated: readonly string[];
}
