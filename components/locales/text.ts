import en from './en.json';

export type TextKey = keyof typeof en;
type PluralStem<Key> = Key extends `${infer Stem}.other` ? Stem : never;

type Params = Readonly<Record<string, string | number>>;

const fill = (template: string, params: Params): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

const rules = new Intl.PluralRules('en');

/** What tells the lines of one file of prose. */
export function prose<Key extends string>(lines: Readonly<Record<Key, string>>) {
  const isKey = (key: string): key is Key => key in lines;
  const line = (key: Key, params: Params = {}): string => fill(lines[key], params);
  return {
    /** A line of prose with its parameters. */
    text: line,
    /** A line of prose that depends on a count: `.zero` when there is one, else by the language's plural rules. */
    plural: (stem: PluralStem<Key>, count: number): string => {
      const forms = [count === 0 ? `${stem}.zero` : '', `${stem}.${rules.select(count)}`];
      const form = [...forms, `${stem}.other`].find(isKey);
      return form === undefined ? '' : line(form, { count });
    },
  };
}

export const { text, plural } = prose<TextKey>(en);

/** The person's own language and region for days and times: the browser's. */
export const PLACE = globalThis.navigator?.language || 'en-GB';

/** Days of a calendar belong to no time zone; moments are told in the person's. */
const format = (options: Intl.DateTimeFormatOptions, zone?: 'UTC'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(PLACE, zone ? { ...options, timeZone: zone } : options);

const SHORT = { day: 'numeric', month: 'short' } as const;
const LONG = { ...SHORT, year: 'numeric' } as const;
const DAY = format(LONG, 'UTC');
const DAY_HERE = format(LONG);
const SHORT_DAY = format(SHORT, 'UTC');
const SHORT_DAY_HERE = format(SHORT);
const MONTH = format({ month: 'long', year: 'numeric' }, 'UTC');

/** Longest text of a calendar's day; what is longer is a moment. */
const A_DAY = 10;

/** A moment's value as people write it, never finer than it is told. */
export function dayText(value: string): string {
  if (value.length < 7) return value;
  const date = new Date(value.length === 7 ? `${value}-01` : value);
  if (Number.isNaN(date.getTime())) return value;
  if (value.length === 7) return MONTH.format(date);
  return (value.length > A_DAY ? DAY_HERE : DAY).format(date);
}

/** A day without its year. */
export function shortDay(value: string): string {
  const date = new Date(value);
  if (value.length < A_DAY || Number.isNaN(date.getTime())) return dayText(value);
  return (value.length > A_DAY ? SHORT_DAY_HERE : SHORT_DAY).format(date);
}

/** A number with thousands set apart. */
export const number = (value: number): string => new Intl.NumberFormat('en').format(value);

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** An amount of storage in the largest unit of which there is at least one. */
export function bytes(count: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(count || 1) / 3)));
  const unit = UNITS[step] ?? 'byte';
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(count / 1000 ** step);
}
