import { addDays, dayOf, daysBetween, isDay, weekdayOf } from './days';
import type { DayMention } from './mentions';

/** What one language calls months, weekdays and the days around today, as the platform's own tables (CLDR) write it. */
interface Calendar {
  readonly months: ReadonlyMap<string, number>;
  readonly dates: RegExp;
  readonly weekdays: RegExp | null;
  readonly weekdayOf: ReadonlyMap<string, number>;
  readonly relative: readonly (readonly [RegExp, number | null])[];
}

/** Longest sentence looked at; what is longer is no sentence. */
const LONGEST = 2_000;
/** Dates up to this many days ahead of the anchor are taken as coming; others as long past. */
const AHEAD = 7;

/** Without marks above and below letters, sign for sign: `février` is also written `fevrier`. */
const bare = (text: string): string =>
  text
    .replaceAll(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (sign) => sign.normalize('NFD').charAt(0))
    .replaceAll(/[’ʼ]/g, "'");

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Longest first, so that `junio` is not read as `jun`. */
const oneOf = (words: Iterable<string>): string =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const whole = (pattern: string, flags = 'giu'): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, flags);

/** Dates in figures; all these languages write the day first. */
const NUMERIC =
  /(?<![\d./-])(?:(?<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)|(?<day>[0-3]?\d)(?<mark>[./-])(?<month>[01]?\d)\k<mark>(?<year>(?:19|20)\d\d))(?![\d-])/g;

const partOf = (parts: readonly { type: string; value: string }[], type: string): string =>
  bare((parts.find((part) => part.type === type)?.value ?? '').toLowerCase().replace(/\.$/, ''));

function monthsOf(code: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const style of ['long', 'short'] as const)
    for (const options of [{ day: 'numeric', month: style }, { month: style }] as const) {
      const format = new Intl.DateTimeFormat(code, { ...options, timeZone: 'UTC' });
      for (let i = 0; i < 12; i += 1) {
        const name = partOf(format.formatToParts(Date.UTC(2022, i, 15)), 'month');
        if (/^[\p{L}\p{M}]{3,}$/u.test(name) && !months.has(name)) months.set(name, i + 1);
      }
    }
  return months;
}

function weekdaysOf(code: string): Map<string, number> {
  const format = new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' });
  const days = new Map<string, number>();
  for (let i = 0; i < 7; i += 1) {
    // 2 January 2022 was a Sunday.
    const name = partOf(format.formatToParts(Date.UTC(2022, 0, 2 + i)), 'weekday');
    days.set(name, i);
    // Slavic languages decline the days that end in `-а`: `в среду`.
    if (name.endsWith('а')) days.set(`${name.slice(0, -1)}у`, i);
  }
  return days;
}

/** `hace # días`, `вчера`: a phrase and the days from today, or null where the phrase tells how many. */
function relativeOf(code: string): (readonly [RegExp, number | null])[] {
  const auto = new Intl.RelativeTimeFormat(code, { numeric: 'auto' });
  const words = [0, -1, 1, -2].flatMap((step) => {
    const text = bare(auto.format(step, 'day').toLowerCase());
    return /\d/.test(text) ? [] : ([[whole(escaped(text)), step]] as const);
  });
  const always = new Intl.RelativeTimeFormat(`${code}-u-nu-latn`);
  const counted = new Set(
    [2, 3, 5, 11, 21].map((count) =>
      escaped(bare(always.format(-count, 'day'))).replace(
        String(count),
        String.raw`(?<count>\d{1,2})`,
      ),
    ),
  );
  return [...words, ...[...counted].map((pattern) => [whole(pattern), null] as const)];
}

const calendars = new Map<string, Calendar | null>();

function calendarOf(code: string): Calendar | null {
  const known = calendars.get(code);
  if (known !== undefined) return known;
  let made: Calendar | null = null;
  if (Intl.DateTimeFormat.supportedLocalesOf([code]).length > 0) {
    const [months, weekdays] = [monthsOf(code), weekdaysOf(code)];
    const month = oneOf(months.keys());
    made = {
      months,
      weekdayOf: weekdays,
      dates: new RegExp(
        String.raw`(?<![\p{L}\p{N}.,:/])(?<day>[0-3]?\d)(?:\.|º|er|ª|-?(?:го|е))?(?:(?: ?[-–] ?| (?:a|al|au|bis|по|et|und|y|e|и|tot|en|t\/m) )[0-3]?\d\.?)?(?: de)? (?<month>${month})(?![\p{L}\p{N}])\.?(?:,? (?:de |del |г\. )?(?<year>(?:19|20)\d\d)(?!\d))?`,
        'giu',
      ),
      weekdays: weekdays.size >= 7 ? whole(oneOf(weekdays.keys())) : null,
      relative: relativeOf(code),
    };
  }
  calendars.set(code, made);
  return made;
}

/** The day of a date; without a year the one nearest to the anchor. */
function dateDay(
  groups: Readonly<Record<string, string | undefined>>,
  calendar: Calendar,
  anchor: string | null,
): string | null {
  const month = calendar.months.get(groups['month']?.toLowerCase() ?? '');
  const day = Number(groups['day']);
  if (month === undefined) return null;
  if (groups['year']) return dayOf(Number(groups['year']), month, day);
  if (anchor === null) return null;
  const year = Number(anchor.slice(0, 4));
  const days = [year + 1, year, year - 1].flatMap((one) => dayOf(one, month, day) ?? []);
  return days.find((one) => daysBetween(anchor, one) <= AHEAD) ?? null;
}

/**
 * The days that a sentence in another language than English names: dates with a month's name, weekdays (the most recent
 * one on or before `written`), today, yesterday, so many days ago. Every language that the platform's `Intl` knows;
 * nothing for the others. Tense is not read.
 */
export function foreignDays(sentence: string, code: string, written: string | null): DayMention[] {
  const calendar = calendarOf(code);
  const anchor = written !== null && isDay(written) ? written : null;
  const text = bare(sentence.slice(0, LONGEST));
  if (calendar === null) return [];
  const found: DayMention[] = [];
  const add = (
    match: RegExpExecArray | RegExpMatchArray,
    kind: DayMention['kind'],
    day: string | null,
  ): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (day === null || found.some((other) => start < other.end && other.start < end)) return;
    found.push({ day, start, end, phrase: sentence.slice(start, end), kind });
  };
  for (const match of text.matchAll(calendar.dates))
    add(match, 'date', dateDay(match.groups ?? {}, calendar, anchor));
  for (const match of text.matchAll(NUMERIC)) {
    const { iso, day, month, year } = match.groups ?? {};
    const told = iso ?? dayOf(Number(year), Number(month), Number(day));
    add(match, 'date', told !== null && isDay(told) ? told : null);
  }
  if (anchor !== null) {
    for (const [pattern, step] of calendar.relative)
      for (const match of text.matchAll(pattern))
        add(match, 'relative', addDays(anchor, step ?? -Number(match.groups?.['count'])));
    for (const match of calendar.weekdays ? text.matchAll(calendar.weekdays) : []) {
      const weekday = calendar.weekdayOf.get(match[0].toLowerCase()) ?? 0;
      // `martes, 10 de enero`: the date says which Tuesday.
      const end = (match.index ?? 0) + match[0].length;
      if (found.some(({ kind, start }) => kind === 'date' && start >= end && start - end <= 10))
        continue;
      add(match, 'weekday', addDays(anchor, -((weekdayOf(anchor) - weekday + 7) % 7)));
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
