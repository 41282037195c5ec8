import { Refused } from '../refusal';
import { decoded } from './decode';
import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { feed, opml } from './feed';
import type { Format, ReadOptions, RowRead, Sample } from './format';
import { hypothesis } from './hypothesis';
import { jsonFeed } from './json-feed';
import { newsApi } from './news-api';
import { newsArticle } from './news-article';
import { ninjs } from './ninjs';
import { packLines } from './pack-lines';
import { ris } from './ris';
import { csv, semicolons, tsv } from './table';
import { urlList } from './url-list';
import { wholePack } from './whole-pack';

/** All formats; the more particular come first. */
export const FORMATS: readonly Format[] = [
  wholePack,
  packLines,
  jsonFeed,
  newsArticle,
  hypothesis,
  newsApi,
  ninjs,
  cslJson,
  opml,
  feed,
  ris,
  bibtex,
  tsv,
  csv,
  semicolons,
  urlList,
];

const SAMPLE = 16_384;

/** The beginning of a file, and its name. Refuses with `encoding`. */
export async function sampleOf(name: string, bytes: Uint8Array): Promise<Sample> {
  let text = '';
  for await (const part of decoded(bytes.length > SAMPLE ? beginning(bytes) : bytes)) text += part;
  return { name: name.toLowerCase(), text: text.slice(0, SAMPLE) };
}

/** The format of a file by its contents and name. Refuses with `unknown-format`, or `encoding`. */
export async function detectFormat(name: string, bytes: Uint8Array): Promise<Format> {
  const sample = await sampleOf(name, bytes);
  const format = FORMATS.find(({ detect }) => detect(sample));
  if (!format) throw new Refused('unknown-format');
  return format;
}

/** The first bytes of a file, cut where a line ends so that no letter is cut. */
function beginning(bytes: Uint8Array): Uint8Array {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const cut = bytes.subarray(0, SAMPLE);
  const last = cut.lastIndexOf(0x0a);
  if (!wide && last > 0) return cut.subarray(0, last);
  return wide ? cut : cut.subarray(0, cut.findLastIndex((byte) => byte < 0x80) + 1);
}

/** Reads a file of any known format. */
export async function* readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): AsyncGenerator<RowRead> {
  const format = await detectFormat(name, bytes);
  yield* format.read(decoded(bytes), options);
}
