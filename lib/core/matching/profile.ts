import { eventWords } from '../locales/en/event-words';
import type { Report } from '../model/report';
import { names } from '../text/names';
import { transliterate } from '../text/same-name';
import { terms } from '../text/terms';
import { words } from '../text/words';

/** How much of a text is looked at: leads carry the event, tails carry background. */
const WORDS_OF_TEXT = 200;

const YEAR = /^(?:19|20)\d\d$/;

/** What one report offers for comparison. */
export interface Profile {
  /** Occurrences of each term, the headline's counted twice. */
  readonly terms: ReadonlyMap<string, number>;
  /** Single words of names, folded, in Latin letters. */
  readonly names: ReadonlySet<string>;
  /** Numbers of two digits or more that are no years. */
  readonly numbers: ReadonlySet<string>;
  /** Kinds of events it speaks of, with the position of the first word that says so. */
  readonly events: ReadonlyMap<string, number>;
  /** Position of the first occurrence of each word, from the start of headline and text. */
  readonly places: ReadonlyMap<string, number>;
  /** Words at hand. */
  readonly length: number;
  /** Day of publication in days since 1970, or null. */
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

function firstPlaces(tokens: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  tokens.forEach((word, i) => {
    if (!places.has(word)) places.set(word, i);
  });
  return places;
}

function eventsOf(places: ReadonlyMap<string, number>): Map<string, number> {
  const events = new Map<string, number>();
  for (const [word, place] of places) {
    for (const [kind, pattern] of Object.entries(eventWords)) {
      if (!events.has(kind) && pattern.test(word)) events.set(kind, place);
    }
  }
  return events;
}

/** A report's profile; a report without words of its own is profiled by what its curators state. */
export function profile(report: Report): Profile {
  const head = transliterate(report.headline ?? '');
  const own = (report.text ?? '').split(/\s+/).slice(0, WORDS_OF_TEXT).join(' ');
  const body = transliterate(own === '' ? annotatedText(report) : own);
  const counts = new Map<string, number>();
  for (const term of terms(head)) counts.set(term, (counts.get(term) ?? 0) + 2);
  for (const term of terms(body)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const named = [...(isTitleCase(head) ? [] : names(head)), ...names(body)].flatMap((name) =>
    name.split(' '),
  );
  const tokens = words(`${head} ${body}`);
  const places = firstPlaces(tokens);
  return {
    terms: counts,
    names: new Set(named.filter((name) => name.length > 2)),
    numbers: new Set(tokens.filter((word) => /^\d{2,}(?:\.\d+)?$/.test(word) && !YEAR.test(word))),
    events: eventsOf(places),
    places,
    length: tokens.length,
    day: dayNumber(report.published?.value ?? report.dateline?.day?.value),
  };
}
