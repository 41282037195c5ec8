import { addDays, dayOf, daysBetween, weekdayOf } from './days';
import {
  COUNT,
  FUTURE,
  MONTH,
  monthNumber,
  NAMED_AFTER,
  NAMED_BEFORE,
  numberOf,
  ORDINAL,
  SAID_BEFORE,
  WEEKDAY,
  weekdayNumber,
} from './english';
import { future } from './tense';
import type { DayMention } from './mentions';

/** What stands around a phrase. */
export interface Around {
  readonly before: string;
  readonly after: string;
  /** The day it was written. */
  readonly anchor: string | null;
  /** The day the sentence already speaks of, else the day it was written. */
  readonly told: string | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Rule {
  readonly pattern: RegExp;
  readonly kind: DayMention['kind'];
  /** The day; null when the phrase means something else here. */
  readonly resolve: (groups: Groups, around: Around) => string | null;
}

/** Dates up to this many days ahead of the anchor are taken as coming; others as long past. */
const AHEAD = 7;

function dateOf(groups: Groups, { anchor, before, after }: Around): string | null {
  const month = monthNumber(groups['month'] ?? '');
  const day = Number(groups['day']);
  // `June 10 - 31`: no range of days that there are.
  const last = groups['last'] === undefined ? day : Number(groups['last']);
  if (dayOf(Number(groups['year'] ?? 2024), month, last) === null) return null;
  if (groups['year']) return dayOf(Number(groups['year']), month, day);
  if (anchor === null) return null;
  const year = Number(anchor.slice(0, 4));
  const days = [year + 1, year, year - 1].flatMap((one) => dayOf(one, month, day) ?? []);
  const ahead = (FUTURE.test(before) && !SAID_BEFORE.test(before)) || future(before, after);
  const coming = ahead ? days.findLast((one) => one >= anchor) : undefined;
  return coming ?? days.find((one) => daysBetween(anchor, one) <= AHEAD) ?? null;
}

function weekdayDay(groups: Groups, { anchor, before, after }: Around): string | null {
  if (anchor === null || NAMED_AFTER.test(after)) return null;
  const which = groups['which']?.toLowerCase() ?? '';
  if (which === '' && NAMED_BEFORE.test(before)) return null;
  const back = (weekdayOf(anchor) - weekdayNumber(groups['weekday'] ?? '') + 7) % 7;
  if (groups['week']) return addDays(anchor, -((weekdayOf(anchor) + 6) % 7) - 7 + monday(groups));
  if (/next|coming/.test(which)) return addDays(anchor, 7 - back);
  if (/last|previous|past/.test(which)) return addDays(anchor, back === 0 ? -7 : -back);
  if (future(before, after)) return addDays(anchor, back === 0 ? 0 : 7 - back);
  return addDays(anchor, -back);
}

/** Days from Monday to the weekday named. */
const monday = (groups: Groups): number => (weekdayNumber(groups['weekday'] ?? '') + 6) % 7;

/** A day so many days from the one that the sentence speaks of, or from the one it was written. */
const shifted =
  (by: number, from: 'anchor' | 'told'): Rule['resolve'] =>
  (_, around) => {
    const base = around[from];
    return base === null ? null : addDays(base, by);
  };

function counted(groups: Groups, { anchor, told }: Around): string | null {
  const count = numberOf(groups['count'] ?? '');
  const base = groups['way'] === 'ago' ? anchor : told;
  if (base === null || count === null) return null;
  return addDays(base, groups['way'] === 'later' ? count : -count);
}

function firstDay(groups: Groups, { told, after }: Around): string | null {
  const count = numberOf(groups['count'] ?? '');
  const calendar =
    /^ of (?:the )?(?:week|month|year|spring|summer|autumn|winter|Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)/;
  if (told === null || count === null || count < 1 || calendar.test(after)) return null;
  return addDays(told, 1 - count);
}

const DAY_NUMBER = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const SPAN = '(?: ?(?:and|to|-|–) ?(?<last>[0-3]?\\d)(?![\\d:,]\\d))?';
const YEAR = '(?: ?,? (?<year>(?:19|20)\\d\\d)(?!\\d|,\\d))?';
const NAMED_DAY = `(?:${WEEKDAY},? )?`;
const PART = "(?:(?:'s|’s)? (?:morning|afternoon|evening|night))?";

/** Ways of naming a day, the surest first: a phrase that one has taken is closed to the next. */
export const RULES: readonly Rule[] = [
  {
    pattern: /\b(?<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d)(?!\d)/g,
    kind: 'date',
    resolve: ({ iso = '' }) =>
      dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))),
  },
  {
    pattern: new RegExp(
      `\\b${NAMED_DAY}(?<month>${MONTH})\\.? ${DAY_NUMBER}(?![\\d:]|[.,]\\d)(?! (?:percent|per cent|million|billion)\\b)${SPAN}${YEAR}`,
      'g',
    ),
    kind: 'date',
    resolve: dateOf,
  },
  {
    pattern: new RegExp(
      `\\b${NAMED_DAY}(?:the )?${DAY_NUMBER}(?: of)? (?<month>${MONTH})\\.?${YEAR}`,
      'g',
    ),
    kind: 'date',
    resolve: dateOf,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<which>[Ll]ast|[Tt]his past|[Tt]he previous|[Pp]revious|[Nn]ext|[Tt]his coming|[Cc]oming) )?(?<weekday>${WEEKDAY})\\b${PART}(?<week> last week)?`,
      'g',
    ),
    kind: 'weekday',
    resolve: weekdayDay,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:[Ff]or )?(?:[Tt]he|an?|its|their) )?(?<count>${ORDINAL}) (?:straight |consecutive |successive |full )?(?:day|night)(?= of\\b| in a row\\b|[.,;]| (?:as|after|since|on|with)\\b)`,
      'gi',
    ),
    kind: 'ordinal-day',
    resolve: firstDay,
  },
  {
    pattern: new RegExp(`\\bday (?<count>${COUNT})(?= of\\b)`, 'gi'),
    kind: 'ordinal-day',
    resolve: firstDay,
  },
  { pattern: /\b[Tt]he day before yesterday\b/g, kind: 'relative', resolve: shifted(-2, 'anchor') },
  { pattern: /\b[Yy]esterday\b/g, kind: 'relative', resolve: shifted(-1, 'anchor') },
  { pattern: /\b[Ll]ast night\b/g, kind: 'relative', resolve: shifted(-1, 'anchor') },
  { pattern: /\btomorrow\b/g, kind: 'relative', resolve: shifted(1, 'anchor') },
  {
    pattern:
      /\b(?:(?<!of )today\b(?!['’]s)|(?<=^|[“"‘.!?:] ?)Today\b(?=,| [a-z])|[Tt]onight\b|[Tt]his (?:morning|afternoon|evening)\b)/g,
    kind: 'relative',
    resolve: shifted(0, 'anchor'),
  },
  {
    pattern: /\b[Oo]vernight\b(?! (?:success|stays?|guests?|bag|train|bus|rates?)\b)/g,
    kind: 'relative',
    resolve: shifted(0, 'told'),
  },
  {
    pattern: new RegExp(
      `\\b(?<count>${COUNT}) days? (?<way>ago|earlier|later|before)\\b(?! (?:than|the|an?|his|her|its|their)\\b)`,
      'gi',
    ),
    kind: 'relative',
    resolve: counted,
  },
  {
    pattern: /\b[Tt]he (?:previous day|day before)\b/g,
    kind: 'relative',
    resolve: shifted(-1, 'told'),
  },
  { pattern: /\b[Tt]he (?:next|following) day\b/g, kind: 'relative', resolve: shifted(1, 'told') },
];
