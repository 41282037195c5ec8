import { decodeHTML } from 'entities';
import { parseFeed, parseOpml } from 'feedsmith';
import { safeUrl } from '@/lib/core/text/url';
import { Refused } from '../refusal';
import { wholeText } from './decode';
import { draftReport, plain } from './draft';
import type { Format, RowRead } from './format';
import { firstText, isObject, namesOf, objectsOf, type Json } from './json-values';

const LONGEST = 16 * 1_024 * 1_024;

async function parsed(
  text: AsyncIterable<string>,
  parse: (text: string) => unknown,
): Promise<Json> {
  const written = await wholeText(text, LONGEST);
  let value: unknown;
  try {
    value = parse(written);
  } catch {
    throw new Refused('file-form');
  }
  if (!isObject(value)) throw new Refused('file-form');
  return value;
}

const linkOf = (entry: Json): string | null =>
  firstText(entry, 'link') ??
  objectsOf(entry['links'])
    .filter(({ rel }) => rel === undefined || rel === 'alternate')
    .map((link) => firstText(link, 'href'))[0] ??
  null;

const title = (from: Json): string | null =>
  firstText(from, 'title') ??
  objectsOf(from['title']).map((one) => firstText(one, 'value'))[0] ??
  null;

/** What markup a feed's texts have is not theirs to say: tags go, words stay, and letters that HTML writes by name or number. */
const words = (text: string | null): string | null =>
  text === null ? null : decodeHTML(text.slice(0, 20_000).replaceAll(/<[^<>]{0,2000}>/g, ' '));

/** RSS, RDF and Atom. */
export const feed: Format = {
  id: 'feed',
  detect: ({ text }) => /<(?:rss|feed|rdf:RDF)[\s>]/.test(text.slice(0, 4_000)),
  async *read(text, { at }) {
    const value = await parsed(text, (written) => parseFeed(written).feed);
    const outlet = words(title(value));
    const entries = objectsOf(value['items'] ?? value['entries']);
    for (const [i, entry] of entries.entries()) {
      yield draftReport(
        i + 1,
        {
          url: linkOf(entry),
          headline: words(title(entry)),
          outlet: firstText(objectsOf(entry['source'])[0] ?? {}, 'title') ?? outlet,
          published:
            firstText(entry, 'pubDate', 'published', 'updated') ??
            firstText(objectsOf(entry['dc'])[0] ?? {}, 'date'),
          language: firstText(value, 'language'),
          text: words(firstText(entry, 'description', 'summary')),
          byline: namesOf(entry['authors']),
        },
        at,
      );
    }
  },
};

function* feedsIn(outlines: readonly Json[], depth = 0): Generator<Json> {
  for (const outline of outlines) {
    if (firstText(outline, 'xmlUrl') !== null) yield outline;
    if (depth < 20) yield* feedsIn(objectsOf(outline['outlines']), depth + 1);
  }
}

/** OPML: feeds to subscribe to. */
export const opml: Format = {
  id: 'opml',
  detect: ({ text }) => /<opml[\s>]/i.test(text.slice(0, 4_000)),
  async *read(text) {
    const value = await parsed(text, (written) => parseOpml(written));
    const body = isObject(value['body']) ? value['body'] : {};
    let number = 0;
    for (const outline of feedsIn(objectsOf(body['outlines']))) {
      number += 1;
      const url = safeUrl(firstText(outline, 'xmlUrl'));
      const name = plain(firstText(outline, 'title', 'text'), 300) ?? '';
      const row: RowRead =
        url === null
          ? { number, refusal: { code: 'row', params: { line: number, field: 'xmlUrl' } } }
          : { number, feed: { title: name, url } };
      yield row;
    }
  },
};
