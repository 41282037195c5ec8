/**
 * Weights and limits of the one decision.
 *
 * Weights: logistic regression over pairs of the three labelled sets together, each weighing the same
 * (ECB+ topics 1–35 as articles, 50-word snippets and headlines; 165 headlines of one week in January 2022;
 * reports of August 2025 grouped by an aggregator). F1 of pairs at 0.5 on them: .87 articles, .87 snippets,
 * .78 headlines against one threshold on TF-IDF cosine: .81, .80, .72.
 * `near` is not in those sets (they have no days): two texts of one week, both opening with the same place or
 * person and the same kind of event; its weight and that of `sameFigures` are set by hand and only ever help
 * reports close in time. `foreign` is set by hand too and only ever speaks against.
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
