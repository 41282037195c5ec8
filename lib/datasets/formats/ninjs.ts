import type { PackReport } from '@/lib/core/model/pack';
import { filled, firstText, isObject, namesOf, objectsOf, textOf, type Json } from './json-values';
import { jsonFormat } from './json-format';

/** Text that is the same thing in version 2 (`headlines: [{value}]`) and version 1 (`headline`). */
const either = (entry: Json, old: string, list: string): string | null =>
  firstText(entry, old) ??
  objectsOf(entry[list])
    .map((one) => textOf(one['value']))
    .find((text) => text !== null) ??
  null;

/** An identifier of ninjs is an address only when it can be opened. */
const address = (uri: string | null): string | null =>
  uri !== null && /^(?:urn|tag|guid):/i.test(uri) ? null : uri;

/** IPTC ninjs 1 to 3 (https://iptc.org/standards/ninjs/). */
export const ninjs = jsonFormat({
  id: 'ninjs',
  detect: (text) =>
    /"uri"\s*:/.test(text) &&
    /"(?:versioncreated|versionCreated|body_text|headlines|contentcreated|firstcreated)"\s*:/.test(
      text,
    ),
  entries(value) {
    if (Array.isArray(value)) return value;
    if (!isObject(value)) return null;
    const list = value['items'] ?? value['associations'];
    return Array.isArray(list) && value['uri'] === undefined ? list : [value];
  },
  told: (entry) => ({
    url: firstText(entry, 'url') ?? address(firstText(entry, 'uri')),
    headline: either(entry, 'headline', 'headlines'),
    outlet: namesOf(entry['infosources'] ?? entry['infosource'])[0] ?? firstText(entry, 'provider'),
    published: firstText(entry, 'firstcreated', 'firstCreated', 'versioncreated', 'versionCreated'),
    language: firstText(entry, 'language'),
    text: either(entry, 'description_text', 'descriptions'),
    byline: [
      firstText(entry, 'byline'),
      ...objectsOf(entry['bylines']).map((one) => textOf(one['value'])),
    ].map((name) => name ?? ''),
  }),
});

const values = (texts: readonly (string | null)[]): readonly Json[] | null => {
  const said = texts.flatMap((text) => (text === null ? [] : [{ value: text }]));
  return said.length > 0 ? said : null;
};

/** A report as ninjs 2 says it; what ninjs has no field for is left out. */
export function toNinjs(report: PackReport): Json {
  return filled({
    uri: report.url ?? `urn:second-source:${report.id}`,
    type: 'text',
    language: report.language,
    headlines: values([report.headline]),
    bylines: values(report.byline),
    infosources: report.outlet ? [{ name: report.outlet.value }] : null,
    firstcreated: report.published?.value,
    descriptions: values([report.text]),
  });
}
