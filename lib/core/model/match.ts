/** `same-story`: counted; `related`: shown apart; `other`: dropped; `unsure`: too little text to say. */
export type Relation = 'same-story' | 'related' | 'other' | 'unsure';

export type MatchReasonCode =
  | 'shared-names'
  | 'shared-terms'
  | 'shared-figures'
  | 'shared-text'
  | 'same-address'
  | 'close-in-time'
  | 'far-in-time'
  | 'other-figures'
  | 'other-subject'
  | 'no-shared-names'
  | 'too-little-text'
  | 'said-by-reader'
  | 'said-by-dataset';

/** Why a decision was taken; `details` are the words or values it rests on. */
export interface MatchReason {
  readonly code: MatchReasonCode;
  readonly details: readonly string[];
}

/** One report held against the story. */
export interface Match {
  readonly reportId: string;
  readonly relation: Relation;
  /** Estimated probability that it is the same story, 0 to 1. */
  readonly probability: number;
  readonly reasons: readonly MatchReason[];
}
