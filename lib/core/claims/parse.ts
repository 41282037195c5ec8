import type { FigureLanguage } from './language';
import { numbersOf, type NumberMention } from './numbers';
import { tokensOf, type Token } from './tokens';

/** A sentence taken apart once for all who read it. */
export interface Parsed {
  readonly text: string;
  readonly language: FigureLanguage;
  readonly tokens: readonly Token[];
  readonly mentions: readonly NumberMention[];
}

/** Takes a sentence apart: its words, marks and numbers. */
export function parse(text: string, language: FigureLanguage): Parsed {
  const tokens = tokensOf(text);
  return { text, language, tokens, mentions: numbersOf(tokens, text, language) };
}
