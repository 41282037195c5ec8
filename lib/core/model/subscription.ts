import type { ProblemCode } from './problem';
import type { Refusal } from './refusal';

/** Who may sign a pack, and how many of them must; later numbers are appointed by earlier ones. */
export interface Publisher {
  readonly format: 'second-source-publisher';
  readonly spec: 1;
  readonly pack: string;
  readonly number: number;
  readonly threshold: number;
  /** Public keys in minisign's one-line form. */
  readonly keys: string[];
  /** UTC ISO 8601. */
  readonly created: string;
}

/** What a subscriber holds to: who may sign, and the newest version that was accepted. Plain JSON. */
export interface Trusted {
  readonly publisher: Publisher;
  /** 0 before the first version, and again after a change of keys: their version counts anew. */
  readonly version: number;
  /** SHA-256 of the manifest of that version. */
  readonly manifest: string | null;
  /** When the newest accepted head was made: time does not go back behind it. */
  readonly created: string;
}

/** What a publisher says of their pack. */
export interface PackTold {
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly licence: string;
  readonly contact: string;
  readonly languages: readonly string[];
}

/** A version that was taken. */
export interface TakenVersion {
  readonly version: number;
  /** SHA-256 of its manifest. */
  readonly manifest: string;
  /** When it was taken, UTC ISO 8601. */
  readonly at: string;
}

/** One subscription as it is kept. Plain JSON. Times are UTC ISO 8601. */
export interface Subscription {
  /** The folder, with a slash at its end. */
  readonly url: string;
  /** Id of its dataset in the library. */
  readonly dataset: string;
  /** What the person calls it. */
  readonly name: string;
  /** The person compared the fingerprint, or had the key beforehand. */
  readonly compared: boolean;
  readonly allowPrivate: boolean;
  readonly trusted: Trusted;
  /** What the publisher says of it; null before the first version. */
  readonly told: PackTold | null;
  /** When it was last found to be newest; null before the first time. */
  readonly confirmed: string | null;
  /** Until when the publisher says that this holds. */
  readonly expires: string | null;
  /** Failures since the last success, and the last of them. */
  readonly failures: number;
  readonly refusal: Refusal | null;
  /** What stood in the way on this device: no leave to ask the host, no room, … */
  readonly problem: ProblemCode | null;
  /** When to look next. */
  readonly due: string;
  /** The version that is held, and the one before it; newest first. */
  readonly taken: readonly TakenVersion[];
  /** When the keys changed hands last, by signatures of the old and the new; null: never. */
  readonly rekeyed: string | null;
}

/** What people compare of a key: sixteen letters, and six words to be read aloud. */
export interface Fingerprint {
  readonly letters: string;
  readonly words: readonly string[];
}

/** How far an update has come. */
export interface UpdateProgress {
  /** `waiting`: for another one; `loading`: parts are brought and checked; then as an import. */
  readonly phase: 'waiting' | 'loading' | 'reading' | 'indexing';
  readonly done: number;
  readonly of: number;
}

/** A subscription as it is shown. */
export interface ShownSubscription extends Subscription {
  readonly fingerprints: readonly Fingerprint[];
  /** The publisher's word has run out: what is held stays, not confirmed since. */
  readonly stale: boolean;
  /** Null: nothing is under way. */
  readonly progress: UpdateProgress | null;
}

/** What is shown before anything is agreed to. */
export interface FirstMeeting {
  readonly url: string;
  readonly told: PackTold;
  readonly version: number;
  readonly created: string;
  readonly expires: string;
  readonly reports: number;
  /** Decisions, notes and withdrawals. */
  readonly others: number;
  /** Bytes to load. */
  readonly bytes: number;
  readonly publisher: Publisher;
  readonly fingerprints: readonly Fingerprint[];
  /** The address named a key, and it is this publisher's. */
  readonly pinned: boolean;
  readonly known: boolean;
}

/** A value, or why the host's answer was refused. */
export type Met<T> =
  | { readonly met: T; readonly refusal: null }
  | { readonly met: null; readonly refusal: Refusal };

/** One field that two versions tell differently; null: not told. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one thing between two versions. */
export interface Change {
  readonly about: string;
  readonly change: 'added' | 'changed' | 'withdrawn' | 'removed';
  readonly fields: readonly FieldChange[];
}

/** What an update changed. */
export interface UpdateChanges {
  readonly from: number;
  readonly to: number;
  readonly counts: Readonly<Record<Change['change'], number>>;
  /** The first of them, with the headline of the report that each is or is on, where it has one. */
  readonly changes: readonly (Change & { readonly title: string | null })[];
}
