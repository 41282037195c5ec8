import type { Basis } from './basis';
import type { Moment } from './moment';

export type Qualifier = 'exact' | 'at-least' | 'more-than' | 'about' | 'nearly' | 'up-to';

/** Somebody a statement is attributed to. */
export interface Party {
  /** Name as told: `interior ministry`, `Sputnik`. */
  readonly name: string;
  /** Equal for the same party however it is written: lower case, without articles and nationality. */
  readonly key: string;
  readonly kind: 'wire' | 'outlet' | 'authority' | 'person' | 'organisation' | 'unnamed';
}

/** The numeric part of a claim: how many of what, says who, as of when. */
export interface Figure {
  /** What is counted: `killed`, `injured`, `detained`, `troops`, `money`, … */
  readonly measure: string;
  /** The number; null when only words stand for it (`dozens`). */
  readonly value: number | null;
  /** Upper end of a range (`between 10 and 20`), else null. */
  readonly upper: number | null;
  /** The words of an uncertain count: `dozens`, `hundreds`; else null. */
  readonly words: string | null;
  readonly qualifier: Qualifier;
  /** `percent`, `USD`, …; null for plain counts. */
  readonly unit: string | null;
  /** Whom it counts: `security forces`, `protesters`, `people`, …; null when not said. */
  readonly group: string | null;
  /** Where it counts, as its sentence says: a name as printed, or `nationwide`; absent when not said. */
  readonly place?: string;
  /** The day the count stands for. */
  readonly asOf: Moment | null;
  /** Who says it, nearest first: wire, agency quoted, authority. Empty: the outlet itself says it. */
  readonly chain: readonly Party[];
  /** The sentence it stands in. */
  readonly evidence: string;
  readonly basis: Basis;
}

/** A span of text, who says it, and with which words that is marked. */
export interface Attribution {
  /** The sentence. */
  readonly sentence: string;
  /** The marking words: `quoting`, `said`, `according to`. */
  readonly cue: string;
  /** Nearest first: `Sputnik, interior ministry`. */
  readonly chain: readonly Party[];
}
