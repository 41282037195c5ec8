/**
 * Weights and limits of the one decision.
 *
 * The first seven weights: logistic regression over pairs of seven views of three labelled sets together, each view
 * weighing the same (ECB+ topics 1–35 and reports of August 2025 grouped by an aggregator, each as articles, 50-word
 * snippets and headlines; 165 headlines of one week in January 2022). They see no days.
 * The others are set by hand. `near` and `sameFigures` help reports close in time to a story told at length: both open
 * with the same place or person and speak of the same kind of event, or share telling numbers. `foreign` and `brief`
 * only speak against: a report that keeps repeating what the story never says, and two bare headlines.
 * Measured as shipped with `npm run -s eval -- story`: see `lib/DECISIONS.md`.
 */
export const WEIGHTS = {
  bias: -2.4,
  cosine: 10.6,
  coverage: 2.3,
  names: 0.55,
  bothNamed: -1.04,
  numbers: 0.49,
  focus: 0.78,
  foreign: -1,
  brief: -0.8,
  near: 2.2,
  sameFigures: 2.5,
} as const;

export const LIMITS = {
  /** Probability from which a report counts as the same story. */
  sameStory: 0.5,
  /** Probability from which it is worth showing as related. */
  related: 0.13,
  /** Probability from which a report's words may widen the story's vocabulary. */
  widen: 0.6,
  /** Fewer words than this say too little to decide on. */
  fewestWords: 4,
  /** Days within which two reports are close. */
  closeDays: 5,
  /** Days from which a report tells another story unless it is nearly the same text. */
  farDays: 10,
  /** Days from which it is no longer even related. */
  strangeDays: 60,
  /** Containment from which two texts are one text. */
  sameText: 0.6,
} as const;
