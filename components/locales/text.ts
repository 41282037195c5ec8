import en from './en.json';
import { dateFormat, inUse, numberFormat } from './spoken';

export type TextKey = keyof typeof en;
type PluralStem<Key> = Key extends `${infer Stem}.other` ? Stem : never;

type Params = Readonly<Record<string, string | number>>;

const fill = (template: string, params: Params): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

const ENGLISH = new Intl.PluralRules('en');

/** What tells the lines of one file of prose, in the language that is spoken; in English where that lacks a line. */
export function prose<Key extends string>(lines: Readonly<Record<Key, string>>) {
  const own: Readonly<Record<string, string>> = lines;
  return {
    /** A line of prose with its parameters. */
    text: (key: Key, params: Params = {}): string => fill(inUse().lines[key] ?? lines[key], params),
    /** A line of prose that depends on a count: `.zero` when there is one, else by the language's plural rules. */
    plural: (stem: PluralStem<Key>, count: number): string => {
      const formIn = (words: Readonly<Record<string, string>>, rules: Intl.PluralRules) => {
        const forms = [count === 0 ? 'zero' : rules.select(count), rules.select(count), 'other'];
        return forms.flatMap((form) => words[`${stem}.${form}`] ?? [])[0];
      };
      const { lines: translated, rules } = inUse();
      const line = formIn(translated, rules) ?? formIn(own, ENGLISH) ?? '';
      return fill(line, { count: number(count) });
    },
  };
}

export const { text, plural } = prose<TextKey>(en);

/** Days of a calendar belong to no time zone; moments are told in the person's. */
const format = (options: Intl.DateTimeFormatOptions, zone?: 'UTC'): Intl.DateTimeFormat =>
  dateFormat(zone ? { ...options, timeZone: zone } : options);

const SHORT = { day: 'numeric', month: 'short' } as const;
const LONG = { ...SHORT, year: 'numeric' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;

/** Longest text of a calendar's day; what is longer is a moment. */
const A_DAY = 10;

/** A moment's value as people write it, never finer than it is told. */
export function dayText(value: string): string {
  if (value.length < 7) return value;
  const date = new Date(value.length === 7 ? `${value}-01` : value);
  if (Number.isNaN(date.getTime())) return value;
  if (value.length === 7) return format(MONTH, 'UTC').format(date);
  return (value.length > A_DAY ? format(LONG) : format(LONG, 'UTC')).format(date);
}

/** A day without its year; with it where `near` is a time of another one. */
export function shortDay(value: string, near = value): string {
  const date = new Date(value);
  const same = near.slice(0, 4) === value.slice(0, 4);
  if (!same || value.length < A_DAY || Number.isNaN(date.getTime())) return dayText(value);
  return (value.length > A_DAY ? format(SHORT) : format(SHORT, 'UTC')).format(date);
}

/** A number with thousands set apart. */
export const number = (value: number): string => numberFormat().format(value);

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** An amount of storage in the largest unit of which there is at least one. */
export function bytes(count: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(count || 1) / 3)));
  const unit = UNITS[step] ?? 'byte';
  return numberFormat({
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(count / 1000 ** step);
}
