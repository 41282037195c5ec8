import * as v from 'valibot';
import { basis, credit, dateline, moment, text, url, words } from '@/lib/core/schema/fields';

const party = v.object({
  name: text(200),
  key: text(200),
  kind: v.picklist(['wire', 'outlet', 'authority', 'person', 'organisation', 'unnamed']),
});

const count = v.pipe(v.number(), v.finite());

const figure = v.object({
  measure: text(100),
  value: v.nullable(count),
  upper: v.nullable(count),
  words: v.nullable(text(100)),
  qualifier: v.picklist(['exact', 'at-least', 'more-than', 'about', 'nearly', 'up-to']),
  unit: v.nullable(text(50)),
  group: v.nullable(text(200)),
  asOf: v.nullable(moment),
  chain: v.pipe(v.array(party), v.maxLength(10)),
  evidence: text(1_000),
  basis,
});

const annotation = v.object({
  wire: v.nullable(words),
  chain: v.nullable(v.object({ value: v.pipe(v.array(text(200)), v.maxLength(10)), basis })),
  figures: v.pipe(v.array(figure), v.maxLength(200)),
  copyGroup: v.nullable(words),
});

/** A report as packs carry it; unknown fields are dropped, unsafe or over-long ones refuse the report. */
export const packReport = v.object({
  id: v.pipe(text(2_200), v.minLength(1)),
  url: v.nullable(url),
  headline: v.nullable(text(1_000)),
  headlineBasis: v.nullable(basis),
  outlet: v.nullable(words),
  domain: v.nullable(text(255)),
  byline: v.pipe(v.array(text(200)), v.maxLength(50)),
  published: v.nullable(moment),
  language: v.nullable(text(35)),
  text: v.nullable(text(65_536)),
  truncated: v.boolean(),
  dateline: v.nullable(dateline),
  credit: v.nullable(credit),
  annotation: v.nullable(annotation),
});
