import type { Moment } from '../model/moment';
import type { Dateline } from '../model/reading';
import { dayMentions } from '../time/mentions';
import { findWire } from './wires';

/** A dateline stands within this many characters of the start. */
const REACH = 160;

/** `MOSCOW`, `MANILA, Philippines`, `LONDON/PARIS`, `Berlin`. */
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2})?`;
const DATE = String.raw`(?:[,.] ?(?<date>(?:\p{L}{3,10}\.? \d{1,2}(?:, \d{4})?|\d{1,2}(?: de)? \p{L}{3,10}\.?(?: \d{4})?)))?`;
const DASH = String.raw`\s*(?:\.?\s?[-–—−]{1,2}|:)\s*`;

const WITH_AGENCY = new RegExp(
  String.raw`^\s*(?:(?<place>${PLACE})${DATE}[,.]?\s*)?[([](?<agency>[^()[\]\n]{2,40})[)\]]${DASH}`,
  'u',
);
const SHOUTED_AGENCY = new RegExp(
  String.raw`^\s*(?<place>${PLACE})${DATE}[.,] ?(?<agency>\p{Lu}[\p{Lu} -]{2,24}?)${DASH}`,
  'u',
);
const SHOUTED_PLACE = new RegExp(
  String.raw`^\s*(?<place>\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,3}(?:, \p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2})?)${DATE}\s*(?:[–—−]|-{1,2}(?=\s|\p{Lu}))\s*`,
  'u',
);

/** `MOSCOW, January 5. /TASS/.`, `МОСКВА, 5 янв — РИА Новости.` */
const SLASHED_AGENCY = new RegExp(
  String.raw`^\s*(?<place>${PLACE})${DATE}\.?\s*(?:/(?<agency>[^/\n]{2,40})/|[-–—]\s(?<after>\p{Lu}[\p{L} ]{1,30}?))\.\s*(?:[-–—]\s*)?`,
  'u',
);

/** Words that pages set in capitals before a dash and that are no place. */
const NO_PLACE =
  /^(?:BREAKING|LIVE|UPDATED?|WATCH|EXCLUSIVE|JUST IN|VIDEO|PHOTOS?|OPINION|ANALYSIS|EXPLAINER|FACTBOX|TIMELINE|ALERT|DEVELOPING|NEWS|NATO|EDITORIAL|CORRECTION)(?:\s|$)/u;

function momentOf(date: string | undefined, anchor: string | null): Moment | null {
  if (date === undefined) return null;
  const [mention] = dayMentions(date, anchor);
  if (!mention) return null;
  const certainty = /\d{4}/.test(date) ? 'stated' : 'derived';
  return {
    value: mention.day,
    precision: 'day',
    basis: { kind: 'dateline', certainty, evidence: date },
  };
}

/**
 * The dateline that opens a text, and the text after it: `MOSCOW, Jan 5 (Reuters) - `, `LIMA, Peru (AP) — `,
 * `MOSCOW—`, `(Reuters) - `, `Berlin (dpa) - `. `anchor` (`YYYY-MM-DD`) lends the year. Null when there is none.
 */
export function readDateline(
  text: string,
  anchor: string | null,
): { dateline: Dateline; rest: string } | null {
  const head = text.slice(0, REACH);
  const candidates = [WITH_AGENCY.exec(head), SHOUTED_AGENCY.exec(head), SHOUTED_PLACE.exec(head)];
  const slashed = SLASHED_AGENCY.exec(head);
  if (slashed && findWire(slashed.groups?.['agency'] ?? slashed.groups?.['after'] ?? ''))
    candidates.unshift(slashed);
  for (const [i, match] of candidates.entries()) {
    if (!match) continue;
    const { place, date, after, agency = after } = match.groups ?? {};
    if (place !== undefined && NO_PLACE.test(place)) continue;
    const wire = agency === undefined ? null : findWire(agency.split(/[/,]/)[0]?.trim() ?? agency);
    const shouted = place !== undefined && /^[\p{Lu}.'’/ -]{3,}/u.test(place);
    // Without a known agency only a place in capitals is a dateline; a bracket after any name is not.
    if (
      i < 2 &&
      wire === null &&
      !(i === 0 && shouted && /^[\p{Lu}\p{L} .-]{2,24}$/u.test(agency ?? ''))
    )
      continue;
    const raw = match[0].trim();
    return {
      dateline: {
        place: place ?? null,
        day: momentOf(date, anchor),
        agency: wire?.name ?? null,
        raw,
      },
      rest: text.slice(match[0].length),
    };
  }
  return null;
}
