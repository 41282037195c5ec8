/** A regular expression's text, matched with the flags `giu`; takes linear time. */
export type Pattern = string;

/** The words by which a language says who says so. */
export interface AttributionWords {
  /** What stands before the party that says so: `según`, `по данным`. */
  readonly after: Pattern;
  /** What stands before a party that another one cites: `citando`, `со ссылкой на`. */
  readonly citing: Pattern;
  /** What stands before the party that cites another one: `cité par`, `его цитирует`. */
  readonly citedBy: Pattern;
  /** Verbs of saying, before or behind their party. */
  readonly says: Pattern;
  /** What says that whoever spoke before says this, too: `по их словам`, `selon eux`. */
  readonly again?: Pattern;
  /** Bodies that speak, by their English names; the first that fits a place is taken. */
  readonly bodies: Readonly<Record<string, Pattern>>;
  /** All nouns begin with a capital: one such word alone names nobody, unless it is a paper's or an agency's. */
  readonly capitalNouns?: true;
  /** Words at the beginning of a name that are no part of it and say nothing of what it is. */
  readonly articles?: Pattern;
  /** Words that describe a press name and are no part of it: `канал`, `agencia`. */
  readonly describing: Pattern;
}
