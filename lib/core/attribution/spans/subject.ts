import {
  ADVERBS,
  ALSO_NOUNS,
  AUXILIARIES,
  BOUNDARIES,
  PREDICATES,
  SUBJECTS,
  verbForms,
} from '@/lib/core/locales/en/attribution-words';
import { isClause } from './clauses';
import type { Cue } from './cues';
import { isQuote, type Token } from './tokens';

/** A run of tokens `[from, to)`. */
export type Run = readonly [number, number];

/** Longest subject, in tokens. */
const LONGEST = 18;
/** Longest apposition between two commas, in tokens. */
const APPOSITION = 26;

let forms: ReturnType<typeof verbForms> | null = null;

const isMark = ({ text }: Token): boolean => /^[.;:!?()[\]—–-]$/.test(text);

const isVerb = ({ word, text }: Token): boolean => {
  forms ??= verbForms();
  if (/^\p{Lu}/u.test(text)) return false;
  return (
    PREDICATES.has(word) || AUXILIARIES.has(word) || (forms.has(word) && !ALSO_NOUNS.has(word))
  );
};

/** Words that a subject does not begin with. */
const NO_START =
  /^(?:and|but|yet|so|or|on|in|at|by|during|after|before|since|for|from|with|of|to|as|then|also|later|earlier|however|meanwhile|still|now|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|,)$/;

function trimmed(tokens: readonly Token[], [from, to]: Run): Run | null {
  let start = from;
  while (start < to) {
    const token = tokens[start];
    if (!token) break;
    const lower = !/^\p{Lu}/u.test(token.text) || start === from;
    const drop =
      !/^[\p{L}\p{N}]/u.test(token.text) ||
      (lower && NO_START.test(token.word)) ||
      ADVERBS.has(token.word) ||
      (token.word.length > 5 && token.word.endsWith('ly') && lower);
    if (!drop) break;
    start += 1;
  }
  return start < to ? [start, to] : null;
}

/** `referenced Smith`: a past form with an object of its own, and no participle before a noun. */
const isPast = (tokens: readonly Token[], at: number): boolean =>
  /^[a-z]{3,}ed$/.test(tokens[at]?.text ?? '') &&
  /^(?:\p{Lu}.*|the|a|an|his|her|their|its|that|to|on|in|by|with|for|from|at)$/u.test(
    tokens[at + 1]?.text ?? '',
  );

/** Longest remark in brackets within a name, in tokens: `(D., Ohio)`. */
const BRACKETED = 8;

/** Where the bracket opens that a place closes; null when it does not within a few tokens. */
function openingBracket(tokens: readonly Token[], at: number, from: number): number | null {
  for (let i = at - 1; i > Math.max(from, at - BRACKETED); i -= 1)
    if (tokens[i]?.text === '(') return i;
  return null;
}

/** The noun phrase that ends right before a place, as far back as nothing ends it. */
function phraseBefore(tokens: readonly Token[], end: number, from: number): Run | null {
  let start = end;
  while (start > from && end - start < LONGEST) {
    const token = tokens[start - 1];
    const bracket = token?.text === ')' ? openingBracket(tokens, start - 1, from) : null;
    if (bracket !== null) {
      start = bracket;
      continue;
    }
    if (!token || isMark(token) || isQuote(token) || token.text === ',') break;
    // `Smith and Jones said`: two names are one subject.
    const joined =
      token.word === 'and' &&
      /^\p{Lu}/u.test(tokens[start]?.text ?? '') &&
      /^\p{Lu}/u.test(tokens[start - 2]?.text ?? '');
    // `Iran’s centre said` has a possessor, `it’s said` a verb.
    const possessive = token.word === "'s" && !SUBJECTS.has(tokens[start - 2]?.word ?? '');
    if (possessive) {
      start -= 1;
      continue;
    }
    if (!joined && (BOUNDARIES.has(token.word) || isVerb(token) || isPast(tokens, start - 1)))
      break;
    start -= 1;
    if (SUBJECTS.has(token.word) && token.word !== 'others' && token.word !== 'who') break;
  }
  return trimmed(tokens, [start, end]);
}

/** The noun phrase that begins at a place: the subject behind its verb (`said Smith, the mayor`). */
function phraseAfter(tokens: readonly Token[], at: number, to: number): Run | null {
  let end = at;
  while (end < to && end - at < LONGEST) {
    const token = tokens[end];
    if (!token || isMark(token) || isQuote(token) || token.text === ',') break;
    if (end > at && BOUNDARIES.has(token.word) && token.word !== 'and') break;
    if (end > at && /^(?:who|on|during|after|before|in|at|when|while)$/.test(token.word)) break;
    end += 1;
  }
  return end > at ? [at, end] : null;
}

const TAKES_OBJECT = /^(?:report|announce|declare|read|note)/;

