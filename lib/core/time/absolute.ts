import { asciiDigits } from '../text/digits';
import { dayOf } from './days';
import { zoneOffset } from './zones';

/** A date as told: a day, or a moment when clock and zone are both told. */
export interface Told {
  /** `YYYY-MM-DD`, or UTC `YYYY-MM-DDTHH:MM:00Z`. */
  readonly value: string;
  readonly precision: 'day' | 'minute';
  /** The day on the calendar where it was told, `YYYY-MM-DD`. */
  readonly day: string;
  /** False when the year was taken from the moment of capture. */
  readonly complete: boolean;
}

const LOCALES = 'en es fr de it pt nl sv da nb fi pl cs ru uk ro tr id';
const MORE_LOCALES = 'ar ar-SY he el hi bn hu sr hr bg sk sl ca et lv lt vi hy';

/** Month names of languages as `Intl.DateTimeFormat` writes them within a date; an earlier language wins. */
function namesIn(locales: string): Map<string, number> {
  const months = new Map([['sept', 9]]);
  for (const locale of locales.split(' ')) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
      for (let i = 0; i < 12; i += 1) {
        const parts = format.formatToParts(Date.UTC(2022, i, 15));
        const name = parts.find((part) => part.type === 'month')?.value ?? '';
        const key = name.toLowerCase().replace('.', '');
        if (/^[\p{L}\p{M}]{3,}$/u.test(key) && !months.has(key)) months.set(key, i + 1);
      }
    }
  }
  return months;
}

let usual: Map<string, number> | null = null;
let more: Map<string, number> | null = null;

/** Number of a month from its name, 1 to 12. Most dates are in a few languages: the others are set up when one asks. */
function monthOf(name: string): number | undefined {
  const key = name.toLowerCase();
  usual ??= namesIn(LOCALES);
  const found = usual.get(key);
  if (found !== undefined || /^[a-z]*$/.test(key)) return found ?? more?.get(key);
  more ??= namesIn(MORE_LOCALES);
  return more.get(key);
}

