import * as v from 'valibot';
import { safeUrl } from '../text/url';

/** Checks of the values that both readings and packs carry. Only known fields are copied. */

/** Text of at most `most` characters. */
export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const LENGTHS = { year: 4, month: 7, day: 10, minute: 20 } as const;

/** Whether a time is written in its precision and exists in the calendar. */
function exists(value: string, precision: keyof typeof LENGTHS): boolean {
  if (value.length !== LENGTHS[precision]) return false;
  const full = precision === 'minute' ? value : `${`${value}-01-01`.slice(0, 10)}T00:00:00Z`;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(full)) return false;
  const time = Date.parse(full);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 19) === full.slice(0, 19);
}

export const day = v.pipe(
  v.string(),
  v.check((value) => exists(value, 'day')),
);

export const url = v.pipe(
  text(2_048),
  v.check((value) => safeUrl(value) !== null),
);

export const basis = v.object({
  kind: v.picklist([
    'json-ld',
    'open-graph',
    'meta',
    'embedded-json',
    'element',
    'visible-text',
    'relative-time',
    'url',
    'dateline',
    'credit',
    'byline',
    'text',
    'headline',
    'shared-text',
    'outlet-table',
    'dataset',
    'story-day',
    'capture-time',
    'feed',
  ]),
  certainty: v.picklist(['stated', 'derived', 'inferred']),
  evidence: v.exactOptional(text(300)),
  path: v.exactOptional(text(200)),
});

export const moment = v.pipe(
  v.object({ value: text(20), precision: v.picklist(['year', 'month', 'day', 'minute']), basis }),
  v.check(({ value, precision }) => exists(value, precision)),
);

export const words = v.object({ value: text(300), basis });

export const dateline = v.object({
  place: v.nullable(text(200)),
  day: v.nullable(moment),
  agency: v.nullable(text(200)),
  raw: text(300),
});

export const credit = v.object({ agency: text(200), raw: text(300) });
