import { partyBefore } from '../phrase';
import { verbGroupStart } from './cues';
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

/**
 * The party that says what a verb at a place of a sentence introduces: its subject, without an apposition or what else
 * stands between commas (`Falk, the mayor, said`). Null when it names nobody.
 */
export function speakerBefore(
  sentence: string,
  tokens: readonly Token[],
  place: number,
): string | null {
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
