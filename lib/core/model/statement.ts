/** What a dataset says beside its reports. Times are UTC ISO 8601. */
export type DatasetStatement =
  | {
      readonly kind: 'decision';
      readonly story: string;
      readonly report: string;
      readonly word?: 'same-story' | 'not-same';
      /** Id of a report whose origin it shares. */
      readonly sameOriginAs?: string;
      /** A figure that the report told and that was taken back, in its words. */
      readonly retracted?: string;
    }
  | {
      readonly kind: 'note';
      readonly id: string;
      /** Id of the report that it is on. */
      readonly report: string;
      readonly text: string;
      readonly by?: string;
      readonly at: string;
    }
  | {
      readonly kind: 'withdrawal';
      readonly of: 'report' | 'decision' | 'note';
      /** Id of what is withdrawn; of a decision: story, line feed, report. */
      readonly id: string;
      readonly at: string;
      readonly reason: string;
    };

/** How one dataset tells a report. */
export interface Telling {
  /** Its title; null: pages showed it. */
  readonly dataset: string | null;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

/** What the library's datasets say of one report. */
export interface ReportSayings {
  /** Every telling, the one whose fields count first where both are as well known. */
  readonly tellings: readonly Telling[];
  readonly statements: readonly {
    readonly dataset: string;
    readonly statement: DatasetStatement;
  }[];
}
