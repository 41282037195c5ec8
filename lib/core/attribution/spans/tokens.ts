/** A word or mark of a text, with its place in UTF-16 units. */
export interface Token {
  readonly text: string;
  /** Lower case, straight quotes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Stands between quotation marks; the marks themselves do not. */
  readonly quoted: boolean;
}

const TOKEN =
  /\p{Lu}\.(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|St|Jr|Sr|Inc|Corp|Co|Ltd|Sens|Reps|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs)\.|\b\p{Lu}\.(?=\s+\p{Lu})|[\p{L}\p{N}](?:[\p{L}\p{N}_-]|['’.,](?=[\p{L}\p{N}]))*|``|''|[^\s]/gu;

/** Words after which an apostrophe opens no contraction: `Clinton’s` is two tokens, `don’t` one. */
const POSSESSIVE = /^(?<stem>.+)(?<mark>['’]s)$/u;

const OPENS = new Set(['“', '``', '«', '„']);
const CLOSES = new Set(['”', "''", '»']);

/** A paragraph ends what its quotation marks left open. */
const isBreak = (gap: string): boolean => /\n/.test(gap);

/** Tokens of a text in order. Straight quotes open and close in turn, within a paragraph. Linear. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let end = 0;
  const add = (part: string, start: number, quoted: boolean): void => {
    end = start + part.length;
    tokens.push({ text: part, word: part.toLowerCase().replaceAll('’', "'"), start, end, quoted });
  };
  for (const match of text.matchAll(TOKEN)) {
    const [part] = match;
    if (isBreak(text.slice(end, match.index))) depth = 0;
    if (OPENS.has(part) || (part === '"' && depth === 0)) {
      add(part, match.index, false);
      depth = 1;
    } else if (CLOSES.has(part) || part === '"') {
      depth = 0;
      add(part, match.index, false);
    } else {
      const possessive = POSSESSIVE.exec(part)?.groups;
      add(possessive?.['stem'] ?? part, match.index, depth > 0);
      if (possessive)
        add(possessive['mark'] ?? '', match.index + (possessive['stem'] ?? '').length, depth > 0);
    }
  }
  return tokens;
}

const QUOTE = /^(?:["“”«»„]|``|'')$/;

/** Whether a token is a quotation mark. */
export const isQuote = ({ text }: Token): boolean => QUOTE.test(text);

const STOPS = new Set(['.', '!', '?', '…']);

/**
 * Sentences as runs of tokens `[from, to)`. A full stop within quotation marks ends one only together with what
 * closes them; a quotation that goes on after its marks (`“…,” she said`) does not.
 */
export function sentenceRuns(text: string, tokens: readonly Token[]): [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token) break;
    const gap = text.slice(token.end, next?.start ?? text.length);
    const paragraph = next === undefined || isBreak(gap);
    // Outside of a quotation the mark that follows opens the next one.
    const stop = STOPS.has(token.text) && !(next && isQuote(next) && token.quoted);
    const last = tokens[i - 1];
    const closed = isQuote(token) && last !== undefined && last.quoted && STOPS.has(last.text);
    const follows = next === undefined || !/^\p{Ll}/u.test(next.text);
    if (paragraph || ((stop || closed) && follows)) {
      runs.push([from, i + 1]);
      from = i + 1;
    }
  }
  return runs;
}
