import type { Attribution, Party } from '../model/figure';
import { party } from './parties';
import { partyAfter, partyBefore } from './phrase';
import { speakerBefore } from './spans/speaker';
import { tokensOf, type Token } from './spans/tokens';
import { findWire } from './wires';

const SAY = String.raw`(?:said|says?|saying|reported|reports|announced|announces|confirmed|confirms|stated|declared|added|noted|wrote|tweeted|claimed|alleged|alleges|insisted|warned|estimated|put|acknowledged|admitted|den(?:ied|ies))`;
const AFTER =
  /\b(?<cue>[Aa]ccording to|[Qq]uoting|[Qq]uoted|[Qq]uotes|[Cc]iting|[Cc]ited|[Cc]ites|[Pp]er|[Ww]ith reference to(?: (?:the )?(?:data|information|reports?) (?:of|from))?|[Rr]eferring to)\s+(?!by\b|as\b)/g;
/** `quoted as saying by TASS`, `cited by local media`: who passes it on follows, who said it stands before. */
const PASSED_ON =
  /,?\s(?:(?:was|were|is|are|as)\s)?(?<cue>(?:quoted|cited|reported|carried)(?: as saying)? by)\s/g;
/** `put at 44 by the ministry`, `a figure released by the ministry`: who follows says it. */
const GIVEN_BY =
  /\b(?<cue>(?:put|placed|estimated) at [^.;,]{1,40}? by|(?:announced|released|confirmed|issued|published|provided|disclosed|made) by)\s/g;
