import { AUXILIARIES, PREDICATES } from '@/lib/core/locales/en/attribution-words';
import { cueAt, type Cue } from './cues';
import { sourceOf, type Run } from './subject';
import { isQuote, sentenceRuns, tokensOf, type Token } from './tokens';

/** A part of a text, in UTF-16 units: from its first unit up to the one behind its last. */
export type Span = readonly [start: number, end: number];

/** Somebody says or holds something: the words that mark it, who it is, and what it is. */
export interface AttributionSpans {
  readonly cue: Span;
  /** Null when nobody is named (`is expected to`). */
  readonly source: Span | null;
  /** In order; more than one when the cue stands within what is said, or a quotation goes on. */
  readonly content: readonly Span[];
}

/** Longest text that is read, in UTF-16 units. */
const LONGEST = 100_000;

interface Placed {
  readonly cue: Cue;
  readonly source: Run | null;
  readonly inverted: boolean;
}

const isEnd = (token: Token | undefined): boolean =>
  token === undefined || /^[.!?…]$/.test(token.text);

/** Whether nothing is said behind a cue and its source, so that it stands before them. */
function closes(
  tokens: readonly Token[],
  { cue, source, inverted }: Placed,
  [from, to]: Run,
): boolean {
  const start = Math.min(cue.from, source?.[0] ?? cue.from);
  if (start <= from + 1) return false;
  const before = tokens[start - 1];
  if (!before || !(before.text === ',' || isQuote(before) || /^[—–?!-]$/.test(before.text)))
    return false;
  if (cue.kind === 'noun' || cue.kind === 'passive') return false;
  if (cue.kind === 'prefix' || inverted) return true;
  const next = tokens[cue.to];
  // `…,” adding, “…`: it opens what follows.
  if (tokens[cue.to - 1]?.word.endsWith('ing')) return false;
  return (
    isEnd(next) ||
    cue.to >= to ||
    (next?.text === ',' && !introduces(tokens, cue.to, before)) ||
    cue.content >= to ||
    isAdjunct(tokens, [cue.to, to]) ||
    isQuote(tokens[start - 1] ?? before)
  );
}

/** `Asked about it, she said, “…”`: the quotation is what is said, and not what stands before the cue. */
const introduces = (tokens: readonly Token[], at: number, before: Token): boolean =>
  opensQuote(tokens[at + 1]) && !isQuote(before);

/** Longest place, day or means that closes a sentence, in tokens. */
const ADJUNCT = 12;

/** Whether only a place, a day or a means follows: `…, she said on Monday in Arvik.` */
const isAdjunct = (tokens: readonly Token[], [at, to]: Run): boolean =>
  to - at <= ADJUNCT &&
  /^(?:on|in|at|to|during|after|via|through|by|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|earlier|late|early|last|this)$/.test(
    tokens[at]?.word ?? '',
  ) &&
  !tokens.slice(at, to).some(({ word }) => PREDICATES.has(word) || AUXILIARIES.has(word));

const spanOf = (tokens: readonly Token[], [from, to]: Run): Span => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
];

