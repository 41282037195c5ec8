export const WEIGHTS = {
  bias: -3.19,
  cosine: 1.44,
  stems: 1.84,
  heads: 1.41,
  coverage: 2.39,
  headsCovered: 1.29,
  rare: 2.97,
  missingPeople: -1.39,
  bothNamed: -0.82,
  focus: 0.49,
  figures: 0.77,
  otherFigures: -0.47,
  otherKind: -0.39,
  sameYear: 1.14,
  otherLastYear: -0.42,
  otherMonths: -0.76,
  otherWeekdays: -0.99,
  foreign: -1,
  near: 0.3,
  nearAtLength: 1.48,
  broad: 2.3,
  sameFigures: 1,
  brief: -0.01,
} as const;

/** Second step: the log-odds of the first, and what a report shares with the story as its surest matches widen it. */
export const WIDER = {
  bias: -0.47,
  odds: 0.52,
  widened: -0.68,
  terms: 2.04,
  stems: 2.23,
  oddsIfWidened: 0.26,
} as const;

export const LIMITS = {
  /** Probability from which a report counts as the same story. */
  sameStory: 0.5,
  /** Probability from which it is worth showing as related. */
  related: 0.13,
  /** Probability from which a report's words may widen the story's vocabulary, and the most reports whose words do. */
  widen: 0.5,
  mostWidening: 5,
  /** Fewer words than this say too little to decide on. */
  fewestWords: 4,
  /** Words below which two texts are headlines alone. */
  brief: 25,
  /** Words from which a story is told broadly enough for another text on the same place and kind of event to be part of it. */
  broad: 80,
  /** Days within which two reports are close. */
  closeDays: 5,
  /** Days from which a report tells another story unless it is nearly the same text. */
  farDays: 10,
  /** Days from which it is no longer even related. */
  strangeDays: 60,
  /** Share of common terms below which no copy is looked for: a text that holds most of another holds its words. */
  copyCoverage: 0.4,
  /** Containment from which two texts are one text. */
  sameText: 0.6,
} as const;
