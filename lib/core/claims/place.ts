import type { FigureLanguage } from './language';
import type { Parsed } from './parse';
import type { Token } from './tokens';

const ENDS = /^[.,;:!?…()—–"“”«»]$/u;
/** Words in the name of a place at most, and words of its kind before it: `in the city of Almaty`. */
const LONGEST = 4;
const KIND = 3;
/** Share of capital words from which a headline sets all its words so: none of them is a name for that. */
const TITLED = 0.6;

/** What stands for all of a country. */
const EVERYWHERE = 'nationwide';

interface Found {
  readonly place: string;
  /** Token behind it. */
  readonly to: number;
}

function isTitled(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.filter(({ capital }) => capital).length > TITLED * words.length;
}

/** Whether a token may open or go on with a name: a capital word that is neither a month nor a weekday. */
const isName = (tokens: readonly Token[], at: number, language: FigureLanguage): boolean =>
  tokens[at]?.kind === 'word' &&
  (tokens[at]?.capital ?? false) &&
  !language.notPlaces(tokens, at) &&
  !language.notCounts(tokens, at);

/** The place that stands at a preposition, or the word for all of a country. */
function placeAt({ text, tokens, language }: Parsed, at: number): Found | null {
  const wide = language.everywhere(tokens, at);
  if (wide !== null) return { place: EVERYWHERE, to: at + wide.length };
  const joint = language.placeJoints(tokens, at);
  if (joint === null || (at > 0 && tokens[at]?.capital === true)) return null;
  let from = at + joint.length;
  for (let i = 0; i < KIND && !isName(tokens, from, language); i += 1) {
    if (language.placeKinds(tokens, from) === null) return null;
    from += 1;
  }
  let to = from;
  while (
    to < from + LONGEST &&
    isName(tokens, to, language) &&
    (to === from || tokens[to - 1]?.end === (tokens[to]?.start ?? 0) - 1)
  )
    to += 1;
  // A day or a number behind it: `in January 2022`, `in Resolution 12`.
  if (to === from || tokens[to]?.kind === 'number') return null;
  const name = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return { place: name.replace(/['’]s$/, ''), to };
}

/** The first place that is named from one token up to another, within one clause. */
function placeIn(parsed: Parsed, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    if (ENDS.test(parsed.tokens[at]?.word ?? '')) return null;
    const found = placeAt(parsed, at);
    if (found !== null) return found.place;
  }
  return null;
}

/**
 * Where the numbers of a sentence count, as the sentence says: behind a number in its clause (`killed in Almaty`), or for
 * all of them at its beginning (`In Almaty, …`). `a killed and b injured in Almaty` are both there. Null where it does
 * not say, and in languages that write every noun with a capital, or none.
 * @param ends of each number the token behind it, in order
 */
export function placesOf(parsed: Parsed, ends: readonly number[]): (string | null)[] {
  const { tokens, language } = parsed;
  if (ends.length === 0 || isTitled(tokens)) return ends.map(() => null);
  const opening = placeAt(parsed, 0);
  const opens =
    opening !== null &&
    (tokens[opening.to]?.word === ',' ||
      tokens[opening.to]?.kind === 'number' ||
      language.measures(tokens, opening.to) !== null);
  const all = opens ? opening.place : null;
  const own = ends.map((end, i) => placeIn(parsed, end, ends[i + 1] ?? tokens.length));
  for (let i = own.length - 2; i >= 0; i -= 1) {
    const between = tokens.slice(ends[i], ends[i + 1]);
    const joined =
      between.some((_, at) => language.and(between, at) !== null) &&
      !between.some(({ word }) => ENDS.test(word));
    if (own[i] === null && joined) own[i] = own[i + 1] ?? null;
  }
  return own.map((place) => place ?? all);
}

/** Whether two counts may be of one place: nobody says where one of them is, or one name is within the other. */
export function mayBeOnePlace(a: string | null | undefined, b: string | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return true;
  const [one, other] = [` ${a.toLowerCase()} `, ` ${b.toLowerCase()} `];
  return one.includes(other) || other.includes(one);
}
