import type { Lexicon } from './lexicon';
import type { Parsed } from './parse';
import type { Token } from './tokens';

/** Tokens between a denial and the word for what is denied. */
const REACH = 7;

/** What a sentence makes void. */
export interface Voided {
  /** Place from which its figures are void. */
  readonly from: number;
  /** `taken-back` by who said it; `denied` by whoever stands before that place. */
  readonly kind: 'taken-back' | 'denied';
}

const first = (lexicon: Lexicon, tokens: readonly Token[], from = 0): number =>
  tokens.findIndex((_, at) => at >= from && lexicon(tokens, at) !== null);

/**
 * What a sentence makes void: all of it when a statement is called one (`the figure was published in error`, but not
 * `12 were shot by mistake`), what follows `denied reports that` or `deletes post about`; null for any other sentence.
 */
export function voidedBy({ tokens, language }: Parsed): Voided | null {
  const { statements } = language;
  for (const [verbs, kind] of [
    [language.takesBack, 'taken-back'],
    [language.denials, 'denied'],
  ] as const) {
    const verb = first(verbs, tokens);
    const what = verb < 0 ? -1 : first(statements, tokens, verb + 1);
    if (what >= 0 && what - verb <= REACH) return { from: tokens[verb]?.start ?? 0, kind };
  }
  if (first(statements, tokens) < 0) return null;
  if (first(language.errors, tokens) >= 0) return { from: 0, kind: 'taken-back' };
  return first(language.untruths, tokens) < 0 ? null : { from: 0, kind: 'denied' };
}
