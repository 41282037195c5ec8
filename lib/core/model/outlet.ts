/** What kind of body an outlet is. `agency`: others print its reports; the others say who pays for it or owns it. */
export type OutletKind = 'agency' | 'state' | 'state-funded' | 'public' | 'non-profit' | 'private';

/** What is known of an outlet besides its reports. No ratings: nothing here says how good it is. */
export interface OutletFacts {
  /** Its name; null where only its group's is known. */
  readonly name: string | null;
  /** ISO 3166 code of its country; null when not known. */
  readonly country: string | null;
  readonly kinds: readonly OutletKind[];
  /** Who owns it, as stated; null when not known. */
  readonly owner: string | null;
  /** `stated`: from a list with sources; `inferred`: from general knowledge. */
  readonly certainty: 'stated' | 'inferred';
}
