import { terms } from '@/lib/core/text/terms';
import { hangs } from './tense';

/** Somebody speaks; what happened is in what others tell. */
const STATEMENT =
  /^(?<speaker>.{3,90}?) (?:said|says|insisted|claimed|told \w+|warned|added|insists|denied|condemned|urged|called (?:for|on)|expressed)\b(?: that)? ?/;

/** Terms above which a label says no more by being longer. */
const FULL = 10;

/** How much a label tells of what happened: more with more to say and with a figure, less when it only reports words. */
export function worth(label: string): number {
  const said = Math.min(FULL, new Set(terms(label)).size) / FULL;
  const figure = /\d/.test(label) ? 0.25 : 0;
  return said + figure - (statement(label) ? 3 : 0) - (hangs(label) ? 2 : 0);
}

/** What a label is about: the words said rather than who says them. */
export const content = (label: string): string => label.replace(STATEMENT, '') || label;

/** Counts that a speaker gives are news, not talk: `Police said they had killed dozens`. */
function statement(label: string): boolean {
  return (
    STATEMENT.test(label) &&
    !/\b(?:killed|died|dead|injured|wounded|detained|arrested|shot|destroyed|resigned|rescued|missing|evacuated)\b/.test(
      label,
    )
  );
}
