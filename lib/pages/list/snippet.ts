import type { ListMeaning, Snippet } from '@/lib/core/model/reading';
import { hostOf } from '@/lib/core/text/url';
import type { Block } from '../dom/blocks';
import { isCut, isName, isProse, wordCount, readByline } from '../dom/shape';
import { readLines } from '../article/lines';
import type { Card } from './cards';
import { isPaidLabel, isPaidLink, linkOf } from './links';

/** A list on a page: its heading and what that says. */
export interface Section {
  readonly heading: string | null;
  readonly meaning: ListMeaning;
}

/** What a card gave: a snippet, nothing (an advertisement), or a refused link. */
export interface CardReading {
  readonly snippet: Snippet | null;
  readonly unsafe: boolean;
}

const ABOUT_REPORT =
  /^©|\b\d+ (?:points?|minutes?|mins?|hours?|hrs?|days?|months?|years?|yr\.?|mo\.?) (?:by|ago)\b|\| \d+ comments?\b/i;

/** `306 points by ingve 14 hours ago`, `submitted 3 hours ago by bo`: the name is of somebody who posted a link. */
const POSTED =
  /^©|\bpoints?\b|\b(?:by|via|submitted|posted|shared)\b.{0,80}\bago\b|\bago by\b|\| \d+ comments?\b/i;

/** `306 points by ingve 14 hours ago | 98 comments`, `© 2016 Microsoft`: about a report, or about the page. */
export function isAboutReport({ text, linkText }: Block): boolean {
  const linked = linkText !== null && wordCount(linkText) >= 4;
  return ABOUT_REPORT.test(linked ? linkText : text);
}

const isTitle = (block: Block): boolean =>
  !isAboutReport(block) &&
  (block.level > 0 || block.link !== null) &&
  wordCount(block.text) >= 3 &&
  block.text.length >= 12 &&
  block.text.length <= 300 &&
  readByline(block.text) === null;

/** Running text that is no title: a linked line counts only when it is cut, long, or has a title beside it. */
function isText(block: Block, own: readonly Block[]): boolean {
  if (!isProse(block.text) || block.level > 0) return false;
  if (block.linkText !== null && !block.wholeLink) return false;
  const titled = own.some((one) => one !== block && isTitle(one));
  return !block.wholeLink || titled || block.text.length >= 130 || isCut(block.text);
}

/** Attributes in which lists keep who published a report. */
const STATED = ['data-author', 'data-publisher', 'data-provider', 'data-source'];

/** The outlet that the markup of a card states in an attribute. */
function statedOutlet({ box, main }: Card): string | null {
  for (const element of [box.element, main.link])
    for (const name of STATED) {
      const value = element?.getAttribute(name)?.trim() ?? '';
      if (/\p{L}/u.test(value) && isName(value)) return value;
    }
  return null;
}

/** The host of a report's address, where the card prints it. */
function shownHost(own: readonly Block[], url: string | null): string | null {
  const host = hostOf(url);
  if (host === null) return null;
  const parts = own.flatMap((block) => block.parts).map((part) => part.replaceAll(/[()\s]/g, ''));
  return (
    parts.find(
      (part) => /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(part) && `.${host}`.endsWith(`.${part}`),
    ) ?? null
  );
}

/** Reads one card. `own` are its blocks; `base` the page's address. */
export function readCard(
  card: Card,
  own: readonly Block[],
  section: Section,
  base: string,
): CardReading {
  const paid =
    own.some((block) => isPaidLabel(block.text)) ||
    card.box.element.closest('[data-item-syndicated="true"]') !== null;
  const text = isText(card.main, own)
    ? card.main
    : (own.find((block) => block !== card.main && isText(block, own)) ?? null);
  const headed = card.main.level > 0 && card.main !== text && isTitle(card.main);
  const title = headed
    ? card.main
    : (own.find((block) => block !== text && isTitle(block)) ?? (text ? null : card.main));
  const linked =
    [title?.link, text?.link, ...own.map((block) => block.link)].find((link) => link) ??
    card.box.link ??
    null;
  const { url, unsafe } = linkOf(linked, base);
  if (paid || (url !== null && isPaidLink(url))) return { snippet: null, unsafe: false };
  const rest = own.filter((block) => block !== text && block !== title);
  const lines = readLines(rest);
  const { outlet, byline } = readLines(
    rest.filter(({ text: line }) => !POSTED.test(line.slice(0, 300))),
  );
  const said = text?.text.slice(0, 4_000) ?? null;
  const headline = (title?.linkText ?? title?.text)?.slice(0, 400) ?? null;
  const snippet: Snippet = {
    position: 0,
    title: headline,
    text: said,
    truncated: isCut(said ?? '') || isCut(headline ?? ''),
    outlet: statedOutlet(card) ?? shownHost(own, url) ?? outlet,
    byline,
    url,
    published: null,
    publishedRaw: lines.publishedRaw,
    publishedFrom: lines.times,
    dateline: null,
    credit: null,
    commentCount: lines.comments,
    section: section.heading,
    meaning: section.meaning,
  };
  return { snippet, unsafe };
}
