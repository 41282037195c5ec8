import type { FigureLanguage } from './language';
import { endsBefore } from './numbers';
import type { Token } from './tokens';

/** Tokens between a number and its verb; beyond them the verb is somebody else's. */
const REACH = 18;
const ENDS_CLAUSE = /^[.;:!?…]$/u;
const COMMA = ',';

/** What a number's clause says happened. */
export interface Clause {
  readonly measure: string | null;
  /** Token of the word for it; where the clause ends without one. */
  readonly at: number;
  /** It follows the number at once: `317 injured`. */
  readonly direct: boolean;
  /** The word is said of the subject (`12 … were rescued`), not part of its name (`26 injured`). */
  readonly finite: boolean;
}

/** What follows a number up to `limit`: the first word for what is counted. */
export function clauseAfter(
  tokens: readonly Token[],
  from: number,
  language: FigureLanguage,
  limit: number,
): Clause {
  const end = Math.min(limit, tokens.length, from + REACH);
  let parted = false;
  let finite = false;
  let behind = false;
  for (let at = from; at < end; at += 1) {
    const { word = '', kind } = tokens[at] ?? {};
    if (kind === 'mark' && ENDS_CLAUSE.test(word)) return none(at);
    const measure = language.measures(tokens, at);
    if (measure && counts(tokens, from, at, measure.name, language)) {
      const after = at + measure.length;
      // `two suspects and arrested nine`: what stands right before the next number takes that one as its object.
      if (parted && limit < tokens.length && after === limit && language.objectVerbs(tokens, at))
        return none(at);
      // `Two officers shot dead a man`: they did it.
      if (!finite && language.objectVerbs(tokens, at) && opensObject(tokens, after, language))
        return none(at);
      return {
        measure: measure.name,
        at,
        direct: at === from,
        finite: finite || language.finite(tokens, at) !== null,
      };
    }
    // `100 marched for a boy who was killed`: who is the boy.
    if (behind && language.relatives(tokens, at)) return none(at);
    if (language.nounEnds(tokens, at) && !language.relatives(tokens, at)) behind = true;
    if (word === COMMA || language.and(tokens, at)) parted = true;
    if (language.auxiliaries(tokens, at)) finite = true;
  }
  return none(end);
}

const AGE = /^-$/;

/** Whom a verb befalls follows it: `a man`, `16-year-old Ada Moss`. */
const opensObject = (tokens: readonly Token[], at: number, language: FigureLanguage): boolean =>
  language.determiners(tokens, at) !== null ||
  (tokens[at]?.kind === 'number' && AGE.test(tokens[at + 1]?.word ?? ''));

const none = (at: number): Clause => ({ measure: null, at, direct: false, finite: false });

/** Measures that count only one kind of group: a thousand letters sent are no troops. */
const ONLY: Readonly<Record<string, string>> = { troops: 'security forces' };

function counts(
  tokens: readonly Token[],
  from: number,
  to: number,
  measure: string,
  language: FigureLanguage,
): boolean {
  const only = ONLY[measure];
  return only === undefined || nounsFrom(tokens, from, to, language).group === only;
}

/** Who is counted. */
export interface Nouns {
  readonly group: string | null;
  /** No noun stands there, or only `others` and the like. */
  readonly bare: boolean;
  /** First token that is none of them. */
  readonly end: number;
}

const PLAIN = 'people';

/** The nouns that follow a number, up to `limit` or the word that ends them. */
export function nounsFrom(
  tokens: readonly Token[],
  from: number,
  limit: number,
  language: FigureLanguage,
): Nouns {
  let group: string | null = null;
  let bare = true;
  let at = from;
  while (at < limit && at < tokens.length && at < from + REACH) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && !/["“”'«»„]/u.test(token.word))) break;
    if (language.nounEnds(tokens, at) || language.measures(tokens, at)) break;
    const found = language.groups(tokens, at);
    if (found && (group === null || group === PLAIN)) group = found.name;
    if (token.kind === 'word' && !language.same(tokens, at) && !language.fillers(tokens, at))
      bare = false;
    at += found?.length ?? 1;
  }
  return { group, bare, end: at };
}

/** A verb right before a number whose object the number is: `killing at least nine`. */
export function measuredBefore(
  tokens: readonly Token[],
  opens: number,
  language: FigureLanguage,
): string | null {
  const at =
    language.same(tokens, opens - 1) || language.fillers(tokens, opens - 1) ? opens - 1 : opens;
  const verb = endsBefore(language.objectVerbs, tokens, at);
  if (verb === null) return null;
  const measure = language.measures(tokens, verb.from)?.name ?? null;
  return measure !== null && counts(tokens, opens, tokens.length, measure, language)
    ? measure
    : null;
}

/** How far before a number its toll may open: `The death toll of security forces in the city has grown to 13`. */
const TOLL_REACH = 16;

/** `death toll … rises to 14`, `the number of people arrested at 38`, `the civilian death toll as 26`. */
export function tollBefore(
  tokens: readonly Token[],
  opens: number,
  language: FigureLanguage,
): { measure: string; group: string | null } | null {
  const joint = endsBefore(language.tollJoints, tokens, opens);
  if (joint === null && tokens[opens - 1]?.word !== ':') return null;
  const end = joint?.from ?? opens - 1;
  for (let at = end; at >= Math.max(0, opens - TOLL_REACH); at -= 1) {
    if (at < end && ENDS_CLAUSE.test(tokens[at]?.word ?? '')) return null;
    const toll = language.tolls(tokens, at);
    if (toll === null) continue;
    const after = at + toll.length;
    const whom =
      nounsFrom(tokens, after + 1, end, language).group ??
      language.groups(tokens, at - 1)?.name ??
      language.groups(tokens, at - 2)?.name ??
      null;
    if (toll.name !== '?') return { measure: toll.name, group: whom };
    for (let i = after; i < end; i += 1) {
      const measure = language.measures(tokens, i)?.name;
      if (measure !== undefined) return { measure, group: whom };
    }
  }
  return null;
}
