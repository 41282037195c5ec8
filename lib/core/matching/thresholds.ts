export const WEIGHTS = {
  bias: -2.82,
  cosine: 1.39,
  stems: 1.8,
  heads: 1.4,
  coverage: 2.52,
  headsCovered: 1.23,
  rare: 2.74,
  missingPeople: -1.47,
  bothNamed: -0.83,
  focus: 0.47,
  figures: 0.74,
  otherFigures: -0.36,
  otherKind: -0.67,
  sameYear: 1.13,
  otherLastYear: -0.46,
  otherMonths: -0.82,
  otherWeekdays: -1.12,
  foreign: -1,
  nearAtLength: 1.57,
  broad: 2.3,
  sameFigures: 1,
} as const;

/** Second step: the log-odds of the first, and what a report shares with the story as its surest matches widen it. */
export const WIDER = {
  bias: -0.56,
  odds: 0.49,
  widened: -0.66,
  terms: 2.1,
  stems: 2.31,
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
  /** Words below which a text is a headline alone, whose names are not all to be found. */
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
