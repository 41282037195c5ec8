import * as v from 'valibot';
import { failed, done, type Result } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import { basis, credit, dateline, moment, text, url } from '@/lib/core/schema/fields';

export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
export const settings = v.object({
  badge: v.boolean(),
  recordPages: v.boolean(),
  listMarks: v.boolean(),
  sitesOff: v.pipe(v.array(text(100)), v.maxLength(200)),
});
export const address = url;
export const datasetId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
export const siteChange = v.object({ url, listed: v.boolean(), on: v.boolean() });
const reportId = v.pipe(v.string(), v.maxLength(2_200));
export const decisionRequest = v.object({
  tabId,
  reportId,
  change: v.union([
    v.strictObject({ decision: v.nullable(v.picklist(['same-story', 'not-same'])) }),
    v.strictObject({ sameOriginAs: v.nullable(reportId) }),
  ]),
});

const times = v.exactOptional(
  v.pipe(
    v.array(v.object({ raw: text(200), kind: basis.entries.kind, path: text(500) })),
    v.maxLength(20),
  ),
);
const derived = <T extends v.GenericSchema>(value: T) => v.object({ value, basis });
const names = v.pipe(v.array(text(500)), v.maxLength(50));
const body = v.pipe(
  v.array(text(65_536)),
  v.maxLength(5_000),
  v.check((parts) => parts.join('').length <= 65_536),
);

const story = v.object({
  headline: derived(text(2_000)),
  otherHeadlines: v.exactOptional(v.pipe(v.array(text(2_000)), v.maxLength(5))),
  byline: v.nullable(derived(names)),
  outlet: v.nullable(derived(text(500))),
  canonicalUrl: v.nullable(derived(url)),
  originalUrl: v.nullable(derived(url)),
  published: v.nullable(moment),
  updated: v.nullable(moment),
  publishedRaw: v.nullable(text(500)),
  publishedFrom: times,
  updatedFrom: times,
  lead: v.nullable(derived(text(65_536))),
  body,
  dateline: v.nullable(dateline),
  credit: v.nullable(credit),
  commentCount: v.nullable(derived(v.number())),
  language: v.nullable(text(35)),
});

const snippet = v.object({
  position: v.number(),
  title: v.nullable(text(2_000)),
  text: v.nullable(text(65_536)),
  truncated: v.boolean(),
  outlet: v.nullable(text(500)),
  byline: names,
  url: v.nullable(url),
  published: v.nullable(moment),
  publishedRaw: v.nullable(text(500)),
  publishedFrom: times,
  dateline: v.nullable(dateline),
  credit: v.nullable(credit),
  commentCount: v.nullable(v.number()),
  section: v.nullable(text(500)),
  meaning: v.picklist(['coverage', 'recommended', 'more-from-outlet', 'discussion', 'unknown']),
});

const problem = v.object({
  code: v.picklist([
    'no-headline',
    'empty-page',
    'page-too-large',
    'too-many-snippets',
    'metadata-disagrees',
    'layout-changed',
    'unsupported-address',
    'unsafe-link',
    'internal',
  ]),
  params: v.exactOptional(v.record(text(100), v.union([text(2_048), v.number()]))),
});

const reading = v.object({
  page: v.object({
    url,
    site: text(100),
    layout: text(100),
    kind: v.picklist(['article', 'list', 'cluster', 'thread']),
    capturedAt: v.pipe(text(30), v.isoTimestamp()),
    title: text(5_000),
  }),
  story: v.nullable(story),
  snippets: v.pipe(v.array(snippet), v.maxLength(500)),
  missing: v.pipe(
    v.array(
      v.picklist([
        'headline',
        'byline',
        'outlet',
        'canonicalUrl',
        'published',
        'lead',
        'body',
        'snippets',
      ]),
    ),
    v.maxLength(8),
  ),
  problems: v.pipe(v.array(problem), v.maxLength(1_000)),
});

/** A reading from a message: known fields only, of bounded length; `bad-message` otherwise. */
export function readingOf(raw: unknown): Result<Reading> {
  const read = v.safeParse(reading, raw, { abortEarly: true });
  return read.success ? done(read.output) : failed('bad-message');
}
