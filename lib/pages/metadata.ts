import { hostOf, safeUrl } from '@/lib/core/text/url';
import { fold } from '@/lib/core/text/fold';
import type { BasisKind } from '@/lib/core/model/basis';
import { plain } from './dom/plain';
import { objectsIn, parseJson, textAt, at, type Json } from './dom/json';

/** One value out of the head of a page, with where it stands. */
export interface Stated {
  readonly value: string;
  readonly kind: BasisKind;
  readonly path: string;
}

/** What the head of a page states; nothing of it is trusted before it was held against what the page shows. */
export interface Metadata {
  readonly headline: readonly Stated[];
  readonly byline: readonly Stated[];
  readonly outlet: readonly Stated[];
  readonly published: readonly Stated[];
  readonly updated: readonly Stated[];
  readonly canonical: Stated | null;
  readonly address: readonly string[];
  readonly articleType: boolean;
  readonly language: string | null;
}

const ARTICLE =
  /^(?:News|Reportage|Analysis|Opinion|Background|Review|Blog)?(?:NewsArticle|Article|Posting)$|^LiveBlogPosting$|^ReportageNewsArticle$/;

/** Texts of an article's object that are of use even when the object as a whole cannot be read. */
const LD_TEXT =
  /"(?<name>headline|datePublished|dateModified)"\s*:\s*"(?<value>(?:[^"\\\n]|\\.){1,400})"/g;

/** What can be read of JSON-LD with a brace too many or the like: the first of each text, if it is an article's at all. */
function salvaged(text: string): Json {
  if (!/"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|Posting)"/.test(text.slice(0, LONGEST_LD)))
    return null;
  const found: Record<string, Json> = {};
  for (const { groups } of text.slice(0, LONGEST_LD).matchAll(LD_TEXT)) {
    const { name = '', value = '' } = groups ?? {};
    found[name] ??= parseJson(`"${value}"`);
  }
  return found;
}

const LONGEST_LD = 100_000;

function ldArticle(root: Element): Json {
  for (const script of [...root.querySelectorAll('script[type="application/ld+json"]')].slice(
    0,
    20,
  )) {
    const whole = parseJson(script.textContent);
    const found =
      whole === null
        ? salvaged(script.textContent ?? '')
        : objectsIn(whole).find((one) =>
            [at(one, '@type')]
              .flat()
              .some((type) => typeof type === 'string' && ARTICLE.test(type)),
          );
    if (found) return found;
  }
  return null;
}

function namesOf(value: Json): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.slice(0, 20).flatMap((one) => {
    const name = typeof one === 'string' ? one : textAt(one, 'name');
    return name && !/^https?:/.test(name) ? [plain(name.slice(0, 200))] : [];
  });
}

function stated(value: string | null | undefined, kind: BasisKind, path: string): Stated[] {
  const text = plain((value ?? '').slice(0, 2_000));
  return text === '' ? [] : [{ value: text, kind, path }];
}

/** Names that sites give the day of publication; those of changes, of the publisher and of pictures are not meant. */
const PUBLISHED = /publi(?!sher)|pubdate|issued|release|posted|(?:^|[.:_-])date$/i;
const NOT_PUBLISHED = /modif|updat|expir|image|url|video/i;

const nameOf = (element: Element): string =>
  element.getAttribute('property') ??
  element.getAttribute('name') ??
  element.getAttribute('itemprop') ??
  '';

/** Days of publication in meta elements and microdata, the usual names first. */
function publishedIn(elements: readonly Element[]): Stated[] {
  const found = elements.flatMap((element) => {
    const name = nameOf(element);
    if (!PUBLISHED.test(name) || NOT_PUBLISHED.test(name)) return [];
    const ask = (attribute: string): string => element.getAttribute(attribute) ?? '';
    const text = ask('content') || ask('datetime') || (element.textContent ?? '');
    const value = text.trim().replace(/^(\d{4})(\d\d)(\d\d)(?=\D|$)/, '$1-$2-$3');
    const kind = name.startsWith('article:') ? 'open-graph' : 'meta';
    return /\d/.test(value) && value.length <= 60 ? stated(value, kind, name) : [];
  });
  const usual = ({ path }: Stated): boolean => /published_time|datePublished/i.test(path);
  return [...found.filter(usual), ...found.filter((one) => !usual(one))];
}

const OFFSET = /\d:\d\d:\d\d(?:\.\d{1,6})? ?([+-]\d\d):?(\d\d)(?!\d)/g;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)$/;

/** The offset from UTC that every other time in the page's scripts has, at least two of them; null when none or several. */
function offsetOf(root: Element): string | null {
  const found: string[] = [];
  let left = 400_000;
  for (const script of [...root.querySelectorAll('script')].slice(0, 200)) {
    const text = (script.textContent ?? '').slice(0, left);
    left -= text.length;
    for (const [, hours = '', minutes = ''] of text.matchAll(OFFSET))
      if (hours.slice(1) <= '14' && hours + minutes !== '+0000' && found.length < 1_000)
        found.push(`${hours}:${minutes}`);
  }
  return found.length >= 2 && new Set(found).size === 1 ? (found[0] ?? null) : null;
}

