import type { Report } from '../model/report';
import { believedTime } from '../model/believable';
import { names } from '../text/names';
import { termOf } from '../text/terms';
import { isAbjad, transliterate } from '../text/transliterate';
import { words } from '../text/words';
import { kindOf } from './kinds';
import { stated, type Stated } from './stated';

/** How much of a text is looked at: leads carry the event, tails carry background. */
const WORDS_OF_TEXT = 200;
const CHARACTERS_OF_TEXT = 2_400;

/** Weight of a word in the headline, and in the text before the 40th word, before the 90th, and from there on. */
const HEADLINE = 2;
const weightAt = (place: number): number => (place < 40 ? 1.5 : place < 90 ? 1 : 0.5);

/** Words from the start that count as a report's head: its headline and first sentence. */
const HEAD = 30;

/** What one report offers for comparison. All words are folded and in Latin letters. */
export interface Profile extends Stated {
  /** Occurrences of each term, weighted by where they stand. */
  readonly terms: ReadonlyMap<string, number>;
  /** Terms of headline and first sentence. */
  readonly head: ReadonlySet<string>;
  /** Single words of names with their first position. */
  readonly names: ReadonlyMap<string, number>;
  /** Last words of names of several words: what a person is called by. */
  readonly people: ReadonlyMap<string, number>;
  /** Words of names of three words and more, with the first of them: `National Security Committee` is one thing. */
  readonly phrases: ReadonlyMap<string, string>;
  /** Kinds of events it speaks of, with the position of the first word that says so. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Position of the first occurrence of each word, from the start of headline and text. */
  readonly places: ReadonlyMap<string, number>;
  /** Words written in a script without short vowels. */
  readonly abjad: ReadonlySet<string>;
  /** Words at hand. */
  readonly length: number;
  /** Day of publication in days since 1970; null when none is told, or one that cannot be. */
  readonly day: number | null;
}

/** Days since 1970 of an ISO day or time; null for anything coarser. */
export function dayNumber(value: string | null | undefined): number | null {
  if (!value || value.length < 10) return null;
  const time = Date.parse(value.slice(0, 10));
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}

/** Title case hides names: a headline where most long words are capitalised names nobody for sure. */
function isTitleCase(headline: string): boolean {
  const long = headline.split(/\s+/).filter((word) => word.length > 3);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length > 2 && capitals / long.length > 0.7;
}

/** What curators know of a report whose words are not at hand, as words. */
export function annotatedText(report: Report): string {
  const chain = report.annotation?.chain?.value.join(', ').replaceAll(/\d+/g, '') ?? '';
  const figures = (report.annotation?.figures ?? []).map((figure) =>
    [figure.measure, figure.value ?? figure.words ?? '', figure.group ?? ''].join(' '),
  );
  return [chain, ...figures].filter((part) => part !== '').join('. ');
}

/** The names in a text, each as its words' terms. */
const namesIn = (text: string): string[][] =>
  names(text).map((name) =>
    words(transliterate(name)).flatMap((word) => (word.length > 2 ? (termOf(word) ?? []) : [])),
  );

/** A report's profile; a report without words of its own is profiled by what its curators state. */
export function profile(report: Report): Profile {
  const headline = report.headline ?? '';
  const own = (report.text ?? '').slice(0, CHARACTERS_OF_TEXT);
  const text = own.trim() === '' ? annotatedText(report) : own;
  const before = words(headline);
  const written = [...before, ...words(text).slice(0, WORDS_OF_TEXT)];
  const terms = new Map<string, number>();
  const head = new Set<string>();
  const places = new Map<string, number>();
  const kinds = new Map<string, number>();
  const abjad = new Set<string>();
  const termAt: (string | null)[] = [];
  const stems: [term: string, at: number][] = [];
  const latin: string[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const word = written[at] ?? '';
    const plain = word.charCodeAt(0) < 0x03_70 ? word : transliterate(word);
    if (plain !== word && isAbjad(word)) abjad.add(plain);
    latin.push(plain);
    const seen = places.get(plain);
    const term = seen === undefined ? termOf(plain) : (termAt[seen] ?? null);
    termAt.push(term);
    if (seen === undefined) {
      places.set(plain, at);
      if (term !== null && term !== plain) stems.push([term, at]);
      const kind = kindOf(plain);
      if (kind !== null && !kinds.has(kind)) kinds.set(kind, at);
    }
    if (term === null) continue;
    const weight = at < before.length ? HEADLINE : weightAt(at - before.length);
    terms.set(term, (terms.get(term) ?? 0) + weight);
    if (at < HEAD) head.add(term);
  }
  for (const [term, at] of stems) if (!places.has(term)) places.set(term, at);
  const found = [...(isTitleCase(headline) ? [] : namesIn(headline)), ...namesIn(text)];
  const placed = (list: readonly string[]): Map<string, number> =>
    new Map(list.flatMap((name) => (places.has(name) ? [[name, places.get(name) ?? 0]] : [])));
  return {
    ...stated(latin),
    terms,
    head,
    names: placed(found.flat()),
    people: placed(found.flatMap((name) => (name.length > 1 ? name.slice(-1) : []))),
    phrases: new Map(
      found.flatMap((name) =>
        name.length > 2 ? name.map((word): [string, string] => [word, name[0] ?? word]) : [],
      ),
    ),
    kinds,
    places,
    abjad,
    length: latin.length,
    day: dayNumber(believedTime(report)?.value),
  };
}
