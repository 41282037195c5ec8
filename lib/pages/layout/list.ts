import type { Snippet } from '@/lib/core/model/reading';
import { fold } from '@/lib/core/text/fold';
import { canonicalUrl, safeUrl } from '@/lib/core/text/url';
import type { ListRules } from '../aggregators/aggregator';
import type { Json } from '../dom/json';
import { isElement, own as ownOf } from '../dom/page';
import { isCut, readByline, wordCount } from '../dom/shape';
import type { List } from '../list/find-list';
import { isPaidLink } from '../list/links';
import { all, around } from './elements';
import { outletIn, readAll, readOne, readTimes, type Ground } from './places';

/** What a list is read with. */
export interface ListInput {
  readonly root: Element;
  readonly state: Json;
  /** The page's address. */
  readonly url: string;
  /** What its relative links count from. */
  readonly base: string;
  /** Names of the site itself, folded: never the outlet of a report. */
  readonly siteNames: ReadonlySet<string>;
}

function rowsOf(item: Element, count: number): Element[] {
  const rows = [item];
  while (rows.length <= count) {
    const next = ownOf(rows.at(-1) ?? item, 'nextElementSibling');
    if (!isElement(next)) break;
    rows.push(next);
  }
  return rows;
}

const told = (text: string | undefined, longest: number): string | null =>
  text?.slice(0, longest).trim() || null;

interface Item {
  readonly snippet: Snippet;
  /** Its link was refused. */
  readonly unsafe: boolean;
}

function readItem(item: Element, rules: ListRules, input: ListInput): Item | null {
  const { drop } = rules;
  if (drop !== undefined && (around(item, drop) !== null || all(item, drop).length > 0))
    return null;
  const card = rules.around === undefined ? null : around(item, rules.around);
  const own = card !== null && all(card, rules.item).length === 1 ? [card] : [];
  const ground: Ground = {
    elements: [...rowsOf(item, rules.rows ?? 0), ...own],
    state: input.state,
  };
  const one = (places: ListRules['title'] | undefined): string | undefined =>
    readOne(places, ground)?.value;
  const title = told(one(rules.title), 400);
  const link = one(rules.url ?? ['a@href', '@href']);
  const url = safeUrl(link, input.base);
  if (title === null || wordCount(title) < (rules.least ?? 1) || (url !== null && isPaidLink(url)))
    return null;
  const byline = readAll(rules.byline, ground).flatMap(
    ({ value }) => readByline(/^by\b/i.test(value) ? value : `by ${value}`) ?? [],
  );
  const text = told(one(rules.text), 4_000);
  const { times, shown } = readTimes(rules.time, ground);
  const comments = one(rules.comments);
  const snippet: Snippet = {
    position: 0,
    title,
    text: text === title ? null : text,
    truncated: isCut(text ?? '') || isCut(title),
    outlet: outletIn(one(rules.outlet), input.siteNames),
    byline,
    url,
    published: null,
    publishedRaw: shown,
    // Who discusses a report says when it was posted, not when it was published.
    publishedFrom: rules.meaning === 'discussion' ? [] : times,
    dateline: null,
    credit: null,
    commentCount: comments !== undefined && /^\d{1,9}$/.test(comments) ? Number(comments) : null,
    section: rules.section ?? null,
    meaning: rules.meaning,
  };
  return { snippet, unsafe: link !== undefined && url === null };
}

/** Reads a site's lists by its rules, in their order, each report once, the page itself never. */
export function readLists(lists: readonly ListRules[], input: ListInput): List {
  const seen = new Set<string | null>([canonicalUrl(input.url)]);
  const texts = new Set<string>();
  const snippets: Snippet[] = [];
  let links = 0;
  for (const rules of lists)
    for (const item of all(input.root, rules.item)) {
      const read = readItem(item, rules, input);
      if (!read) continue;
      const { snippet } = read;
      const key = canonicalUrl(snippet.url);
      const said = fold(snippet.title ?? '');
      if (key === null ? texts.has(said) : seen.has(key)) continue;
      seen.add(key);
      texts.add(said);
      links += Number(read.unsafe);
      if (snippets.length < 500) snippets.push({ ...snippet, position: snippets.length });
    }
  return { snippets, problems: links > 0 ? [{ code: 'unsafe-link', params: { links } }] : [] };
}
