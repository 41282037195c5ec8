import type { FigureLanguage } from './language';
import type { Lexicon } from './lexicon';
import type { Parsed } from './parse';
import type { Token } from './tokens';

/** Tokens between a verb and the word for what it denies or takes back. */
const REACH = 6;
/** Tokens between a statement and what calls it an error; without an auxiliary they stand closer. */
const ERROR_REACH = 14;
const CLOSE = 3;

/** What a sentence makes void. */
export interface Voided {
  /** Place from which its figures are void. */
  readonly from: number;
  /** `taken-back` by who said it; `denied` by whoever stands before that place. */
  readonly kind: 'taken-back' | 'denied';
}

const first = (lexicon: Lexicon, tokens: readonly Token[], from = 0): number =>
  tokens.findIndex((_, at) => at >= from && lexicon(tokens, at) !== null);

/** Whether a statement stands among the tokens right after a verb, and no clause opens before it. */
function takesStatement(
  tokens: readonly Token[],
  verb: number,
  length: number,
  language: FigureLanguage,
): boolean {
  for (let at = verb + length; at <= verb + length + REACH; at += 1) {
    if (language.statements(tokens, at)) return true;
    if (language.nounEnds(tokens, at) || language.that(tokens, at)) return false;
  }
  return false;
}

/** `The toll was published in error`; not `he said in a statement that officers mistakenly shot two`. */
function isError(tokens: readonly Token[], error: Lexicon, language: FigureLanguage): boolean {
  const statement = first(language.statements, tokens);
  if (statement < 0) return false;
  let finite = false;
  for (let at = statement + 1; at <= statement + ERROR_REACH && at < tokens.length; at += 1) {
    if (language.that(tokens, at) || language.relatives(tokens, at)) return false;
    if (error(tokens, at)) return finite || at <= statement + CLOSE;
    // `Reports say 12 were killed by mistake`: that is said of the killing.
    if (finite && language.measures(tokens, at)) return false;
    if (language.auxiliaries(tokens, at)) finite = true;
  }
  return false;
}

/**
 * What a sentence makes void: all of it when a statement is called an error (`the figure was published in error`, but
 * not `12 were shot by mistake`), what follows `denied reports that` or `deletes post about`; null for any other one.
 */
export function voidedBy({ tokens, language }: Parsed): Voided | null {
  for (const [verbs, kind] of [
    [language.takesBack, 'taken-back'],
    [language.denials, 'denied'],
  ] as const) {
    const verb = first(verbs, tokens);
    const length = verb < 0 ? 0 : (verbs(tokens, verb)?.length ?? 1);
    const denies = kind === 'denied' && language.that(tokens, verb + length) !== null;
    if (verb >= 0 && (denies || takesStatement(tokens, verb, length, language)))
      return { from: tokens[verb]?.start ?? 0, kind };
  }
  if (isError(tokens, language.errors, language)) return { from: 0, kind: 'taken-back' };
  return isError(tokens, language.untruths, language) ? { from: 0, kind: 'denied' } : null;
}