const BEFORE = new RegExp(
  String.raw`\s(?<cue>${SAY}|quoted|quotes|cites|cited|told)\b(?! (?:as saying )?by\b)`,
  'g',
);
const INVERTED =
  /[,"”’]\s*(?<cue>said|says|reported|reports|added)\s+(?=the\b|\p{Lu}|police|officials|authorities)/gu;
/** `confirmed to AFP`, `said in an interview with Sputnik`: who is told passes it on. */
const HEARD =
  /\b(?<cue>(?:confirmed|said|explained|announced|spoke|speaking) (?:to|(?:in an interview )?with))\s/g;

const AFTER_CUE = /\b(?:according to|citing|quoting)\s[^,.;]{0,60}$/i;
const QUOTING = /^(?:quoting|citing|quoted|cited|quotes|cites|with reference to.*|referring to)$/i;

/** What a party issues is no party. */
const DOCUMENT =
  /^(?:(?:official|latest|news|press|written|joint|own) )*(?:statement|reports?|release|data|figures?|toll|tally|count|information|announcement|update)$/;
/** Who issued it: `a statement by the health ministry`. */
const ISSUED_BY = /^[^.;,]{0,60}?\b(?:by|from|of)\s+/;

/** What may follow a telling that closes its sentence: a place, a day, whom it cites. */
const CLOSED =
  /^(?:\s+(?:on|late|early|earlier|in|at|this|last|today|yesterday|\p{Lu}\p{Ll}+day)\b[^,;]{0,60})?(?:,\s(?:citing|quoting|with reference)\b.*)?[.!\s"”’]*$/u;

/** Longest sentence that is read, in characters. */
export const LONGEST = 1_200;

interface Found {
  readonly at: number;
  readonly cue: string;
  readonly name: string;
  /** Quoted by somebody else: stands further from the reader. */
  readonly quoted: boolean;
  /** Stands behind all that is told, which others may tell in their turn. */
  readonly closing: boolean;
}

/** The party behind a cue, or behind the document that is named there. */
function partyBehind(text: string): string | null {
  const name = partyAfter(text);
  if (name !== null && !DOCUMENT.test(name.toLowerCase())) return name;
  const issued = ISSUED_BY.exec(text);
  const issuer = issued ? partyAfter(text.slice(issued[0].length)) : null;
  return issuer ?? name;
}

/** A word of some cue: what has none is not looked at any closer. */
const ANY = new RegExp(
  String.raw`\b(?:${SAY}|told|according|quot(?:ed?|es|ing)|cit(?:ed?|es|ing)|per|referen|referring|carried|placed|released|issued|published|provided|disclosed|made|explained|spoke|speaking)`,
  'i',
);

function findAll(sentence: string): Found[] {
  if (!ANY.test(sentence)) return [];
  const found: Found[] = [];
  let read: readonly Token[] | null = null;
  const tokens = (): readonly Token[] => (read ??= tokensOf(sentence));
  const add = (
    match: RegExpMatchArray & { index: number },
    name: string | null,
    quoted = false,
    closing = false,
  ): void => {
    if (name === null || found.some((one) => one.name === name)) return;
    found.push({ at: match.index, cue: match.groups?.['cue'] ?? '', name, quoted, closing });
  };
  const rest = (match: RegExpMatchArray & { index: number }): string =>
    sentence.slice(match.index + match[0].length);
  for (const match of sentence.matchAll(PASSED_ON)) {
    add(match, partyAfter(rest(match)));
    const speaker = partyBefore(sentence.slice(0, match.index));
    if (speaker === null || !DOCUMENT.test(speaker.toLowerCase())) add(match, speaker, true);
  }
  for (const match of sentence.matchAll(AFTER)) {
    const quoting = QUOTING.test(match.groups?.['cue'] ?? '');
    const parted = /[,"”]\s*$/.test(sentence.slice(0, match.index));
    add(match, partyBehind(rest(match)), quoting, !quoting && parted);
  }
  for (const match of sentence.matchAll(GIVEN_BY)) add(match, partyAfter(rest(match)));
  for (const match of sentence.matchAll(HEARD)) {
    const hearer = partyAfter(rest(match));
    const kind = hearer === null ? null : party(hearer).kind;
    if (kind === 'wire' || kind === 'outlet') add(match, hearer);
  }
  for (const match of sentence.matchAll(INVERTED)) add(match, partyAfter(rest(match)));
  for (const match of sentence.matchAll(BEFORE)) {
    const cue = match.groups?.['cue'] ?? '';
    const before = sentence.slice(0, match.index);
    // `according to news reports`: the cue is part of the party's own name.
    if (AFTER_CUE.test(before.slice(-80))) continue;
    const speaker = speakerBefore(sentence, tokens, match.index + 1);
    if (cue === 'told') {
      if (speaker === null) continue;
      const hearer = partyAfter(rest(match));
      if (hearer !== null && (findWire(hearer) || /[A-Z]/.test(hearer))) add(match, hearer);
      add(match, speaker, true);
      continue;
    }
    add(match, speaker, false, !QUOTING.test(cue) && CLOSED.test(rest(match)));
  }
  return found;
}

/** Parties in order from the reader: who reports, then whom they quote. */
function chainOf(found: readonly Found[]): Party[] {
  const near = found.filter(({ quoted }) => !quoted);
  const far = found.filter(({ quoted }) => quoted);
  // `The ministry said nine died, Interfax reported`: who closes the sentence tells all of it.
  const last = near.findLast(({ closing }) => closing);
  const first = last && near.some(({ at }) => at < last.at) ? [last] : [];
  const ordered = [...first, ...near.filter((one) => !first.includes(one))];
  const parties = [...ordered.slice(0, far.length > 0 ? 1 : 2), ...far].map(({ name }) =>
    party(name),
  );
  const seen = new Set<string>();
  return parties.filter(({ key }) => key !== '' && !seen.has(key) && seen.add(key));
}

/** Who an English sentence is attributed to; null when nobody is named. */
export function englishAttribution(sentence: string): Attribution | null {
  const text = sentence.slice(0, LONGEST);
  const found = findAll(text);
  const chain = chainOf(found);
  const [first] = found;
  return first && chain.length > 0 ? { sentence: text, cue: first.cue, chain } : null;
}
