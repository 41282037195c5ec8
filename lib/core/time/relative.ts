/** An age as told: how many of which unit before the moment of capture. */
export interface Age {
  readonly count: number;
  readonly unit: Unit;
}

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const UNITS: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];

const LOCALES =
  'en es fr de it pt nl sv da nb fi pl cs sk ru uk ro hu tr el ar he fa hi id vi th ja ko zh';

const SHORT: Readonly<Record<string, Unit>> = {
  m: 'minute',
  min: 'minute',
  mins: 'minute',
  minute: 'minute',
  minutes: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  hour: 'hour',
  hours: 'hour',
  d: 'day',
  day: 'day',
  days: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  week: 'week',
  weeks: 'week',
  mo: 'month',
  mos: 'month',
  month: 'month',
  months: 'month',
  y: 'year',
  yr: 'year',
  yrs: 'year',
  year: 'year',
  years: 'year',
};

const normal = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '').trim();

let phrases: Map<string, { unit: Unit; count: number | null }> | null = null;

/** What `Intl.RelativeTimeFormat` writes, read backwards: `vor # tagen` → days. Built once, when first needed. */
function table(): Map<string, { unit: Unit; count: number | null }> {
  if (phrases) return phrases;
  phrases = new Map();
  for (const locale of LOCALES.split(' ')) {
    for (const style of ['long', 'short', 'narrow'] as const) {
      const always = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style });
      const auto = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style, numeric: 'auto' });
      for (const unit of UNITS) {
        for (const count of [1, 2, 3, 5, 11, 21]) {
          const text = normal(always.format(-count, unit));
          const pattern = text.replace(String(count), '#');
          const entry = { unit, count: pattern === text ? count : null };
          if (!phrases.has(pattern)) phrases.set(pattern, entry);
        }
        if (unit !== 'day') continue;
        for (const count of [0, 1]) {
          const word = normal(auto.format(-count, unit));
          if (!phrases.has(word)) phrases.set(word, { unit, count });
        }
      }
    }
  }
  return phrases;
}

/**
 * The age that a short text tells, or null: `4 days ago`, `26d`, `yesterday`, `vor 3 Stunden`.
 * Other languages by `Intl.RelativeTimeFormat` read backwards.
 */
export function readAge(raw: string): Age | null {
  if (raw.length > 60) return null;
  const text = normal(raw).replace(/^(?:published|updated|posted|about|over|almost) /, '');
  if (/^(?:just now|moments? ago|now)$/.test(text)) return { count: 0, unit: 'minute' };
  const article = /^an? (?<unit>[a-z]+) ago$/.exec(text)?.groups?.['unit'];
  const unitOfOne = article ? SHORT[article] : undefined;
  if (unitOfOne) return { count: 1, unit: unitOfOne };
  const plain = /^(?<count>\d{1,3}) ?(?<unit>[a-z]+)(?: ago)?$/.exec(text)?.groups;
  const unit = plain ? SHORT[plain['unit'] ?? ''] : undefined;
  if (plain && unit) return { count: Number(plain['count']), unit };
  const digits = /\d{1,3}/.exec(text)?.[0];
  const found = table().get(digits === undefined ? text : text.replace(digits, '#'));
  if (!found) return null;
  const count = digits === undefined ? found.count : Number(digits);
  return count === null ? null : { count, unit: found.unit };
}