/** A run without marks at its ends that belong to the sentence and not to what is said. */
function plain(tokens: readonly Token[], [from, to]: Run): Run | null {
  let [start, end] = [from, to];
  while (start < end && /^[,:;—–-]$/.test(tokens[start]?.text ?? '')) start += 1;
  while (start < end && /^[,:;.—–-]$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  return start < end ? [start, end] : null;
}

/** Where what a cue introduces ends: before another that is coordinated with it, else with the sentence. */
function contentEnd(
  tokens: readonly Token[],
  own: Placed,
  all: readonly Placed[],
  to: number,
): number {
  for (const { cue, source } of all) {
    if (cue.from <= own.cue.to || cue.kind === 'noun') continue;
    if (shares(tokens, own, cue, source)) return cue.from - 1;
    const start = source?.[0] ?? cue.from;
    if (start <= own.cue.to || source === null) continue;
    for (let i = start - 1; i > own.cue.to && i >= start - 3; i -= 1) {
      const token = tokens[i];
      if (!token) break;
      const joint = /^(?:and|but|while|though|although)$/.test(token.word);
      if (joint && tokens[i - 1]?.text === ',') return i - 1;
      if (token.text === ';') return i;
    }
  }
  return to;
}

/** Verbs of telling that go on with the subject of the one before: `…, but would not say`, `…, adding that`. */
const GOES_ON =
  /^(?:said|says|say|told|tells|added|adds|adding|saying|noting|arguing|insisting|claiming|warning|telling|calling|accused|accuses|accusing|called|calls|denied|denies|denying|insisted|argued|vowed|pledged|promised|warned|urged|urging|dismissed|dismissing|suggested|suggesting|predicted|predicting|stressing|stressed|explained|explaining|acknowledged|acknowledging|admitted|admitting|asked|claimed|noted)$/;

/** Whether a cue is said of the subject of the one before, in a clause of its own. */
function shares(tokens: readonly Token[], own: Placed, cue: Cue, source: Run | null): boolean {
  const before = tokens[cue.from - 1];
  if (!before || !GOES_ON.test(tokens[cue.to - 1]?.word ?? '') || cue.kind !== 'verb') return false;
  const same = source === null || source[0] === (own.source?.[0] ?? -1);
  if (before.text === ',') return same && (tokens[cue.to - 1]?.word.endsWith('ing') ?? false);
  return same && /^(?:and|but)$/.test(before.word);
}

const isCiting = (tokens: readonly Token[], { from, kind }: Cue): boolean =>
  kind === 'prefix' && /^(?:citing|quoting)$/.test(tokens[from]?.word ?? '');

/** The attributions of one sentence that lie in no other: what is said is not looked into. */
function inSentence(tokens: readonly Token[], run: Run): { placed: Placed; content: Run[] }[] {
  const [from, to] = run;
  const all: Placed[] = [];
  for (let at = from; at < to; at += 1) {
    const cue = cueAt(tokens, at, run);
    if (!cue) continue;
    const found = sourceOf(tokens, cue, run);
    all.push({ cue, source: found?.run ?? null, inverted: found?.inverted ?? false });
    at = Math.max(at, cue.to - 1);
  }
  // `the paper reported, citing an official`: who is cited stands behind who says so.
  const told = all.filter(({ cue }) => !isCiting(tokens, cue));
  if (told.length > 0) all.splice(0, all.length, ...told);
  const taken = new Uint8Array(to - from);
  const take = ([start, end]: Run): void => {
    taken.fill(1, Math.max(0, start - from), Math.max(0, end - from));
  };
  const isFree = ({ cue }: Placed): boolean =>
    taken[cue.from - from] === 0 && taken[cue.to - 1 - from] === 0;
  const found: { placed: Placed; content: Run[] }[] = [];
  const closing = all.filter((one) => closes(tokens, one, run));
  for (const placed of closing) {
    if (!isFree(placed)) continue;
    const start = Math.min(placed.cue.from, placed.source?.[0] ?? placed.cue.from);
    const end = Math.max(placed.cue.to, placed.source?.[1] ?? 0);
    const own = plain(tokens, [lastTaken(taken, start - from) + from, start]);
    if (!own) continue;
    const before: Run = [quotationStart(tokens, own[0]), own[1]];
    const next = closing.find((one) => one.cue.from > placed.cue.from);
    const after = plain(tokens, [end, next ? end : to]);
    const goesOn =
      after !== null && (opensQuote(tokens[after[0]]) || resumes(tokens, end, after[0]));
    take(before);
    take([start, goesOn ? to : end]);
    found.push({ placed, content: goesOn ? [before, after] : [before] });
  }
  for (const placed of all) {
    if (!isFree(placed) || found.some((one) => one.placed === placed)) continue;
    const { cue } = placed;
    // Whoever said the one before says this, too; its words belong to that one.
    const source = placed.source && taken[placed.source[0] - from] === 1 ? null : placed.source;
    const behind = cue.kind === 'prefix' ? (source?.[1] ?? cue.to) : cue.content;
    const content = plain(tokens, [behind, contentEnd(tokens, placed, all, to)]);
    if (!content) continue;
    take([Math.min(cue.from, source?.[0] ?? cue.from), content[1]]);
    found.push({ placed: { ...placed, source }, content: [content] });
  }
  return found.toSorted((a, b) => a.placed.cue.from - b.placed.cue.from);
}

/** `The only ones, he said, were …`: what is said goes on behind the insertion. */
const resumes = (tokens: readonly Token[], end: number, at: number): boolean =>
  tokens[end]?.text === ',' &&
  (PREDICATES.has(tokens[at]?.word ?? '') || AUXILIARIES.has(tokens[at]?.word ?? ''));

/** Where a quotation begins of which a place is part, in sentences before. */
function quotationStart(tokens: readonly Token[], at: number): number {
  let start = at;
  if (!tokens[at]?.quoted) return at;
  while (start > 0 && tokens[start - 1]?.quoted) start -= 1;
  return start > 0 && opensQuote(tokens[start - 1]) ? start - 1 : start;
}

const opensQuote = (token: Token | undefined): boolean => token !== undefined && isQuote(token);

/** First place behind the last taken one before a place. */
function lastTaken(taken: Uint8Array, place: number): number {
  for (let i = place - 1; i >= 0; i -= 1) if (taken[i] === 1) return i + 1;
  return 0;
}

/** Whether a sentence is nothing but quotation. */
const isQuotation = (tokens: readonly Token[], [from, to]: Run): boolean => {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token && !token.quoted && !isQuote(token)) return false;
  }
  return true;
};

/**
 * Who says or holds what in an English text: every attribution with its cue, source and content as spans. What is
 * attributed is not searched for further attributions, and quotations hold none, so that every word belongs to one at
 * most (as in PolNeAR: Newell, Margolin and Ruths, LREC 2018). A chain needs the opposite, whoever is named within what
 * is said, so chains are read by `english.ts` from the same subjects (`speakerBefore`); this is what measures those.
 * Linear in the text, of which the first 100,000 characters are read.
 */
export function attributionSpans(whole: string): AttributionSpans[] {
  const text = whole.slice(0, LONGEST);
  const tokens = tokensOf(text);
  const found: { cue: Span; source: Span | null; content: Span[] }[] = [];
  let end = -1;
  for (const run of sentenceRuns(text, tokens)) {
    const last = found.at(-1);
    const follows = !/\n/.test(text.slice(end, tokens[run[0]]?.start ?? end));
    if (last && end >= 0 && follows && isQuotation(tokens, run)) {
      const quotation = plain(tokens, run);
      if (quotation) last.content.push(spanOf(tokens, quotation));
      end = tokens[run[1] - 1]?.end ?? end;
      continue;
    }
    const told = inSentence(tokens, run);
    for (const { placed, content } of told)
      found.push({
        cue: spanOf(tokens, [placed.cue.from, placed.cue.to]),
        source: placed.source && spanOf(tokens, placed.source),
        content: content.map((one) => spanOf(tokens, one)),
      });
    end = told.length > 0 ? (tokens[run[1] - 1]?.end ?? -1) : -1;
  }
  return found;
}
