import type { Moment } from './moment';

/** Something that happened, dated from what reports say. */
export interface TimelineEvent {
  readonly id: string;
  readonly when: Moment;
  /** What happened, as `reportId` says it: a run of one of its sentences, `…` where the sentence goes on. */
  readonly quotation: string;
  /** The report quoted: of the earliest independent origin that tells it. */
  readonly reportId: string;
  /** Reports that tell it, the one quoted first. */
  readonly reportIds: readonly string[];
  readonly originIds: readonly string[];
  /** The quotation counts days (`the fourth day of the strike`): the event is the day on which counting began. */
  readonly counted: boolean;
  /** What became of a count in the quotation; null when nothing is known of it. */
  readonly changed: EventChange | null;
}

/** Another count came after an event's, or it was taken back, or denied. */
export interface EventChange {
  readonly kind: 'superseded' | 'corrected' | 'denied';
  readonly reportId: string;
  /** The sentence that says so. */
  readonly quotation: string;
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
