import { firstText, isObject, nameOf } from './json-values';
import { jsonFormat } from './json-format';

/** Answers of NewsAPI (https://newsapi.org/docs/endpoints/everything) and of services that answer alike. */
export const newsApi = jsonFormat({
  id: 'news-api',
  detect: (text) => /"articles"\s*:\s*\[/.test(text) && /"(?:publishedAt|totalResults)"/.test(text),
  entries: (value) =>
    isObject(value) && Array.isArray(value['articles']) ? value['articles'] : null,
  told: (entry) => ({
    url: firstText(entry, 'url'),
    headline: firstText(entry, 'title'),
    outlet: nameOf(entry['source']),
    published: firstText(entry, 'publishedAt'),
    text: firstText(entry, 'description'),
    byline: [firstText(entry, 'author') ?? ''],
  }),
});
