import type { AttributionWords } from '../locales/attribution-words';
import type { Attribution, Party } from '../model/figure';
import { party } from './parties';
import { findWire } from './wires';

/** Longest sentence that is read, in characters. */
const LONGEST = 1_200;
/** How far from its cue a party stands, in characters. */
const REACH = 90;

/** A cue, and on which side its party stands. */
interface Cue {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly side: 'after' | 'either';
  /** `far`: somebody cites this party; `near`: this party cites the others. */
  readonly rank: 'near' | 'plain' | 'far';
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** An agency, or what the sentence calls a paper, channel or site. */
  readonly press: boolean;
}

interface Engine {
  readonly cues: readonly (readonly [RegExp, Cue['side'], Cue['rank']])[];
  readonly bodies: RegExp;
  readonly bodyNames: readonly string[];
  readonly capitalNouns: boolean;
  readonly articles: RegExp;
  readonly describing: RegExp;
  /** The same, right before a name. */
  readonly described: RegExp;
}

const engines = new WeakMap<AttributionWords, Engine>();

/** A pattern as whole words; `\b` knows only Latin letters. */
const whole = (pattern: string): string =>
  String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`;

function engineOf(words: AttributionWords): Engine {
  const known = engines.get(words);
  if (known) return known;
  const { after, citing, citedBy, says, bodies, describing } = words;
  const bodyNames = Object.keys(bodies);
  const engine: Engine = {
    cues: [
      [new RegExp(whole(citedBy), 'giu'), 'after', 'near'],
      [new RegExp(whole(citing), 'giu'), 'after', 'far'],
      [new RegExp(whole(after), 'giu'), 'after', 'plain'],
      [new RegExp(whole(says), 'giu'), 'either', 'plain'],
    ],
    bodies: new RegExp(bodyNames.map((name) => `(${whole(bodies[name] ?? '')})`).join('|'), 'giu'),
    bodyNames,
    capitalNouns: words.capitalNouns ?? false,
    articles: new RegExp(String.raw`^(?:${whole(words.articles ?? '(?!)')}(?:\s+|$))+`, 'iu'),
    describing: new RegExp(String.raw`^(?:${whole(describing)}\s+)+`, 'giu'),
    described: new RegExp(String.raw`${whole(describing)}[\s«"„“]+$`, 'iu'),
  };
  engines.set(words, engine);
  return engine;
}

/** The English name of the body that a name is, in whatever form; null for other names. */
export function bodyNamed(name: string, words: AttributionWords): string | null {
  const { bodies, bodyNames } = engineOf(words);
  const [match] = name.matchAll(bodies);
  if (!match || match[0].length < name.trim().length * 0.6) return null;
  const at = match.slice(1).findIndex((group) => group !== undefined);
  return bodyNames[at] ?? null;
}

const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.’'-]*(?: (?:\p{Lu}[\p{L}\p{N}.’'-]*|\d{1,3}(?!\d)))*/gu;

/** A name at the start of a sentence is capital for its place alone, unless more of it is. */
const isName = (words: string, start: number): boolean => start > 0 || / \p{Lu}|\d/u.test(words);

/** How far behind a body its country or town may be named, in characters. */
const ITS_PLACE = 28;

/** The agency of a name, in whatever case it stands: `Интерфаксу`. */
const wireNamed = (name: string): string | undefined =>
  (findWire(name) ?? findWire(name.replace(/(?<=\p{Script=Cyrillic}{3})(?:ом|[аеуюя])$/u, '')))
    ?.name;

