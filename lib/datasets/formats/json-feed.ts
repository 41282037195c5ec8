import { firstText, isObject, namesOf, nameOf, objectsOf, type Json } from './json-values';
import { jsonFormat } from './json-format';

const entries = (value: unknown): readonly unknown[] | null => {
  if (!isObject(value) || !Array.isArray(value['items'])) return null;
  const outlet = firstText(value, 'title');
  return value['items'].map((one: unknown) => (isObject(one) ? { outlet, ...one } : one));
};

const authors = (entry: Json): readonly string[] =>
  namesOf(entry['authors'] ?? objectsOf(entry['author']));

/** JSON Feed 1 and 1.1 (https://www.jsonfeed.org). */
export const jsonFeed = jsonFormat({
  id: 'json-feed',
  detect: (text) => text.includes('jsonfeed.org/version'),
  entries,
  told: (entry) => ({
    url: firstText(entry, 'external_url', 'url', 'id'),
    headline: firstText(entry, 'title'),
    outlet: nameOf(entry['outlet']),
    published: firstText(entry, 'date_published'),
    language: firstText(entry, 'language'),
    text: firstText(entry, 'summary', 'content_text'),
    byline: authors(entry),
  }),
});