/** Times in UTC as the clocks of their publisher showed them, where the page tells how those go: the day may be another. */
function inOwnZone(times: readonly Stated[], root: Element): Stated[] {
  const utc = times.some(({ value }) => UTC.test(value));
  const offset = utc ? offsetOf(root) : null;
  if (offset === null) return [...times];
  const shift = (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * 60_000;
  return times.map((time) => {
    const moment = UTC.test(time.value) ? Date.parse(time.value) : Number.NaN;
    if (Number.isNaN(moment)) return time;
    const local = new Date(moment + (offset.startsWith('-') ? -shift : shift)).toISOString();
    return { ...time, value: `${local.slice(0, 19)}${offset}` };
  });
}

/** Names in the markup of authors, the surest place first. */
function authorsIn(root: Element): Stated[] {
  for (const place of AUTHORS) {
    const [first] = root.querySelectorAll(place);
    const near = first?.parentElement?.querySelectorAll(`:scope > ${place}`) ?? [];
    const names = (near.length > 0 ? [...near] : first ? [first] : [])
      .slice(0, 8)
      .map((one) => plain((one.textContent ?? '').slice(0, 200)))
      .filter((name) => isPersonName(name.replace(/^by\s+/i, '')));
    if (names.length > 0) return names.flatMap((name) => stated(name, 'element', place));
  }
  return [];
}

const AUTHORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '[class*="author-name" i]',
  '[class*="byline" i] a',
  '[class*="author" i] a',
  '[class*="author" i]',
];

const isPersonName = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 60 &&
  /^\p{L}[^\d@:|/]+$/u.test(text) &&
  text.split(' ').length <= 6;

/** Reads JSON-LD, Open Graph, meta and canonical. */
export function metadataOf(root: Element): Metadata {
  const ld = ldArticle(root);
  const elements = [...root.querySelectorAll('meta,[itemprop~="datePublished"]')].slice(0, 500);
  const byName = new Map(elements.toReversed().map((element) => [nameOf(element), element]));
  const meta = (name: string): Stated[] =>
    stated(
      byName.get(name)?.getAttribute('content'),
      /^(?:og|article):/.test(name) ? 'open-graph' : 'meta',
      name,
    );
  const ldText = (path: string): Stated[] => stated(textAt(ld, path), 'json-ld', path);
  const ldNames = (path: string): Stated[] =>
    namesOf(at(ld, path)).flatMap((name) => stated(name, 'json-ld', path));
  const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const byline = [
    ...ldNames('author'),
    ...['author', 'article:author', 'parsely-author', 'byl'].flatMap(meta),
  ].filter((one) => !/^https?:|^@/.test(one.value));
  return {
    headline: [...ldText('headline'), ...meta('og:title'), ...meta('twitter:title')],
    byline: byline.length > 0 ? byline : authorsIn(root),
    outlet: [...ldNames('publisher'), ...meta('og:site_name')],
    published: inOwnZone([...ldText('datePublished'), ...publishedIn(elements)], root),
    updated: [...ldText('dateModified'), ...meta('article:modified_time')],
    canonical: stated(canonical, 'meta', 'link[rel=canonical]')[0] ?? null,
    address: [
      ...ldText('url'),
      ...ldText('mainEntityOfPage.@id'),
      ...ldText('mainEntityOfPage'),
      ...meta('og:url'),
    ].map((one) => one.value),
    articleType:
      ld !== null ||
      meta('og:type').some((one) => one.value === 'article') ||
      meta('article:published_time').length > 0,
    language:
      root.getAttribute('lang')?.slice(0, 35) ||
      (meta('og:locale')[0]?.value.replace('_', '-') ?? null),
  };
}

const bare = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Two titles say the same: equal, or one is the beginning or a large part of the other. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [bare(a.slice(0, 400)), bare(b.slice(0, 400))];
  if (x === '' || y === '') return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 15 && long.includes(short);
}

const path = (raw: string): string =>
  `${hostOf(raw) ?? ''}${safeUrl(raw) ? new URL(raw).pathname : ''}`;

/** A canonical address that no article can have: of a home page, or what a script wrote for want of one. */
export function isNoAddress(canonical: string, url: string): boolean {
  const told = safeUrl(canonical, url);
  if (told === null) return true;
  const { pathname } = new URL(told);
  return (
    /\/(?:undefined|null)\/?$/.test(pathname) || (pathname === '/' && path(url) !== path(told))
  );
}

/**
 * Whether the head speaks of what the page shows: a title agrees with the visible headline or, where none is visible,
 * an address with the page's own. After single-page navigation the head often still tells the last page.
 */
export function headAgrees(
  meta: Metadata,
  headline: string | null,
  title: string,
  url: string,
): boolean {
  const visible = [headline, headline === null ? title : null].filter((one) => one !== null);
  const titles = meta.headline.map((one) => one.value);
  if (titles.length > 0 && visible.some((one) => titles.some((told) => sameTitle(told, one))))
    return true;
  if (titles.length > 0 && headline !== null && !overlaps(titles, headline)) return false;
  return (
    titles.length === 0 ||
    [...meta.address, meta.canonical?.value ?? ''].some(
      (one) => safeUrl(one) && path(one) === path(url),
    )
  );
}

function overlaps(titles: readonly string[], headline: string): boolean {
  const words = new Set(bare(headline).split(' '));
  return titles.some((title) => {
    const own = bare(title).split(' ');
    return own.filter((word) => words.has(word)).length >= Math.min(own.length, words.size) * 0.4;
  });
}