/** Everybody that a sentence names: bodies by their English names, agencies, and other capital names. */
function namedIn(sentence: string, engine: Engine): Named[] {
  const found: Named[] = [];
  for (const match of sentence.matchAll(engine.bodies)) {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const name = engine.bodyNames[at];
    if (name !== undefined)
      found.push({ start: match.index, end: match.index + match[0].length, name, press: false });
  }
  for (const match of sentence.matchAll(NAME)) {
    const end = match.index + match[0].length;
    if (found.some((one) => match.index < one.end && one.start < end)) continue;
    const bare = match[0].replace(engine.articles, '');
    const name = bare.replace(engine.describing, '').replace(/[.]+$/, '');
    // `«Волна» сообщил`: the mark that closes a name parts nothing.
    const quoted = /^[»”“"]/.test(sentence.slice(end, end + 1)) ? 1 : 0;
    const wire = wireNamed(name);
    const described = engine.described.test(
      sentence.slice(Math.max(0, match.index - DESCRIBED), match.index),
    );
    const press = wire !== undefined || described || !bare.startsWith(name);
    // `ministero dell’Interno del Kazakistan`: whose ministry it is.
    const body = found.findLast((one) => one.end <= match.index);
    if (
      body &&
      !press &&
      match.index - body.end <= ITS_PLACE &&
      !/[,.;:«“"]/.test(sentence.slice(body.end, match.index))
    )
      continue;
    const named = { start: match.index, end: end + quoted, name: wire ?? name, press };
    const alone = engine.capitalNouns && !/ /.test(name) && quoted === 0 && !press;
    if (name !== '' && !alone && isName(match[0], match.index)) found.push(named);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Longest word that describes a name before it, with what stands between, in characters. */
const DESCRIBED = 32;
/** How far behind a party the press stands that it speaks to, in characters. */
const HEARD = 45;

/** Whom somebody tells it: `sagte sie dem Sender Hafenwelle`, `рассказал он РИА Новости`. */
function hearerOf(
  cue: Cue,
  who: Named,
  named: readonly Named[],
  sentence: string,
  taken: ReadonlySet<Named>,
): Named | null {
  const end = Math.max(cue.end, who.end);
  const next = named.find((one) => one.start >= end && one.press);
  if (!next || taken.has(next) || next.start - end > HEARD) return null;
  return /[,.;:!?»”"]/.test(sentence.slice(end, next.start).replace(/[«"„“]$/, '')) ? null : next;
}

/** `La agencia Costa, citando a …`: who stands right before a cue of citing. */
const citerOf = (
  { start }: Cue,
  named: readonly Named[],
  sentence: string,
  taken: ReadonlySet<Named>,
): Named | null => {
  const before = named.findLast((one) => one.end <= start);
  if (!before || taken.has(before)) return null;
  return /^[\s,»”"]*$/.test(sentence.slice(before.end, start)) ? before : null;
};

const isParted = (gap: string): boolean => /[.;!?»”"]/.test(gap);

/** The party that a cue is said of: right behind it, or before it within the same clause. */
function partyOf(
  { start, end, side }: Cue,
  named: readonly Named[],
  sentence: string,
  taken: ReadonlySet<Named>,
): Named | null {
  const behind = named.find((one) => one.start >= end);
  const gap = behind ? sentence.slice(end, behind.start) : '';
  const near =
    behind && behind.start - end <= REACH && !isParted(gap) && !gap.includes(',') ? behind : null;
  if (side === 'after') return near;
  const before = named.findLast(
    (one) => one.end <= start && start - one.end <= REACH && !taken.has(one),
  );
  const clause = before ? sentence.slice(before.end, start) : '';
  if (before && !isParted(clause) && !clause.includes(',')) return before;
  if (near || !before || !/^,\s*$/.test(clause)) return near;
  // `El portavoz de la policía, Luis Rey, dijo`: who a name between commas belongs to.
  const whose = named.findLast((one) => one.end <= before.start && !taken.has(one));
  return whose && /^,\s*$/.test(sentence.slice(whose.end, before.start)) ? whose : before;
}

/** Order of the chain: who cites, who says, who is cited. */
const RANKS = { near: 0, plain: 1, far: 2 } as const;

/** Who a sentence in another language than English is attributed to; null when nobody is named. Linear. */
export function foreignAttribution(text: string, words: AttributionWords): Attribution | null {
  const sentence = text.slice(0, LONGEST);
  const engine = engineOf(words);
  const cues: Cue[] = [];
  for (const [pattern, side, rank] of engine.cues)
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (cues.some((one) => start < one.end && one.start < end)) continue;
      cues.push({ start, end, words: match[0], side, rank });
    }
  if (cues.length === 0) return null;
  const named = namedIn(sentence, engine);
  const taken = new Set<Named>();
  const told = cues
    .flatMap((cue) => {
      const who = partyOf(cue, named, sentence, taken);
      if (!who) return [];
      taken.add(who);
      const teller =
        cue.rank === 'far'
          ? citerOf(cue, named, sentence, taken)
          : cue.side === 'either'
            ? hearerOf(cue, who, named, sentence, taken)
            : null;
      if (teller) taken.add(teller);
      const near = { ...cue, rank: 'near' } as const;
      const closing =
        cue.side === 'either' &&
        /[,»”"—–]\s*$/.test(sentence.slice(0, cue.start)) &&
        /^[\s.!»”"]*$/.test(sentence.slice(Math.max(cue.end, who.end)));
      return [...(teller ? [{ cue: near, who: teller }] : []), { cue: closing ? near : cue, who }];
    })
    .toSorted((a, b) => RANKS[a.cue.rank] - RANKS[b.cue.rank] || a.cue.start - b.cue.start);
  const chain: Party[] = [];
  for (const { who } of told) {
    const one = party(who.name);
    if (one.key !== '' && !chain.some(({ key }) => key === one.key)) chain.push(one);
  }
  const [first] = told;
  return first && chain.length > 0 ? { sentence, cue: first.cue.words, chain } : null;
}
