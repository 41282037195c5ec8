import type { MatchReason, Relation } from '../model/match';
import type { Features } from './features';
import { LIMITS, WEIGHTS } from './thresholds';

/** What the decision knows beyond the features of the texts. */
export interface Circumstances {
  /** The page's own list shows the report. */
  readonly onPage: boolean;
  /** Longest passage both texts share, when they share most of their text. */
  readonly passage: string | null;
}

export interface Decision {
  readonly relation: Relation;
  readonly probability: number;
  readonly reasons: readonly MatchReason[];
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** 1 within two days, falling to 0 at `closeDays`; an undated report counts as close only on the page itself. */
function closeness({ days }: Features, { onPage }: Circumstances): number {
  if (days === null) return onPage ? 1 : 0;
  return Math.max(0, Math.min(1, (LIMITS.closeDays - Math.abs(days)) / (LIMITS.closeDays - 2)));
}

/** Words from which a story is told broadly enough for another text on the same place and kind of event to be part of it. */
const BROAD = 80;

/** Words below which a text is a headline alone: two headlines of one kind of event look alike whatever the event. */
const BRIEF = 25;

/** Nothing short of a reader's word makes us surer than this. */
const MOST_CERTAIN = 0.98;

/** Two numbers, or one of three digits and more, that both name. */
const tellingNumbers = (numbers: readonly string[]): boolean =>
  numbers.length >= 2 || numbers.some((number) => number.length >= 3);

/** Probability that a report tells the story, before anything vetoes. */
function probabilityOf(f: Features, circumstances: Circumstances): number {
  if (circumstances.passage !== null) return 0.97;
  const near = closeness(f, circumstances);
  const likeness = sigmoid(
    WEIGHTS.bias +
      WEIGHTS.cosine * f.cosine +
      WEIGHTS.coverage * f.coverage +
      WEIGHTS.names * f.names +
      (f.bothNamed ? WEIGHTS.bothNamed : 0) +
      WEIGHTS.numbers * Math.min(3, f.sharedNumbers.length) +
      WEIGHTS.focus * f.focus +
      (f.foreign === null ? 0 : WEIGHTS.foreign) +
      (f.storyLength < BRIEF && f.length < BRIEF ? WEIGHTS.brief : 0) +
      WEIGHTS.near * near * f.focus * f.kind * Math.min(1, f.storyLength / BROAD) +
      (f.focus > 0 && tellingNumbers(f.sharedNumbers)
        ? WEIGHTS.sameFigures * near * Math.min(1, f.storyLength / BROAD)
        : 0),
  );
  return Math.min(MOST_CERTAIN, likeness);
}

function reasonsFor(f: Features, circumstances: Circumstances): MatchReason[] {
  const reasons: MatchReason[] = [];
  const add = (code: MatchReason['code'], details: readonly string[]): void => {
    reasons.push({ code, details });
  };
  if (circumstances.passage !== null) add('shared-text', [circumstances.passage]);
  if (f.sharedNames.length > 0) add('shared-names', f.sharedNames.slice(0, 6));
  if (f.sharedTerms.length > 0) add('shared-terms', f.sharedTerms.slice(0, 8));
  if (f.sharedNumbers.length > 0) add('shared-figures', f.sharedNumbers.slice(0, 6));
  if (f.days !== null && Math.abs(f.days) <= LIMITS.closeDays)
    add('close-in-time', [String(f.days)]);
  return reasons;
}

/** The one decision: relation, probability, and the reasons for it; time, place and missing text can veto. */
export function decide(f: Features, circumstances: Circumstances): Decision {
  const probability = probabilityOf(f, circumstances);
  const reasons = reasonsFor(f, circumstances);
  const because = (relation: Relation, most: number, reason: MatchReason): Decision => ({
    relation,
    probability: Math.min(probability, most),
    reasons: [reason, ...reasons],
  });
  const copy = circumstances.passage !== null;
  const days = f.days === null ? 0 : Math.abs(f.days);
  if (f.length < LIMITS.fewestWords && !copy) {
    return because('unsure', 0.3, { code: 'too-little-text', details: [String(f.length)] });
  }
  if (days > LIMITS.strangeDays)
    return because('other', 0.05, { code: 'far-in-time', details: [String(f.days)] });
  if (days > LIMITS.farDays && !copy) {
    const relation = probability >= LIMITS.related ? 'related' : 'other';
    return because(relation, 0.4, { code: 'far-in-time', details: [String(f.days)] });
  }
  if (f.focus === 0 && f.sharedNames.length === 0 && f.bothNamed && !copy) {
    const relation = probability >= LIMITS.sameStory ? 'related' : 'other';
    return because(relation, 0.3, { code: 'no-shared-names', details: [] });
  }
  if (probability >= LIMITS.sameStory) return { relation: 'same-story', probability, reasons };
  const subject: MatchReason = {
    code: 'other-subject',
    details: f.foreign === null ? [] : [f.foreign],
  };
  return because(probability >= LIMITS.related ? 'related' : 'other', 1, subject);
}
