import { months, smallNumbers, weekdays } from '../locales/en/calendar-words';

const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^\d{1,2}$/;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** Words within which a weekday says when the event was, not when another one was. */
const WEEKDAY_WITHIN = 80;

/** All words looked for, so that most words take one look-up. */
const SAID = new Set([...months.keys(), ...weekdays, ...smallNumbers.keys()]);

/** Numbers and times that a text names. */
export interface Stated {
  /** Counts and amounts with the position of their first mention; no years, no days of a month. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly years: ReadonlySet<string>;
  /** 1 to 12. */
  readonly months: ReadonlySet<number>;
  /** Weekdays named early. */
  readonly weekdays: ReadonlySet<string>;
}

const isDay = (word: string | undefined): boolean => word !== undefined && DAY.test(word);

/** Reads numbers and times off a text's folded words. */
export function stated(words: readonly string[]): Stated {
  const numbers = new Map<string, number>();
  const years = new Set<string>();
  const named = new Set<number>();
  const early = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const code = word.charCodeAt(0);
    if (code >= 48 && code <= 57) {
      if (YEAR.test(word)) years.add(word);
      else if (!numbers.has(word) && NUMBER.test(word) && !isDayOfMonth(words, at))
        numbers.set(word, at);
      continue;
    }
    if (!SAID.has(word)) continue;
    const month = months.get(word);
    if (month !== undefined) {
      if (word !== 'may' || isDay(words[at - 1]) || isDay(words[at + 1])) named.add(month);
      continue;
    }
    if (at < WEEKDAY_WITHIN && weekdays.has(word)) early.add(word);
    const value = smallNumbers.get(word);
    if (value !== undefined && !numbers.has(value)) numbers.set(value, at);
  }
  return { numbers, years, months: named, weekdays: early };
}

const isDayOfMonth = (words: readonly string[], at: number): boolean =>
  isDay(words[at]) && (months.has(words[at - 1] ?? '') || months.has(words[at + 1] ?? ''));

/** Whether both sets say something and nothing of it is the same. */
export function disjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const one of a) if (b.has(one)) return false;
  return true;
}
