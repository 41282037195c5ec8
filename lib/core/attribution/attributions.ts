import { localeOf } from '../locales';
import type { Locale } from '../locales/locale';
import type { Attribution, Party } from '../model/figure';
import { remember } from '../text/remember';
import { sentences } from '../text/sentences';
import { foreignAttribution } from './foreign';
import { party } from './parties';
import { partyAfter, partyBefore } from './phrase';
import { findWire } from './wires';

const SAY = String.raw`(?:said|says?|saying|reported|reports|announced|announces|confirmed|confirms|stated|declared|added|noted|wrote|tweeted|claimed|insisted|warned|estimated|put|acknowledged|admitted)`;
const AFTER =
  /\b(?<cue>[Aa]ccording to|[Qq]uoting|[Qq]uoted|[Qq]uotes|[Cc]iting|[Cc]ited|[Cc]ites|[Pp]er|[Ww]ith reference to(?: (?:the )?(?:data|information|reports?) (?:of|from))?|[Rr]eferring to)\s+(?!by\b|as\b)/g;
/** `quoted as saying by TASS`, `cited by local media`: who passes it on follows, who said it stands before. */
const PASSED_ON =
  /,?\s(?:(?:was|were|is|are|as)\s)?(?<cue>(?:quoted|cited|reported|carried)(?: as saying)? by)\s/g;
const BEFORE = new RegExp(
  String.raw`\s(?<cue>${SAY}|quoted|quotes|cites|cited|told)\b(?! (?:as saying )?by\b)`,
  'g',
);
const INVERTED =
  /[,"”’]\s*(?<cue>said|says|reported|reports|added)\s+(?=the\b|\p{Lu}|police|officials|authorities)/gu;
/** `Interior Ministry: 8 policemen died`, `Media: at least 164 killed`. */
const HEADLINE_OPENS = /^(?<party>\p{Lu}[\p{L}’' ]{2,40}): /u;
/** `Eight police dead - Sputnik`, `… – health ministry`, `8 policemen died, Interior Ministry`. */
const HEADLINE_CLOSES = /(?:\s[-–—]\s|[,:]\s)(?<party>[\p{L}][\p{L}.’' ]{1,40})$/u;

const AFTER_CUE = /\b(?:according to|citing|quoting)\s[^,.;]{0,60}$/i;

const LONGEST = 1_200;

interface Found {
  readonly at: number;
  readonly cue: string;
  readonly name: string;
  /** Quoted by somebody else: stands further from the reader. */
  readonly quoted: boolean;
}

const QUOTING = /^(?:quoting|citing|quoted|cited|quotes|cites|with reference to.*|referring to)$/i;

function findAll(sentence: string): Found[] {
  const found: Found[] = [];
  const add = (at: number, cue: string, name: string | null, quoted: boolean): void => {
    if (name !== null && !found.some((one) => one.name === name))
      found.push({ at, cue, name, quoted });
  };
  for (const match of sentence.matchAll(PASSED_ON)) {
    const cue = match.groups?.['cue'] ?? '';
    add(match.index, cue, partyAfter(sentence.slice(match.index + match[0].length)), false);
    add(match.index, cue, partyBefore(sentence.slice(0, match.index)), true);
  }
  for (const match of sentence.matchAll(AFTER)) {
    const cue = match.groups?.['cue'] ?? '';
    const name = partyAfter(sentence.slice(match.index + match[0].length));
    add(match.index, cue, name, QUOTING.test(cue));
  }
  for (const match of sentence.matchAll(INVERTED)) {
    const cue = match.groups?.['cue'] ?? '';
    add(match.index, cue, partyAfter(sentence.slice(match.index + match[0].length)), false);
  }
  for (const match of sentence.matchAll(BEFORE)) {
    const cue = match.groups?.['cue'] ?? '';
    // `according to news reports`: the cue is part of the party's own name.
    if (AFTER_CUE.test(sentence.slice(Math.max(0, match.index - 80), match.index))) continue;
    if (QUOTING.test(cue)) {
      add(match.index, cue, partyBefore(sentence.slice(0, match.index)), false);
      continue;
    }
    if (cue === 'told') {
      const speaker = partyBefore(sentence.slice(0, match.index));
      const listener = partyAfter(sentence.slice(match.index + match[0].length));
      if (speaker === null) continue;
      if (listener !== null && (findWire(listener) || /[A-Z]/.test(listener)))
        add(match.index, cue, listener, false);
      add(match.index, cue, speaker, true);
      continue;
    }
    add(match.index, cue, partyBefore(sentence.slice(0, match.index)), false);
  }
  return found;
}

/** Parties in order from the reader: who reports, then whom they quote. */
function chainOf(found: readonly Found[]): Party[] {
  const near = found.filter(({ quoted }) => !quoted);
  const far = found.filter(({ quoted }) => quoted);
  const parties = [...near.slice(0, far.length > 0 ? 1 : 2), ...far].map(({ name }) => party(name));
  const seen = new Set<string>();
  return parties.filter(({ key }) => key !== '' && !seen.has(key) && seen.add(key));
}

const englishAttribution = remember((text): Attribution | null => {
  const found = findAll(text);
  const chain = chainOf(found);
  const [first] = found;
  return first && chain.length > 0 ? { sentence: text, cue: first.cue, chain } : null;
});

/** Who a sentence is attributed to; null when nobody is named. `locale`: the language it is in, null for English. */
export function attributionOf(sentence: string, locale: Locale | null = null): Attribution | null {
  if (locale !== null)
    return locale.attribution && foreignAttribution(sentence, locale.attribution);
  return englishAttribution(sentence.slice(0, LONGEST));
}

/** Who a headline is attributed to: `Ministry: …`, `… - Sputnik`, `…, police say`; null when nobody is named. */
export function attributionOfHeadline(
  headline: string,
  locale: Locale | null = null,
): Attribution | null {
  const text = headline.slice(0, 400);
  const told = attributionOf(text, locale);
  if (told) return told;
  for (const pattern of [HEADLINE_CLOSES, HEADLINE_OPENS]) {
    const name = pattern.exec(text)?.groups?.['party'];
    if (name === undefined) continue;
    const who = party(name);
    const known =
      who.kind === 'wire' ||
      who.kind === 'authority' ||
      who.kind === 'outlet' ||
      who.kind === 'unnamed';
    if (known) return { sentence: text, cue: pattern === HEADLINE_OPENS ? ':' : '-', chain: [who] };
  }
  return null;
}

/** Every sentence of a text that says who says it. */
export function readAttributions(text: string): Attribution[] {
  const locale = localeOf(null, text);
  return sentences(text).flatMap((sentence) => attributionOf(sentence, locale) ?? []);
}
