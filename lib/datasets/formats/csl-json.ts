import { firstText, isObject, listOf, objectsOf, textOf, type Json } from './json-values';
import { jsonFormat } from './json-format';

/** A date of CSL: numbers of year, month and day, or words. */
function dateOf(issued: unknown): string | null {
  if (!isObject(issued)) return textOf(issued);
  const [first] = listOf(issued['date-parts']);
  const [year, ...rest] = listOf(first).map((part) => textOf(part) ?? '');
  if (!year) return firstText(issued, 'literal', 'raw');
  const parts = rest.filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  return [year, ...parts].join('-');
}

const names = (entry: Json): readonly string[] =>
  objectsOf(entry['author']).map(
    (one) =>
      firstText(one, 'literal') ??
      [firstText(one, 'given'), firstText(one, 'family')].filter((part) => part !== null).join(' '),
  );

/** CSL-JSON (https://docs.citationstyles.org), what Zotero and others export. */
export const cslJson = jsonFormat({
  id: 'csl-json',
  detect: (text) =>
    /"type"\s*:\s*"(?:article|webpage|post|report|broadcast|document)[a-z-]*"/.test(text) &&
    /"(?:issued|container-title|citation-key|URL|accessed)"\s*:/.test(text),
  entries: (value) =>
    Array.isArray(value)
      ? value
      : isObject(value) && Array.isArray(value['items'])
        ? value['items']
        : null,
  told: (entry) => ({
    url: firstText(entry, 'URL'),
    headline: firstText(entry, 'title'),
    outlet: firstText(entry, 'container-title', 'publisher'),
    published: dateOf(entry['issued']),
    language: firstText(entry, 'language'),
    text: firstText(entry, 'abstract'),
    byline: names(entry),
  }),
});
