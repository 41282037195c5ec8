import { fold } from '../text/fold';
import type { Locale } from '../locales/locale';
import type { Attribution, Party } from '../model/figure';
import { attributionOf } from './attributions';
import { bodyNamed } from './foreign';
import { isCountry } from './nations';
import { party } from './parties';
import { partyAfter } from './phrase';

/** `Interior Ministry: 8 policemen died`, `Media: at least 164 killed`. */
const OPENS = /^(?<party>\p{Lu}[\p{L}’'. -]{1,40}?)\s?: /u;
/** `Eight police dead - Sputnik`, `… -Sputnik`, `… – health ministry`, `8 policemen died, Interior Ministry`. */
const CLOSES = /(?:\s[-–—]\s?|[,:]\s)(?<party>[\p{L}][\p{L}.’' -]{1,40})$/u;
/** `164 dead in Arvik (health ministry)`. */
const IN_BRACKETS = /\s\((?<party>[\p{L}][\p{L}.’' -]{1,40})\)$/u;

/** Longest headline that is read, in characters. */
const LONGEST = 400;

const PATTERNS: readonly (readonly [RegExp, cue: string])[] = [
  [OPENS, ':'],
  [CLOSES, '-'],
  [IN_BRACKETS, '('],
];

const plain = (name: string): string => name.replace(/^the /i, '').trim();

/** The party that a part of a headline names and nothing else; null for other words, and for a country: it is where, not who. */
function known(name: string, locale: Locale | null): Party | null {
  const body = locale?.attribution ? bodyNamed(name, locale.attribution) : null;
  if (body !== null) return party(body);
  if (isCountry(fold(name))) return null;
  const who = party(name);
  if (who.kind === 'wire') return who;
  const whole = partyAfter(name);
  if (whole === null || plain(whole) !== plain(name)) return null;
  return who.kind === 'person' || who.kind === 'organisation' ? null : who;
}

/** Who a headline is attributed to: `Ministry: …`, `… - Sputnik`, `…, police say`; null when nobody is named. */
export function attributionOfHeadline(
  headline: string,
  locale: Locale | null = null,
): Attribution | null {
  const text = headline.slice(0, LONGEST);
  const told = attributionOf(text, locale);
  if (told) return told;
  for (const [pattern, cue] of PATTERNS) {
    const name = pattern.exec(text)?.groups?.['party'];
    const who = name === undefined ? null : known(name, locale);
    if (who) return { sentence: text, cue, chain: [who] };
  }
  return null;
}
