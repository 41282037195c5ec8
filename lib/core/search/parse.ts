import type { QueryRefusal } from '../model/library-row';
import { fold } from '../text/fold';
import { transliterate } from '../text/same-name';
import { terms } from '../text/terms';

/** Fields that a query may name, as people write them. */
export const FIELDS = ['outlet', 'wire', 'lang', 'dataset', 'before', 'after', 'has'] as const;
export type Field = (typeof FIELDS)[number];

/** What a person asks the library. Texts are folded; within a field any value will do, across fields all must hold. */
export interface LibraryQuery {
  /** Terms that all must occur. */
  readonly terms: readonly string[];
  /** Runs of words that must stand so in headline or text. */
  readonly phrases: readonly string[];
  /** Words that may not occur. */
  readonly without: readonly string[];
  readonly outlet: readonly string[];
  readonly wire: readonly string[];
  readonly lang: readonly string[];
  readonly dataset: readonly string[];
  /** Published before, or on or after, this day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly before: string | null;
  readonly after: string | null;
  /** Tells a figure. */
  readonly figure: boolean;
  /** What was not understood, and is left out. */
  readonly refused: readonly QueryRefusal[];
}

/** Longest query that is read, in characters, and most terms of it. */
const LONGEST = 500;
const MOST_TERMS = 30;

/** A minus, a field, then words in quotes or one word. */
const PART = /(?<minus>-?)(?:(?<field>[a-z]{2,10}):)?(?:"(?<quoted>[^"]*)"?|(?<word>[^\s"]+))?/iuy;
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const isField = (name: string): name is Field => FIELDS.some((known) => known === name);

interface Draft {
  readonly words: string[];
  readonly phrases: string[];
  readonly without: string[];
  readonly values: Readonly<Record<'outlet' | 'wire' | 'lang' | 'dataset', string[]>>;
  readonly refused: QueryRefusal[];
  before: string | null;
  after: string | null;
  figure: boolean;
}

function takeField(draft: Draft, field: Field, value: string, part: string): void {
  const refuse = (code: QueryRefusal['code']): void => void draft.refused.push({ code, part });
  if (value === '') return refuse('nothing-behind');
  if (field === 'has') {
    if (!/^figures?$/i.test(value)) return refuse('unknown-has');
    draft.figure = true;
  } else if (field === 'before' || field === 'after') {
    if (!DAY.test(value)) return refuse('not-a-day');
    draft[field] = value;
  } else draft.values[field].push(fold(value));
}

/**
 * Reads a query: words that all must occur, `"a run of words"`, `-word` for what may not, and `outlet:`, `wire:`, `lang:`,
 * `dataset:` (any part of the name), `before:`, `after:` (a year, month or day), `has:figure`. What is not understood is
 * named and left out. A colon within a word is part of it (`18:30`).
 */
export function parseQuery(written: string): LibraryQuery {
  const text = written.slice(0, LONGEST);
  const draft: Draft = {
    words: [],
    phrases: [],
    without: [],
    values: { outlet: [], wire: [], lang: [], dataset: [] },
    refused: [],
    before: null,
    after: null,
    figure: false,
  };
  for (let at = 0; at < text.length;) {
    PART.lastIndex = at;
    const found = PART.exec(text);
    if (!found || found[0] === '') {
      at += 1;
      continue;
    }
    at = PART.lastIndex;
    const { minus, field, quoted, word } = found.groups ?? {};
    const value = (quoted ?? word ?? '').trim();
    const name = field?.toLowerCase();
    if (name !== undefined && isField(name)) takeField(draft, name, value, found[0]);
    else if (name !== undefined && value !== '' && quoted === undefined)
      draft.refused.push({ code: 'unknown-field', part: found[0] });
    else if (minus === '-' && value !== '') draft.without.push(fold(value));
    else if (quoted === undefined) draft.words.push(value);
    else if (value !== '') draft.phrases.push(fold(value));
  }
  const asked = [...new Set(terms(transliterate([...draft.words, ...draft.phrases].join(' '))))];
  if (asked.length > MOST_TERMS)
    draft.refused.push({ code: 'too-many-words', part: asked.slice(MOST_TERMS).join(' ') });
  const { phrases, without, values, before, after, figure, refused } = draft;
  return {
    terms: asked.slice(0, MOST_TERMS),
    phrases,
    without,
    ...values,
    before,
    after,
    figure,
    refused,
  };
}

/** Whether reports have to be read to tell which of those with all its terms answer it. */
export const needsReading = (query: LibraryQuery): boolean =>
  query.phrases.length > 0 ||
  query.without.length > 0 ||
  query.before !== null ||
  query.after !== null ||
  query.figure ||
  [query.outlet, query.wire, query.lang, query.dataset].some((values) => values.length > 0);

/** Whether it asks for nothing: neither words nor fields. */
export const isEmpty = (query: LibraryQuery): boolean =>
  query.terms.length === 0 && !needsReading(query);
