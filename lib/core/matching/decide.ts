import type { MatchReason, Relation } from '../model/match';
import type { Features } from './features';
import { LIMITS, WEIGHTS, WIDER } from './thresholds';
import type { Wider } from './widen';

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

/** Log-odds of a probability, kept within 8. */
export const odds = (p: number): number => Math.max(-8, Math.min(8, Math.log(p / (1 - p))));

/** Closeness of an undated report that the page itself shows. */
const SHOWN = 0.8;

/** 1 within two days, falling to 0 at `closeDays`; an undated report counts as close only on the page itself. */
function closeness({ days }: Features, { onPage }: Circumstances): number {
  if (days === null) return onPage ? SHOWN : 0;
  return Math.max(0, Math.min(1, (LIMITS.closeDays - Math.abs(days)) / (LIMITS.closeDays - 2)));
}

/** From here on, growing evidence makes us but little surer: nothing short of a reader's word is certain. */
const NEARLY_CERTAIN = 0.95;
const humbly = (p: number): number =>
  p <= NEARLY_CERTAIN ? p : NEARLY_CERTAIN + (p - NEARLY_CERTAIN) * 0.8;

/**
 * What is left of a probability when the dates are far apart. It no longer decides but still ranks: pages print wrong
 * dates, and of 48 pairs of ECB+ more than 60 days apart whose texts tell of one event all do.
 */
const FAR = 0.4;

/** What shares most of its text is the same story, whatever its words weigh. */
const COPY = 0.97;

/** Two numbers, or one of three digits and more, that both name. */
const tellingNumbers = (numbers: readonly string[]): boolean =>
  numbers.length >= 2 || numbers.some((number) => number.length >= 3);

/** What the decision weighs besides the signals of the texts. */
export function circumstantial(f: Features, circumstances: Circumstances) {
  const near = closeness(f, circumstances);
  const told = Math.min(1, f.storyLength / LIMITS.broad);
  return {
    /** Weekdays part reports only where no date says that they are near: a running story names several. */
    otherWeekdays: Number(near === 0 && f.otherWeekdays),
    /** Near, and neither text is brief. */
    nearAtLength: near * Math.min(1, f.length / LIMITS.broad),
    /** Near, on the same subject and kind of event as a story told at length. */
    broad: near * f.signals.focus * f.kind * told,
    /** Near, and telling numbers of a story told at length. */
    sameFigures: f.signals.focus > 0 && tellingNumbers(f.sharedNumbers) ? near * told : 0,
  };
}

type Weighed = Exclude<keyof typeof WEIGHTS, 'bias'>;

const isWeighed = (name: string): name is Weighed => name !== 'bias' && name in WEIGHTS;
const WEIGHED = Object.keys(WEIGHTS).filter(isWeighed);

/** Probability that a report tells the story, from the story's own words. */
export function firstProbability(f: Features, circumstances: Circumstances): number {
  const signals: Readonly<Record<Weighed, number>> = {
    ...f.signals,
    ...circumstantial(f, circumstances),
  };
  let sum: number = WEIGHTS.bias;
  for (const name of WEIGHED) sum += WEIGHTS[name] * signals[name];
  return sigmoid(sum);
}

/**
 * The same once the story's surest matches have widened what it is known by.
 * @param alike how like the report is to what is another story (`lookAlikes`)
 */
export function secondProbability(first: number, wider: Wider, alike = 0): number {
  const own = odds(first);
  return sigmoid(
    WIDER.bias +
      WIDER.odds * own +
      WIDER.lookAlike * alike +
      WIDER.oddsIfAlike * alike * own +
      (wider.widened
        ? WIDER.widened +
          WIDER.terms * wider.terms +
          WIDER.stems * wider.stems +
          WIDER.oddsIfWidened * own
        : 0),
  );
}

function reasonsFor(f: Features, circumstances: Circumstances): MatchReason[] {
  const reasons: MatchReason[] = [];
  const add = (code: MatchReason['code'], details: readonly string[]): void => {
    reasons.push({ code, details });
  };
  if (circumstances.passage !== null) add('shared-text', [circumstances.passage]);
  if (f.sharedNames.length > 0) add('shared-names', f.sharedNames);
  if (f.sharedTerms.length > 0) add('shared-terms', f.sharedTerms);
  if (f.sharedNumbers.length > 0) add('shared-figures', f.sharedNumbers);
  if (f.days !== null && Math.abs(f.days) <= LIMITS.closeDays)
    add('close-in-time', [String(f.days)]);
  if (f.otherNumbers.length > 0) add('other-figures', f.otherNumbers);
  return reasons;
}

/** The one decision: relation, probability, and the reasons for it; time, place and missing text can veto. */
export function decide(f: Features, circumstances: Circumstances, likely: number): Decision {
  const copy = circumstances.passage !== null;
  const probability = copy ? Math.max(COPY, humbly(likely)) : humbly(likely);
  const reasons = reasonsFor(f, circumstances);
  const because = (relation: Relation, most: number, reason: MatchReason): Decision => ({
    relation,
    probability: probability * most,
    reasons: [reason, ...reasons],
  });
  const days = f.days === null ? 0 : Math.abs(f.days);
  if (f.length < LIMITS.fewestWords && !copy) {
    return because('unsure', 0.3, { code: 'too-little-text', details: [String(f.length)] });
  }
  if (days > LIMITS.farDays && (!copy || days > LIMITS.strangeDays)) {
    const near = days <= LIMITS.strangeDays && probability >= LIMITS.related;
    const reason: MatchReason = { code: 'far-in-time', details: [String(f.days)] };
    return because(near ? 'related' : 'other', FAR, reason);
  }
  const named = f.length >= LIMITS.brief && f.signals.bothNamed === 1;
  if (named && f.signals.focus === 0 && f.sharedNames.length === 0 && !copy) {
    const relation = probability >= LIMITS.sameStory ? 'related' : 'other';
    return because(relation, 0.3, { code: 'no-shared-names', details: [] });
  }
  // Two headlines of one kind of event look alike whatever the event.
  const bare = Math.max(f.length, f.storyLength) < LIMITS.brief;
  if (probability >= (bare ? LIMITS.sameHeadline : LIMITS.sameStory))
    return { relation: 'same-story', probability, reasons };
  const subject: MatchReason = {
    code: 'other-subject',
    details: f.foreign === null ? [] : [f.foreign],
  };
  return because(probability >= LIMITS.related ? 'related' : 'other', 1, subject);
}