const CLOCK =
  /(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(?<half>[ap]\.?m\.?)?\s?\(?(?<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,4}\b)?/i;

function withClock(day: string, text: string, complete: boolean): Told {
  const clock = CLOCK.exec(text)?.groups;
  const plain: Told = { value: day, precision: 'day', day, complete };
  const zone = clock?.['zone'];
  if (!clock || !zone) return plain;
  const half = clock['half']?.toLowerCase().charAt(0);
  const hour = (Number(clock['hour']) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  const offset = zoneOffset(zone, Number(day.slice(5, 7)));
  if (offset === null) return plain;
  const time =
    Date.parse(`${day}T00:00:00Z`) + (hour * 60 + Number(clock['minute']) - offset) * 60_000;
  return { value: minuteOf(time), precision: 'minute', day, complete };
}

/** A moment in milliseconds as UTC text cut to the minute. */
export const minuteOf = (time: number): string =>
  `${new Date(time).toISOString().slice(0, 16)}:00Z`;

const WEEKDAYS = ['sun日', 'mon月', 'tue火', 'wed水', 'thu木', 'fri金', 'sat土'];
const WEEKDAY = /\b(?<name>sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\b|\((?<sign>[日月火水木金土])\)/i;

/** The latest day before the capture that a month and a day can mean; null when the text names another weekday. */
function latestDay(month: number, day: number, text: string, capturedAt: string): string | null {
  const thisYear = Number(capturedAt.slice(0, 4));
  const latest = new Date(Date.parse(capturedAt) + 86_400_000).toISOString().slice(0, 10);
  const told = WEEKDAY.exec(text)?.groups;
  const name = (told?.['name'] ?? told?.['sign'])?.toLowerCase();
  const fits = (value: string): boolean =>
    name === undefined || WEEKDAYS[new Date(value).getUTCDay()]?.includes(name) === true;
  const possible = [thisYear, thisYear - 1]
    .map((year) => dayOf(year, month, day))
    .find((value) => value !== null && value <= latest);
  return possible && fits(possible) ? possible : null;
}

/** `3/9(木) 18:45`, `3月9日`, `3월 9일`: East Asian pages leave the year out. */
function eastAsian(text: string, capturedAt: string): Told | null {
  const match =
    /(?<!\d)(?<month>\d{1,2})(?:\s?[月월]\s?(?<day>\d{1,2})\s?[日일]|\/(?<short>\d{1,2})\s?(?=\([日月火水木金土]\)))/.exec(
      text,
    );
  const parts = match?.groups;
  if (!match || !parts) return null;
  const number = Number(parts['day'] ?? parts['short']);
  const day = latestDay(Number(parts['month']), number, text, capturedAt);
  return day ? withClock(day, text.slice(match.index + match[0].length), false) : null;
}

function named(text: string, capturedAt: string): Told | null {
  const found =
    /(?<![\p{L}\d])(?<day>\d{1,2})(?:st|nd|rd|th|º|\.)?\s(?:de\s|of\s)?(?<month>[\p{L}\p{M}]{3,12})\.?,?(?:\s\/\s\p{L}{3,12})?(?:\s(?:de\s)?(?<year>\d{4}))?(?!\d)/iu.exec(
      text,
    );
  const swapped =
    /(?<!\p{L})(?<month>\p{L}{3,12})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s(?<year>\d{4}))?(?!\d)/iu.exec(
      text,
    );
  for (const match of [swapped, found]) {
    const parts = match?.groups;
    const month = monthOf(parts?.['month'] ?? '');
    if (!match || !parts || month === undefined) continue;
    const rest = text.slice(match.index + match[0].length);
    const dayNumber = Number(parts['day']);
    const year =
      parts['year'] ??
      /^\s\d{1,2}:\d{2}(?::\d{2})?\s(?:[A-Z]{3}\s)?(?<year>\d{4})$/.exec(rest)?.groups?.['year'];
    const day = year
      ? dayOf(Number(year), month, dayNumber)
      : latestDay(month, dayNumber, text, capturedAt);
    if (day) return withClock(day, rest, year !== undefined);
  }
  return null;
}

function numeric(text: string, dayFirst: boolean | undefined): Told | null {
  const cjk =
    /(?<year>\d{4})\s?[年/.년]\s?(?<month>\d{1,2})\s?[月/.월]\s?(?<day>\d{1,2})(?!\d)/.exec(text);
  const western =
    /(?<!\d)(?<a>\d{1,2})(?<mark>[/.-])(?<b>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)/.exec(text);
  const match = cjk ?? western;
  const parts = match?.groups;
  if (!match || !parts) return null;
  const year = Number(parts['year']);
  const rest = text.slice(match.index + match[0].length);
  if (cjk) {
    const day = dayOf(year, Number(parts['month']), Number(parts['day']));
    return day ? withClock(day, rest, true) : null;
  }
  const [a, b] = [Number(parts['a']), Number(parts['b'])];
  const first = dayOf(year, b, a);
  const second = dayOf(year, a, b);
  const settled = dayFirst ?? (parts['mark'] === '.' ? true : undefined);
  const open = first !== null && second !== null && first !== second && settled === undefined;
  if (open) return null;
  const day = settled === false ? (second ?? first) : (first ?? second);
  return day ? withClock(day, rest, true) : null;
}

/** The date that a text states, or null: ISO 8601, RFC 2822, epoch, `Jan 7, 2022`, `7 de enero de 2022`, `7.1.2022`. */
export function readAbsolute(raw: string, capturedAt: string, dayFirst?: boolean): Told | null {
  const text = asciiDigits(raw.slice(0, 200).normalize('NFKC')).replaceAll(/\s+/g, ' ').trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const time = Number(text) * (text.length === 10 ? 1000 : 1);
    const value = minuteOf(time);
    return { value, precision: 'minute', day: value.slice(0, 10), complete: true };
  }
  const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?<rest>.*)$/.exec(text)?.groups;
  if (iso) {
    const day = dayOf(Number(iso['year']), Number(iso['month']), Number(iso['day']));
    return day ? withClock(day, iso['rest'] ?? '', true) : null;
  }
  return numeric(text, dayFirst) ?? eastAsian(text, capturedAt) ?? named(text, capturedAt);
}
