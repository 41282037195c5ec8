import type { FigureLanguage } from './language';
import { endsBefore, SIGN, type NumberMention } from './numbers';
import type { Token } from './tokens';

const YEAR = /^(?:1[5-9]|20)\d{2}$/;
const OPENS_ASIDE = /^[,(]$/;
const CLOSES_ASIDE = /^[,)]$/;
const DASH = /^[-–]$/;
/** `20%`, `38°`: measured, not counted. */
const UNIT = /^[%°\p{Sc}]$/u;

/** Whether a number is an age, a year, a date, a name, a share, a score or of nobody: none of these counts anybody. */
export function countsNobody(
  tokens: readonly Token[],
  { from, to, opens, value, qualifier }: NumberMention,
  language: FigureLanguage,
): boolean {
  // Nobody is counted in fractions: that is a magnitude, a share or a score.
  if (value !== null && !Number.isInteger(value)) return true;
  const dash = DASH.test(tokens[to]?.word ?? '');
  const dashed = dash && tokens[to]?.joined === true;
  const after = dash ? to + 1 : to;
  const [before, next] = [tokens[opens - 1], tokens[after]];
  if (dashed && next?.kind === 'number') return true;
  if (SIGN.test(tokens[from - 1]?.word ?? '') || UNIT.test(next?.word ?? '')) return true;
  if (language.notCounts(tokens, after) || language.currencies(tokens, after)) return true;
  // `Jan. 5`, `No. 10`.
  const named = before?.word === '.' ? opens - 1 : opens;
  if (endsBefore(language.numbered, tokens, named) || endsBefore(language.nobody, tokens, opens))
    return true;
  if (isShare(tokens, from, to, language) || isAddress(tokens, to, language)) return true;
  // `Smith, 52, was …`, `Man (34) …`.
  if (
    OPENS_ASIDE.test(before?.word ?? '') &&
    closesAside(tokens, to, language) &&
    tokens[opens - 2]?.kind === 'word' &&
    value !== null &&
    value < 120 &&
    opens === from
  )
    return true;
  // A bare year, unless the words after it make it a count of somebody.
  return (
    YEAR.test(tokens[from]?.word ?? '') &&
    to === from + 1 &&
    qualifier === 'exact' &&
    language.groups(tokens, to) === null
  );
}

/** Words in the name of a street at most. */
const STREET = 3;

/** `1400 Maple Avenue`: capital words up to one that ends the name of a street. */
function isAddress(tokens: readonly Token[], to: number, language: FigureLanguage): boolean {
  for (let at = to; at <= to + STREET; at += 1) {
    const token = tokens[at];
    if (token?.capital !== true && token?.kind !== 'number') return false;
    if (at > to && language.streets(tokens, at)) return true;
  }
  return false;
}

/** `, 52, was`, `, 17 and 22, were`. */
function closesAside(tokens: readonly Token[], to: number, language: FigureLanguage): boolean {
  const end = language.and(tokens, to) && tokens[to + 1]?.kind === 'number' ? to + 2 : to;
  return CLOSES_ASIDE.test(tokens[end]?.word ?? '');
}

/** `one in five`, `2 out of every 3`: on either side. */
function isShare(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: FigureLanguage,
): boolean {
  const ratio = (at: number): number => {
    const skip = language.shareOf(tokens, at);
    return skip === null ? -1 : at + skip.length;
  };
  const right = ratio(to);
  const isNumber = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && (token.kind === 'number' || token.word in language.words.numbers);
  };
  if (right >= 0 && isNumber(right)) return true;
  const left = endsBefore(language.shareOf, tokens, from);
  return left !== null && isNumber(left.from - 1);
}
