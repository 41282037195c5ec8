import { groups, measures, notACount, transitive } from '../locales/en/figure-words';
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
    if (measure !== null) return { measure, nouns: nouns.join(' ') };
    if (/^\d/.test(match[0])) break;
    nouns.push(match[0]);
    seen += 1;
    if (seen >= REACH) break;
  }
  return { measure: null, nouns: nouns.join(' ') };
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
      /\b(?:were|was|are|is|have|had|has|been|being|who|that|which|after|in|during|when|from|by|as|while|on|at|near)\b/i,
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
    const firstWord = /^[\s-]*(?<word>[\p{L}%'.-]+)/u.exec(after)?.groups?.['word'] ?? '';
    // Nobody is counted in fractions: that is a magnitude, a share or a score.
    if (mention.value !== null && !Number.isInteger(mention.value)) return;
    if (notACount.test(firstWord) || after.startsWith('-year')) return;
    const clause = following(after);
    const own = nounPhrase(clause.nouns);
    let measure = TOLL.test(before) ? 'killed' : (preceding(before) ?? clause.measure);
    if (measure === 'detained' && preceding(before) === null && clause.measure === null)
      measure = null;
    // `Dozens of protesters and at least 13 officers killed`: the first of two joined subjects shares the verb.
    if (
      measure === null &&
      next !== undefined &&
      /\band\s+(?:at least|more than|about|some|nearly|almost)?\s*$/i.test(after)
    ) {
      measure = following(sentence.slice(next.end)).measure;
    }
    if (measure === null) return;
    const group = groupOf(own);
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
