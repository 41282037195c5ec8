import { groups, measures, transitive } from '../locales/en/figure-words';
import { countsNobody } from './not-counts';
import { numbersOf, type NumberMention } from './numbers';

/** A number with what it counts and whom. */
export interface Count extends NumberMention {
  readonly measure: string;
  readonly group: string | null;
}

const WORD = /[\p{L}\p{N}'’.-]*[\p{L}\p{N}]/gu;
/** Words between a number and its verb; beyond them the verb is somebody else's. */
const REACH = 14;

const measureOf = (word: string): string | null =>
  measures.find(({ words }) => words.test(word.toLowerCase()))?.measure ?? null;

const groupOf = (text: string): string | null =>
  groups.find(({ words }) => words.test(text.toLowerCase()))?.group ?? null;

/** `death toll … rises to 14`, `the number of dead at 38`, `the toll of 164`. */
const TOLL =
  /\b(?:(?:death )?toll|number of (?:dead|deaths|victims|people killed)|casualties|deaths|dead)\b[^.;]{0,70}?\b(?:to|at|of|reached|hits?|stands? at|passes|tops)(?: at least| about| more than| nearly)? $/i;

interface Clause {
  readonly measure: string | null;
  /** The word the measure was read from. */
  readonly verb: string;
  readonly nouns: string;
}

/** What follows a number: its nouns up to a verb of harm, a comma that ends the clause, or the next number. */
function following(text: string): Clause {
  const nouns: string[] = [];
  let seen = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(0, match.index);
    if (/[.;:!?](?:\s|$)/.test(gap)) break;
    const measure = measureOf(match[0]);
    if (measure !== null) return { measure, verb: match[0], nouns: nouns.join(' ') };
    if (/^\d/.test(match[0])) break;
    nouns.push(match[0]);
    seen += 1;
    if (seen >= REACH) break;
  }
  return { measure: null, verb: '', nouns: nouns.join(' ') };
}

/** `8 of the 12 aboard`: the first number is the count, the second the whole it is taken from. */
const PART_OF = /^ of (?:the|its|their|those|these) (?:more than |about |some |nearly )?$/i;
/** `17 of the injured`: some of a count told elsewhere, no count of its own. */
const SOME_OF = /^of (?:the|its|their|those|these)$/i;

/** Whether the verb of harm is said of the subject (`12 … were rescued`), not part of its name (`26 injured`). */
const isFinite = ({ nouns, verb }: Clause): boolean =>
  /\b(?:was|were|are|is|have|has|had|been)\b/i.test(nouns) ||
  /^(?:died|drowned|perished)$/i.test(verb);

/** A verb that stands right before the next number takes that one as its object: `two suspects and arrested nine`. */
const TAKES_NEXT =
  /(?:\band|,)\s+(?<verb>\p{L}+)\s+(?:at least |more than |about |around |some |nearly |almost |another )?$/iu;

function ownClause(after: string, part: boolean): Clause {
  const clause = following(after);
  const none = { measure: null, verb: '', nouns: clause.nouns };
  const verb = TAKES_NEXT.exec(after.slice(-60))?.groups?.['verb'];
  if (verb !== undefined && verb === clause.verb && transitive.test(verb.toLowerCase()))
    return none;
  return part && !isFinite(clause) ? none : clause;
}

/** A verb right before a number whose object the number is: `killing at least nine`. */
function preceding(before: string): string | null {
  const plain = before
    .replace(
      /(?:at least|more than|about|around|some|nearly|almost|over|up to|as many as|an estimated|another|a further|as|all|these|the)\s*$/gi,
      '',
    )
    .trimEnd();
  const verb = /(?<verb>\p{L}+)$/u.exec(plain)?.groups?.['verb']?.toLowerCase();
  return verb !== undefined && transitive.test(verb) ? measureOf(verb) : null;
}

/** `Eight … killed and 317 injured`: a number without a noun of its own counts whom the one before counted. */
const inherits = (nouns: string): boolean =>
  /^(?:(?:were|was|are|have been|had been|have|others?|more|another|people)\s?)*$/i.test(nouns);

function nounPhrase(nouns: string): string {
  return (
    nouns.split(
      /\b(?:were|was|are|is|have|had|has|been|being|who|that|which|after|in|during|when|from|by|as|while|on|at|near|before|until|since|because|with|against)\b/i,
    )[0] ?? ''
  );
}

/** Numbers of a sentence that count people something happened to. */
export function countsOf(sentence: string): Count[] {
  const mentions = numbersOf(sentence);
  const found: Count[] = [];
  mentions.forEach((mention, i) => {
    const next = mentions[i + 1];
    const after = sentence.slice(mention.end, next?.start ?? sentence.length);
    const before = sentence.slice(Math.max(0, mention.start - 110), mention.start);
    if (countsNobody(sentence, mention)) return;
    const part = PART_OF.test(after) && next !== undefined ? next : null;
    const clause = ownClause(part === null ? after : sentence.slice(part.end), part !== null);
    const own = nounPhrase(clause.nouns);
    if (SOME_OF.test(own)) return;
    const previous = mentions[i - 1];
    const whole =
      previous !== undefined && PART_OF.test(sentence.slice(previous.end, mention.start));
    if (whole && isFinite(clause)) return;
    const toll = TOLL.exec(before)?.[0] ?? null;
    const direct = clause.nouns === '' ? clause.measure : null;
    let measure = direct ?? (toll === null ? (preceding(before) ?? clause.measure) : 'killed');
    // `Dozens of protesters and at least 13 officers killed`: the first of two joined subjects shares the verb.
    if (
      measure === null &&
      next !== undefined &&
      /\band\s+(?:at least|more than|about|some|nearly|almost)?\s*$/i.test(after)
    ) {
      measure = following(sentence.slice(next.end)).measure;
    }
    if (measure === null) return;
    const group = groupOf(own) ?? (toll === null ? null : groupOf(toll));
    const last = found.at(-1);
    const earlier = new Set(found.map((one) => one.group));
    const inherited =
      group === null && inherits(own) && last !== undefined && earlier.size === 1
        ? last.group
        : group;
    found.push({ ...mention, measure, group: inherited });
  });
  return found;
}
