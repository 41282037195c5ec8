import type { PackReport } from '@/lib/core/model/pack';
import {
  filled,
  firstText,
  isObject,
  listOf,
  nameOf,
  namesOf,
  objectsOf,
  textOf,
  type Json,
} from './json-values';
import { jsonFormat } from './json-format';

const KINDS = /(?:NewsArticle|Article|BlogPosting|ClaimReview|LiveBlogPosting)$/;

const isReport = (value: unknown): value is Json =>
  isObject(value) && listOf(value['@type']).some((type) => KINDS.test(textOf(type) ?? ''));

/** Reports in a document: itself, its graph, or what its lists hold. */
function reportsIn(value: unknown, depth = 0): Json[] {
  if (depth > 4) return [];
  if (Array.isArray(value))
    return value.slice(0, 100_000).flatMap((one) => reportsIn(one, depth + 1));
  if (!isObject(value)) return [];
  if (isReport(value)) return [value];
  return ['@graph', 'itemListElement', 'item', 'dataFeedElement'].flatMap((field) =>
    reportsIn(value[field], depth + 1),
  );
}

/** The address of a report: its own, or that of the page it is the main thing of. */
const addressOf = (entry: Json): string | null =>
  firstText(entry, 'url', '@id') ??
  textOf(entry['mainEntityOfPage']) ??
  objectsOf(entry['mainEntityOfPage']).map((page) => firstText(page, '@id', 'url'))[0] ??
  null;

const isReview = (entry: Json): boolean => listOf(entry['@type']).includes('ClaimReview');

/** schema.org's NewsArticle and its kin, and ClaimReview, in JSON-LD. */
export const newsArticle = jsonFormat({
  id: 'json-ld',
  detect: (text) => /"@type"\s*:/.test(text) && /schema\.org/.test(text),
  entries(value) {
    const found = reportsIn(value);
    return found.length > 0 ? found : null;
  },
  told: (entry) => ({
    url: addressOf(entry),
    headline: firstText(entry, 'headline', 'name'),
    outlet: nameOf(entry['publisher']) ?? (isReview(entry) ? nameOf(entry['author']) : null),
    published: firstText(entry, 'datePublished'),
    language: firstText(entry, 'inLanguage'),
    text: firstText(entry, 'claimReviewed', 'description', 'abstract'),
    byline: isReview(entry) ? [] : namesOf(entry['author']),
  }),
});

/** A report as a NewsArticle of schema.org; what it has no field for is left out. */
export function toNewsArticle(report: PackReport): Json {
  return filled({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: report.url,
    headline: report.headline,
    publisher: report.outlet ? { '@type': 'Organization', name: report.outlet.value } : undefined,
    author: report.byline.map((name) => ({ '@type': 'Person', name })),
    datePublished: report.published?.value,
    inLanguage: report.language,
    description: report.text,
  });
}
