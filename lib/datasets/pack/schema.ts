import * as v from 'valibot';
import { PACK_FORMAT } from '@/lib/core/model/pack';
import { safeUrl } from '@/lib/core/text/url';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);

/** A day that exists: `2022-02-30` is refused. */
const isRealDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

const LENGTHS = { year: 4, month: 7, day: 10, minute: 20 } as const;

const isoOf = (value: string): boolean => {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?)?)?$/.test(value)) return false;
  const whole =
    value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value.slice(0, 10);
  return isRealDay(whole);
};

const Basis = v.object({
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
  ]),
  certainty: v.picklist(['stated', 'derived', 'inferred']),
  evidence: v.exactOptional(text(600)),
  path: v.exactOptional(text(200)),
});

const derived = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.object({ value: schema, basis: Basis });

const Moment = v.pipe(
  v.object({
    value: v.pipe(text(20), v.check(isoOf, 'no such day')),
    precision: v.picklist(['year', 'month', 'day', 'minute']),
    basis: Basis,
  }),
  v.check(
    ({ value, precision }) => value.length === LENGTHS[precision],
    'precision and value disagree',
  ),
);

const Party = v.object({
  name: text(200),
  key: text(200),
  kind: v.picklist(['wire', 'outlet', 'authority', 'person', 'organisation', 'unnamed']),
});

const Figure = v.object({
  measure: text(60),
  value: orNull(v.pipe(v.number(), v.finite())),
  upper: orNull(v.pipe(v.number(), v.finite())),
  words: orNull(text(60)),
  qualifier: v.picklist(['exact', 'at-least', 'more-than', 'about', 'nearly', 'up-to']),
  unit: orNull(text(40)),
  group: orNull(text(80)),
  asOf: orNull(Moment),
  chain: v.pipe(v.array(Party), v.maxLength(10)),
  evidence: text(600),
  basis: Basis,
});

const Dateline = v.object({
  place: orNull(text(120)),
  day: orNull(Moment),
  agency: orNull(text(60)),
  raw: text(200),
});
const Credit = v.object({ agency: text(60), raw: text(300) });

/** One report of a pack. Only known fields are copied. */
export const PackReport = v.object({
  id: v.pipe(text(2_100), v.regex(/^(?:url:https:\/\/|text:[0-9a-z]{3,24}$)/)),
  url: orNull(
    v.pipe(
      text(2_048),
      v.check((url) => safeUrl(url) !== null, 'unsafe address'),
    ),
  ),
  headline: orNull(text(500)),
  headlineBasis: orNull(Basis),
  outlet: orNull(derived(text(200))),
  domain: orNull(text(253)),
  byline: v.pipe(v.array(text(120)), v.maxLength(20)),
  published: orNull(Moment),
  language: orNull(text(35)),
  text: orNull(text(65_536)),
  truncated: v.boolean(),
  dateline: orNull(Dateline),
  credit: orNull(Credit),
  annotation: orNull(
    v.object({
      wire: orNull(derived(text(80))),
      chain: orNull(derived(v.pipe(v.array(text(200)), v.maxLength(10)))),
      figures: v.pipe(v.array(Figure), v.maxLength(50)),
      copyGroup: orNull(derived(text(80))),
    }),
  ),
});

/** The pack around its reports. */
export const PackHead = v.object({
  format: v.literal('second-source-pack'),
  version: v.literal(PACK_FORMAT),
  id: v.pipe(text(100), v.regex(/^[a-z0-9][a-z0-9.-]*$/)),
  title: text(200),
  description: text(2_000),
  publisher: text(200),
  licence: text(500),
  created: v.pipe(text(10), v.check(isRealDay, 'no such day')),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
  reports: v.array(v.unknown()),
});