/** What opens no subject: prepositions and days. */
const NO_SPEAKER =
  /^(?:to|on|in|at|for|of|by|with|from|if|today|yesterday|tomorrow|earlier|later|late|early|last|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

const isPredicate = (token: Token): boolean => isVerb(token) || /^[a-z]{3,}ed$/.test(token.text);

/** Whether the subject follows its verb: `…,” said the mayor`. */
function isInverted(tokens: readonly Token[], cue: Cue, from: number): boolean {
  const before = tokens[cue.from - 1];
  const next = tokens[cue.to];
  if (cue.from <= from || !before || !next || cue.kind !== 'verb') return false;
  if (!(isQuote(before) || before.text === ',')) return false;
  if (
    !/^(?:say|says|said|add|adds|added|write|writes|wrote|argue|argues|argued|report|reports|reported|ask|asks|asked|warn|warns|warned|explain|explains|explained|note|notes|noted|tweet|tweets|tweeted|reply|replies|replied|recall|recalls|recalled|continue|continues|continued|conclude|concludes|concluded|read|reads|declare|declares|declared|announce|announces|announced)$/.test(
      tokens[cue.to - 1]?.word ?? '',
    )
  )
    return false;
  if (BOUNDARIES.has(next.word) || NO_SPEAKER.test(next.word)) return false;
  // `Falk, the mayor, said the bridge was shut`: an apposition, and a clause behind the verb.
  if (before.text === ',' && !isQuote(tokens[cue.from - 2] ?? before)) {
    const told = tokens.slice(from, cue.from - 1).some((token, i) => i > 0 && isPredicate(token));
    if (!told || isClause(tokens, cue.to, tokens.length)) return false;
  }
  // `…, reported nine deaths`: what these tell of may follow them as an object.
  if (TAKES_OBJECT.test(tokens[cue.to - 1]?.word ?? '') && before.text === ',')
    return /^\p{Lu}/u.test(next.text);
  return (
    /^\p{Lu}/u.test(next.text) ||
    /^(?:the|a|an|one|he|she|they|it|his|her|their|its|two|three|several|some|many|another|police|officials|authorities|[\p{L}-]+)$/u.test(
      next.word,
    )
  );
}

/** The subject that opens a sentence: what stands before its first verb. */
function firstSubject(tokens: readonly Token[], from: number, to: number): Run | null {
  let start = from;
  // An adverbial up to the first comma is no part of it.
  if (
    /^(?:in|on|at|during|after|before|as|when|while|asked|speaking|with|for|by|since|from|under|despite|although|though|if|because)$/.test(
      tokens[from]?.word ?? '',
    )
  ) {
    const comma = tokens.findIndex((token, i) => i > from && i < to && token.text === ',');
    if (comma > 0) start = comma + 1;
  }
  for (let i = start; i < Math.min(to, start + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token || isMark(token) || isQuote(token)) break;
    const verb =
      (isVerb(token) && token.word !== "'s") ||
      (i > start &&
        /^[a-z]+(?:ed|s)$/.test(token.text) &&
        /^\p{Lu}/u.test(tokens[i - 1]?.text ?? ''));
    const adverb = i > start && (ADVERBS.has(token.word) || /^[a-z]{3,}ly$/.test(token.text));
    if (verb || adverb || token.text === ',') return i > start ? trimmed(tokens, [start, i]) : null;
  }
  return null;
}

/** Who is meant by a cue, as a run of tokens, and where what is said may begin behind it; null when nobody is named. */
export function sourceOf(
  tokens: readonly Token[],
  cue: Cue,
  [from, to]: Run,
): { run: Run; inverted: boolean } | null {
  if (cue.kind === 'prefix') {
    const run = phraseAfter(tokens, cue.to, to);
    return run && { run, inverted: true };
  }
  if (cue.kind === 'passive') {
    const by = tokens.findIndex(
      (token, i) => i >= cue.to && i < Math.min(to, cue.to + 8) && token.word === 'by',
    );
    const run = by > 0 ? phraseAfter(tokens, by + 1, to) : null;
    return run && { run, inverted: false };
  }
  if (cue.kind === 'noun') {
    const before = tokens[cue.from - 1];
    if (before && /^(?:his|her|their|its|my|our|your)$/.test(before.word))
      return { run: [cue.from - 1, cue.from], inverted: false };
    if (before && before.word === "'s") {
      const run = phraseBefore(tokens, cue.from - 1, from);
      return run && { run, inverted: false };
    }
    return null;
  }
  if (isInverted(tokens, cue, from)) {
    const run = phraseAfter(tokens, cue.to, to);
    if (run) return { run, inverted: true };
  }
  const before = tokens[cue.from - 1];
  if (!before || cue.from <= from) return null;
  if (before.text === ',') {
    const gerund = [cue.to - 1, cue.from].some((at) => tokens[at]?.word.endsWith('ing'));
    if (gerund) {
      const run = firstSubject(tokens, from, cue.from - 1);
      return run && { run, inverted: false };
    }
    for (let i = cue.from - 2; i > Math.max(from, cue.from - APPOSITION); i -= 1) {
      const token = tokens[i];
      if (!token || isQuote(token)) break;
      if (token.text !== ',') continue;
      const near = phraseBefore(tokens, i, from);
      // `Storel, citing the port, which quoted a pilot, said`: who cites is the subject.
      const cites = near !== null && /^(?:citing|quoting)$/.test(tokens[near[0] - 1]?.word ?? '');
      if (cites) continue;
      const head = near;
      return head && { run: [head[0], cue.from - 1], inverted: false };
    }
    const run =
      firstSubject(tokens, from, cue.from - 1) ?? phraseBefore(tokens, cue.from - 1, from);
    return run && { run, inverted: false };
  }
  if (before.word === 'who' || before.word === 'which') {
    const comma = tokens[cue.from - 2]?.text === ',';
    const head = phraseBefore(tokens, cue.from - (comma ? 2 : 1), from);
    return { run: head ? [head[0], cue.from] : [cue.from - 1, cue.from], inverted: false };
  }
  if (before.word === 'and' || before.word === 'or' || before.word === 'but') {
    const run = firstSubject(tokens, from, cue.from - 1);
    return run && { run, inverted: false };
  }
  if (/^(?:to|by|in|without|for|of|from|not)$/.test(before.word)) {
    const run = firstSubject(tokens, from, cue.from - 1);
    return run && { run, inverted: false };
  }
  const run = phraseBefore(tokens, cue.from, from);
  return run && { run, inverted: false };
}
