import { partyBefore } from '../phrase';
import { verbGroupStart } from './clauses';
import { sourceOf } from './subject';
import type { Token } from './tokens';

/** First token at or behind a place; by halves. */
function tokenAt(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names nobody. */
const PRONOUN = /(?:^|[^\p{L}])(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Yy]ou|who) $/u;

const PARTING = /[,;:“”"()—–]/;
const OPENING = /^(?:and |but |while |as )?(?:the |a |an )?/i;

/** `…, the coast guard said`: a party that is all that stands between a mark and the verb; most are, and it is cheap. */
function wholeClause(sentence: string, place: number): string | null {
  let start = place;
  while (start > 0 && !PARTING.test(sentence[start - 1] ?? '')) start -= 1;
  const clause = sentence.slice(start, place).trim();
  const name = clause === '' ? null : partyBefore(clause);
  return name !== null && clause.replace(OPENING, '') === name.replace(OPENING, '') ? name : null;
}

/**
 * The party that says what a verb at a place of a sentence introduces: its subject, without an apposition or what else
 * stands between commas (`Falk, the mayor, said`). Null when it names nobody.
 */
export function speakerBefore(
  sentence: string,
  tokensOf: () => readonly Token[],
  place: number,
): string | null {
  if (PRONOUN.test(sentence.slice(Math.max(0, place - 10), place))) return null;
  const plain = wholeClause(sentence, place);
  if (plain !== null) return plain;
  const tokens = tokensOf();
  const at = tokenAt(tokens, place);
  if (at >= tokens.length) return null;
  const from = verbGroupStart(tokens, at, 0);
  const cue = { from, to: at + 1, content: at + 1, kind: 'verb' } as const;
  const found = sourceOf(tokens, cue, [0, tokens.length]);
  const [first, end] = [tokens[found?.run[0] ?? -1], tokens[(found?.run[1] ?? 0) - 1]];
  const parted = tokens[from - 1]?.text === ',';
  const start = tokens[from]?.start ?? place;
  if (!found || found.inverted || !first || !end)
    return parted ? null : partyBefore(sentence.slice(0, start));
  const [head = ''] = sentence.slice(first.start, end.end).split(/[,(—–]/);
  return partyBefore(head) ?? (parted ? null : partyBefore(sentence.slice(0, start)));
}
