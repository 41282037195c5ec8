import { NOUNS_THAT, NOUNS_TO } from '@/lib/core/locales/en/attribution-nouns';
import {
  ALSO_NOUNS,
  AUXILIARIES,
  BE,
  DETERMINERS,
  SUBJECTS,
  verbForms,
} from '@/lib/core/locales/en/attribution-words';
import {
  isAdverb,
  isClause,
  isName,
  isNominal,
  objectThenTo,
  pastAdjuncts,
  pastHearer,
  verbGroupStart,
  wordWithin,
} from './clauses';
import {
  ends,
  HELD_TO_BE,
  isJoint,
  isParted,
  isWeakBeforeNoun,
  RECALLING,
  sayingWithin,
} from './complements';
import { isQuote, type Token } from './tokens';

/** A cue among the tokens of a sentence: `[from, to)`. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** Where what is attributed begins when it follows the cue. */
  readonly content: number;
  /** `verb`: with a subject; `passive`: without one; `noun`: of a possessor; `prefix`: the source follows it. */
  readonly kind: 'verb' | 'passive' | 'noun' | 'prefix';
}

let known: ReturnType<typeof verbForms> | null = null;

/** Whether a form that may be a noun is a verb here: behind a subject, `to` or an auxiliary. */
function isVerbHere(tokens: readonly Token[], at: number, from: number): boolean {
  let i = at - 1;
  while (i >= from && isAdverb(tokens[i])) i -= 1;
  const before = tokens[i];
  if (!before || i < from) return false;
  if (/^'s$/.test(before.word) || DETERMINERS.has(before.word)) return false;
  if (AUXILIARIES.has(before.word) || SUBJECTS.has(before.word)) return true;
  if (before.text === ',' || isQuote(before)) return i > from;
  const word = tokens[at]?.word ?? '';
  // `Critics fear`: capital for its place alone.
  if (isName(before) && !(i === from && /^\p{Lu}[a-z]+s$/u.test(before.text)))
    return /s$|ed$/.test(word);
  // `officials report`, `the senator hopes`: a plural subject takes the bare form, a singular one the -s form.
  return before.word.endsWith('s') !== word.endsWith('s');
}

const isParticiple = (word: string): boolean =>
  /ed$|^(?:known|thought|said|told|seen|found|shown|written|understood|held|cast|slammed|dubbed|felt|heard|sought)$/.test(
    word,
  );

function isPassive(tokens: readonly Token[], at: number, from: number): boolean {
  if (!isParticiple(tokens[at]?.word ?? '')) return false;
  let i = at - 1;
  while (i >= from && isAdverb(tokens[i])) i -= 1;
  return i >= from && BE.has(tokens[i]?.word ?? '');
}

/** A cue that a verb at a place makes, or null. `[from, to)` is its sentence. */
function verbCue(
  tokens: readonly Token[],
  at: number,
  [from, to]: readonly [number, number],
): Cue | null {
  known ??= verbForms();
  const token = tokens[at];
  const classes = token && known.get(token.word);
  if (!token || !classes) return null;
  if (isName(token) && at > from) return null;
  // `asked whether he would, she said`: the question is not what is told.
  if (token.word === 'asked' && (at === from || /^(?:when|if)$/.test(tokens[at - 1]?.word ?? '')))
    return null;
  if (ALSO_NOUNS.has(token.word) && !isVerbHere(tokens, at, from)) return null;
  // `the alleged link`, `Smith’s reported plans`: no verb.
  const before = tokens[at - 1]?.word ?? '';
  if ((DETERMINERS.has(before) || before === "'s") && !token.word.endsWith('ing')) return null;
  if (/^(?:so-called|self-described)$/.test(token.word)) return null;
  const start = verbGroupStart(tokens, at, from);
  const passive = isPassive(tokens, at, from);
  const make = (content: number, end = at + 1): Cue => ({
    from: start,
    to: end,
    content,
    kind: passive ? 'passive' : 'verb',
  });
  const next = tokens[at + 1];
  if (!next || at + 1 >= to) return ends(tokens, at, from) ? make(to) : null;
  const quoteNext =
    isQuote(next) || ((next.text === ',' || next.text === ':') && isQuote(tokens[at + 2] ?? next));
  if (classes.has('say') && !ALSO_NOUNS.has(token.word)) {
    const hears = /^(?:tell|tells|told|telling)$/.test(token.word);
    const warned = token.word.startsWith('warn') && !isClause(tokens, at + 1, to);
    if ((hears || warned) && !passive) {
      const after = pastHearer(tokens, at + 1, to);
      const told = after >= to || /^[.!?]$/.test(tokens[after]?.text ?? '');
      if (!told) return make(after);
      return isParted(tokens, at, from) ? make(to) : null;
    }
    const after = pastAdjuncts(tokens, at + 1, to);
    if (token.word === 'explained' || token.word === 'explain' || token.word === 'joke')
      return quoteNext || ends(tokens, at, from) || tokens[after]?.word === 'that'
        ? make(after)
        : null;
    return make(after);
  }
  if (quoteNext) return make(at + 1);
  if (classes.has('to') && next.word === 'to') return make(at + 1);
  if (passive && next.word === 'to' && HELD_TO_BE.test(token.word)) return make(at + 1);
  if (classes.has('to') && !classes.has('judge')) {
    const object = objectThenTo(tokens, at + 1, to);
    if (object !== null) return make(object);
  }
  if (classes.has('clause') || classes.has('say')) {
    const after = pastAdjuncts(tokens, at + 1, to);
    if (tokens[after]?.word === 'that' || /^(?:whether|if)$/.test(tokens[after]?.word ?? ''))
      return make(after);
    if (tokens[after]?.text === ':' || isQuote(tokens[after] ?? token)) return make(after);
    if (tokens[after]?.text === ',' && isQuote(tokens[after + 1] ?? token)) return make(after + 1);
    if (RECALLING.test(token.word) && /^[a-z]{2,}ing$/.test(tokens[after]?.text ?? ''))
      return make(after);
    if (
      /^(?:how|why|what|who)$/.test(tokens[after]?.word ?? '') &&
      !/^(?:show|shows|showed|found|find)$/.test(token.word)
    )
      return make(after);
    if (isClause(tokens, after, to) && !isWeakBeforeNoun(token.word, tokens, at, from))
      return make(after);
    if (ends(tokens, at, from)) return make(to);
  }
  if (classes.has('as')) {
    const as = wordWithin(tokens, at + 1, Math.min(to, at + 12), 'as');
    if (as !== null) return make(at + 1);
  }
  const denies = token.word.startsWith('deni') && /^[a-z]{3,}$/.test(next.text);
  const plural =
    denies || /^[a-z]{3,}s$/.test(next.text) || /^[a-z]{3,}s$/.test(tokens[at + 2]?.text ?? '');
  if (classes.has('judge') && !passive && (isNominal(next) || (plural && !isJoint(next)))) {
    if (
      /^(?:blam|favou?r|support|endors|question|disput|deny|deni|reject|dismiss)/.test(
        token.word,
      ) &&
      (isNominal(next) || token.word.startsWith('deni'))
    )
      return make(at + 1);
    const why = ['for', 'of', 'as', 'over'].some(
      (word) => wordWithin(tokens, at + 1, Math.min(to, at + 14), word) !== null,
    );
    return why ? make(at + 1) : null;
  }
  if (
    classes.has('judge') &&
    passive &&
    /^(?:accused|criticized|criticised|blamed|praised)$/.test(token.word)
  )
    return /^(?:of|for|by)$/.test(next.word) ? make(at + 1) : null;
  if (classes.has('cite')) {
    if (token.word.endsWith('ing')) return { ...make(at + 1), kind: 'prefix' };
    const saying = sayingWithin(tokens, at + 1, to);
    if (saying !== null) return make(saying);
  }
  return null;
}

function nounCue(
  tokens: readonly Token[],
  at: number,
  [from, to]: readonly [number, number],
): Cue | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || at + 1 >= to || isName(token)) return null;
  const that = NOUNS_THAT.has(token.word) && next.word === 'that';
  const toVerb = NOUNS_TO.has(token.word) && next.word === 'to' && !isName(tokens[at + 2] ?? token);
  if (!that && !toVerb) return null;
  const before = tokens[at - 1];
  if (
    toVerb &&
    !(before && (/^(?:his|her|their|its|'s)$/.test(before.word) || before.word.endsWith("'")))
  )
    return null;
  return { from: at, to: at + 1, content: at + 1, kind: at > from ? 'noun' : 'passive' };
}

/** `according to`, `in the words of`, `per`: the source follows. */
function prefixCue(tokens: readonly Token[], at: number): Cue | null {
  const words = (count: number): string =>
    tokens
      .slice(at, at + count)
      .map(({ word }) => word)
      .join(' ');
  const first = tokens[at];
  const opens = at === 0 || /^[.,;”"]$/.test(tokens[at - 1]?.text ?? '') || first?.text === 'Per';
  if (first?.word === 'per' && opens && (isName(tokens[at + 1]) || tokens[at + 1]?.word === 'the'))
    return { from: at, to: at + 1, content: at, kind: 'prefix' };
  if (words(2) === 'according to') return { from: at, to: at + 2, content: at, kind: 'prefix' };
  if (words(4) === 'in the words of') return { from: at, to: at + 4, content: at, kind: 'prefix' };
  if (words(4) === 'in the opinion of' || words(4) === 'in the view of')
    return { from: at, to: at + 4, content: at, kind: 'prefix' };
  return null;
}

const CALL = /^(?:call|calls|called|calling)$/;

/** `called for an inquiry`, `called on him to go`, `called it “a joke”`, `called him a liar`. */
function callCue(
  tokens: readonly Token[],
  at: number,
  [from, to]: readonly [number, number],
): Cue | null {
  const token = tokens[at];
  if (!token || !CALL.test(token.word) || isPassive(tokens, at, from)) return null;
  if (ALSO_NOUNS.has(token.word) && !isVerbHere(tokens, at, from)) return null;
  const start = verbGroupStart(tokens, at, from);
  const next = tokens[at + 1];
  if (!next) return null;
  if (next.word === 'for' || next.word === 'on' || next.word === 'upon')
    return { from: start, to: at + 2, content: at + 2, kind: 'verb' };
  const quote = tokens.slice(at + 1, Math.min(to, at + 9)).some(isQuote);
  const named = isNominal(next) && /^(?:a|an|the)$/.test(tokens[at + 2]?.word ?? '');
  return quote || named ? { from: start, to: at + 1, content: at + 1, kind: 'verb' } : null;
}

/** The cue at a place of a sentence, or null. */
export function cueAt(
  tokens: readonly Token[],
  at: number,
  sentence: readonly [number, number],
): Cue | null {
  if (tokens[at]?.quoted) return null;
  return (
    prefixCue(tokens, at) ??
    callCue(tokens, at, sentence) ??
    verbCue(tokens, at, sentence) ??
    nounCue(tokens, at, sentence)
  );
}
