import type { Derived } from '@/lib/core/model/basis';
import type { StatedTime, Story } from '@/lib/core/model/reading';
import { canonicalUrl, safeUrl } from '@/lib/core/text/url';
import type { StoryRules } from '../aggregators/aggregator';
import { capped } from '../article/capped';
import { textAt } from '../dom/json';
import { readByline } from '../dom/shape';
import type { Stated } from '../metadata';
import { all } from './elements';
import { outletIn, readAll, readOne, readTimes, textOf, type Ground } from './places';

/** Characters of a headline that are kept. */
const LONGEST = 400;

/** What the rules of a layout find of a story. */
export interface Fields {
  readonly headline: Stated | null;
  readonly outlet: Stated | null;
  readonly byline: readonly Stated[];
  readonly published: readonly StatedTime[];
  /** The time as the page shows it. */
  readonly shown: string | null;
  readonly original: Stated | null;
  readonly comments: Stated | null;
  readonly body: readonly string[];
  /** The body as the page's state holds it, in HTML. */
  readonly html: string | null;
}

function bodyOf(rules: StoryRules, ground: Ground): string[] {
  const place = rules.body;
  if (place === undefined || place.startsWith('$')) return [];
  const texts = ground.elements.slice(0, 1).flatMap((one) => all(one, place));
  return capped(texts.map((one) => textOf(one, rules.skip)).filter((text) => text !== ''));
}

/** Reads a story's fields by the rules of a layout. */
export function readFields(rules: StoryRules, ground: Ground): Fields {
  const { times, shown } = readTimes(rules.published, ground);
  return {
    headline: readOne(rules.headline, ground),
    outlet: readOne(rules.outlet, ground),
    byline: readAll(rules.byline, ground)
      .slice(0, 20)
      .map((one) => ({ ...one, value: one.value.slice(0, 200) })),
    published: times,
    shown,
    original: readOne(rules.original, ground),
    comments: readOne(rules.comments, ground),
    body: bodyOf(rules, ground),
    html: rules.body?.startsWith('$') ? textAt(ground.state, rules.body.slice(1)) : null,
  };
}

const derived = ({ value, kind, path }: Stated): Derived<string> => ({
  value: value.slice(0, LONGEST),
  basis: { kind, certainty: 'stated', evidence: value.slice(0, 300), path },
});

/** The names that a byline holds; a name without `by` is one. */
export const namesIn = (stated: readonly Stated[]): string[] => [
  ...new Set(
    stated.flatMap(
      ({ value }) =>
        readByline(/^by\b/i.test(value) ? value : `by ${value}`) ?? [value.replace(/^by\s+/i, '')],
    ),
  ),
];

/** A story of which only the rules know: of a cluster or a thread. Null without a headline. */
export function storyOf(
  fields: Fields,
  url: string,
  language: string | null,
  siteNames: ReadonlySet<string>,
): Story | null {
  const { headline, byline, comments } = fields;
  if (!headline) return null;
  const original = safeUrl(fields.original?.value, url);
  const elsewhere = original !== null && canonicalUrl(original) !== canonicalUrl(url);
  const outlet = outletIn(fields.outlet?.value, siteNames);
  const [first] = byline;
  const page = canonicalUrl(url);
  const [lead] = fields.body;
  return {
    headline: derived(headline),
    byline: first ? { value: namesIn(byline), basis: derived(first).basis } : null,
    outlet: fields.outlet && outlet ? { ...derived(fields.outlet), value: outlet } : null,
    canonicalUrl: page ? { value: page, basis: { kind: 'url', certainty: 'derived' } } : null,
    originalUrl:
      fields.original && elsewhere ? { ...derived(fields.original), value: original } : null,
    published: null,
    updated: null,
    publishedRaw: fields.shown,
    publishedFrom: fields.published,
    lead:
      lead === undefined
        ? null
        : { value: lead, basis: { kind: 'visible-text', certainty: 'stated', path: 'body' } },
    body: fields.body,
    dateline: null,
    credit: null,
    commentCount:
      comments && /^\d{1,9}$/.test(comments.value)
        ? { value: Number(comments.value), basis: derived(comments).basis }
        : null,
    language,
  };
}
