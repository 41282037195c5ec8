import { clauseAfter, measuredBefore, nounsFrom, tollBefore } from './clause';
import type { FigureLanguage } from './language';
import { countsNobody } from './not-counts';
import { endsBefore, type NumberMention } from './numbers';
import type { Parsed } from './parse';
import { placesOf } from './place';
import type { Token } from './tokens';

/** A number with what it counts and whom. */
export interface Count extends NumberMention {
  readonly measure: string;
  readonly group: string | null;
  /** Where it counts; see `placesOf`. */
  readonly place: string | null;
  /** Where it stands in the sentence, with the words that widen it. */
  readonly start: number;
  readonly end: number;
}

/** What is known when a number is judged: the sentence and the counts before it. */
interface Place {
  readonly tokens: readonly Token[];
  readonly language: FigureLanguage;
  readonly mention: NumberMention;
  readonly previous: NumberMention | null;
  readonly next: NumberMention | null;
  readonly last: Omit<Count, 'place'> | null;
}

/** Whether two joined subjects share the verb: nothing but the first's nouns stands before the `and`. */
function sharesNext({ tokens, language, mention, next }: Place): boolean {
  if (next === null || language.and(tokens, next.opens - 1) === null) return false;
  return nounsFrom(tokens, mention.to, next.opens - 1, language).end === next.opens - 1;
}

/** `killed 12 rioters and 3 bystanders`: only whom the number before counted stands in between. */
function sharesPrevious({ tokens, language, mention, previous }: Place): boolean {
  if (previous === null) return false;
  const joint = mention.opens - 1;
  if (language.and(tokens, joint) === null && tokens[joint]?.word !== ',') return false;
  return nounsFrom(tokens, previous.to, joint, language).end === joint;
}

/** `225 killed, including 19 officers`. */
const isPart = ({ tokens, language, mention }: Place): boolean =>
  endsBefore(language.including, tokens, mention.opens) !== null;

function measureAndGroup(place: Place): { measure: string; group: string | null } | null {
  const { tokens, language, mention, next, previous, last } = place;
  const partOf = language.partOf(tokens, mention.to);
  const whole = partOf !== null && next !== null && mention.to + partOf.length === next.opens;
  // `8 of the 12 aboard were rescued`: the first is the count, the second the whole it is taken from.
  const clause = clauseAfter(
    tokens,
    whole ? next.to : mention.to,
    language,
    next && !whole ? next.opens : tokens.length,
  );
  if (partOf !== null && !whole && !clause.finite) return null;
  const taken =
    previous !== null &&
    language.partOf(tokens, previous.to) !== null &&
    mention.opens > previous.to &&
    previous.to + (language.partOf(tokens, previous.to)?.length ?? 0) === mention.opens;
  if (taken && clause.finite) return null;
  const own = nounsFrom(tokens, whole ? next.to : mention.to, clause.at, language);
  const direct = clause.direct ? clause.measure : null;
  const toll = tollBefore(tokens, mention.opens, language);
  const before =
    direct === null && toll === null ? measuredBefore(tokens, mention.opens, language) : null;
  const after = whole && !clause.finite ? null : clause.measure;
  let measure = direct ?? toll?.measure ?? before ?? after;
  if (measure === null && last !== null && isPart(place) && own.group !== null)
    measure = last.measure;
  const holdsNext = next !== null && endsBefore(language.including, tokens, next.opens) !== null;
  if (measure === null && next !== null && (holdsNext || sharesNext(place)))
    measure = clauseAfter(tokens, next.to, language, tokens.length).measure;
  if (measure === null && last?.from === previous?.from && last !== null && sharesPrevious(place))
    measure = last.measure;
  if (measure === null) return null;
  return { measure, group: own.group ?? toll?.group ?? null };
}

/** `Eight … killed and 317 injured`, `another 353`: a number without a noun of its own counts whom the one before counted. */
function inherited(place: Place, found: readonly Pick<Count, 'group'>[]): string | null {
  const { tokens, language, mention } = place;
  const { bare } = nounsFrom(tokens, mention.to, tokens.length, language);
  const again =
    language.same(tokens, mention.to) !== null || language.same(tokens, mention.opens - 1) !== null;
  const groups = new Set(found.map(({ group }) => group));
  return (bare || again) && groups.size === 1 ? (found[0]?.group ?? null) : null;
}

/**
 * Numbers of a sentence that count people something happened to.
 * @param before the counts of the sentence before it: `Another 26 were wounded` counts whom they counted.
 */
export function countsOf(parsed: Parsed, before: readonly Count[] = []): Count[] {
  const { language, tokens, mentions } = parsed;
  const found: Omit<Count, 'place'>[] = [];
  const counting: NumberMention[] = [];
  let aside = -1;
  for (const mention of mentions) {
    // `ages 18 and 20`: the second is what the first is.
    const joined = aside === mention.opens - 1 && language.and(tokens, aside) !== null;
    if (joined || countsNobody(tokens, mention, language)) aside = mention.to;
    else counting.push(mention);
  }
  counting.forEach((mention, i) => {
    const place: Place = {
      tokens,
      language,
      mention,
      previous: counting[i - 1] ?? null,
      next: counting[i + 1] ?? null,
      last: found.at(-1) ?? null,
    };
    const told = measureAndGroup(place);
    if (told === null) return;
    const opens = found.length === 0 && language.same(tokens, mention.opens - 1) !== null;
    const group = told.group ?? inherited(place, opens ? before : found);
    const [first, final] = [tokens[mention.opens], tokens[mention.to - 1]];
    found.push({ ...mention, ...told, group, start: first?.start ?? 0, end: final?.end ?? 0 });
  });
  const places = placesOf(
    parsed,
    found.map(({ to }) => to),
  );
  return found.map((one, i) => ({ ...one, place: places[i] ?? null }));
}
