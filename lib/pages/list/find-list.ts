import type { Problem } from '@/lib/core/model/problem';
import type { Snippet } from '@/lib/core/model/reading';
import { canonicalUrl, hostOf } from '@/lib/core/text/url';
import { fold } from '@/lib/core/text/fold';
import type { Block } from '../dom/blocks';
import type { Box } from '../dom/boxes';
import { isProse, isTime, readCommentCount, wordCount } from '../dom/shape';
import { meaningOf } from '../article/sections';
import { cardsOf, lookOf, type Card } from './cards';
import { isAboutReport, readCard, type Section } from './snippet';

const MOST = 500;

/** The reports that a page shows beside its story. */
export interface List {
  readonly snippets: readonly Snippet[];
  readonly problems: readonly Problem[];
}

export interface ListInput {
  readonly blocks: readonly Block[];
  /** Separate texts found already; titles within them are theirs. */
  readonly cards: readonly Card[];
  /** Blocks of the story: headline, body. */
  readonly taken: ReadonlySet<Block>;
  /** Look for linked titles from this block on. */
  readonly from: number;
  /** How many linked titles of one look make a list. */
  readonly repeated: number;
  readonly url: string;
  /** What relative links count from. */
  readonly base: string;
  /** Names that the site calls itself. */
  readonly siteNames: readonly string[];
}

const isLong = ({ text }: Block): boolean => wordCount(text) >= 4 && text.length >= 18;

/** What titles of one list have in common: where they stand. */
const placeOf = ({ box, level }: Block): string =>
  `${level} ${box.look} < ${box.parent?.look ?? ''} < ${box.parent?.parent?.look ?? ''}`;

/** Short links among which most are titles stand where titles stand: they are titles too. */
function withShortTitles(links: readonly Block[]): Block[] {
  const counts = new Map<string, { long: number; all: number }>();
  for (const block of links) {
    const count = counts.get(placeOf(block)) ?? { long: 0, all: 0 };
    counts.set(placeOf(block), { long: count.long + Number(isLong(block)), all: count.all + 1 });
  }
  return links.filter((block) => {
    const { long, all } = counts.get(placeOf(block)) ?? { long: 0, all: 1 };
    return isLong(block) || (long >= 3 && long * 5 >= all * 3);
  });
}

/** What a card shares with others of its list; linked headings of one look are a list, whatever stands around each. */
const looksOf = (card: Card): string[] => [
  lookOf(card),
  ...(card.main.level > 0 ? [`${card.main.level} ${card.main.box.look}`] : []),
];

/** Cards around linked titles that repeat in one look. */
function titleCards(input: ListInput): Card[] {
  // Where one link holds a heading and more, the heading is the title.
  const headed = new Set(
    input.blocks.flatMap((block) => (block.level > 0 && block.link ? [block.link] : [])),
  );
  const covered = new Set(input.cards.flatMap((card) => input.blocks.slice(card.first, card.last)));
  const titles = withShortTitles(
    input.blocks.filter(
      (block) =>
        block.index >= input.from &&
        !block.aside &&
        block.link !== null &&
        (block.level > 0 || !headed.has(block.link)) &&
        !covered.has(block) &&
        !input.taken.has(block) &&
        (block.linkText !== null || !isProse(block.text) || block.level > 0) &&
        !isAboutReport(block) &&
        readCommentCount(block.text) === null &&
        !isTime(block.text),
    ),
  );
  const found = cardsOf([...input.taken, ...input.cards.map((card) => card.main), ...titles]).slice(
    input.taken.size + input.cards.length,
  );
  const looks = new Map<string, number>();
  for (const look of found.flatMap(looksOf)) looks.set(look, (looks.get(look) ?? 0) + 1);
  return found.filter((card) =>
    looksOf(card).some((look) => (looks.get(look) ?? 0) >= input.repeated),
  );
}

/** A heading that opens a list, and the block after the last that it can speak of. */
interface Opening {
  readonly block: Block;
  readonly end: number;
}

/** The headings of lists; each speaks of no more than the smallest part of the page that holds it and a report after it. */
function openingsOf(blocks: readonly Block[], cards: readonly Card[]): Opening[] {
  return blocks
    .filter(
      (block) => !block.wholeLink && block.text.length <= 80 && meaningOf(block.text) !== null,
    )
    .map((block) => {
      const next = cards.find(({ main }) => main.index > block.index)?.main.index ?? Infinity;
      let box: Box | null = block.box;
      while (box?.parent && box.last <= next) box = box.parent;
      return { block, end: box?.last ?? Infinity };
    });
}

/** Blocks of each card: its own, or with flat markup the short lines between it and its neighbour. */
function ownBlocks(input: ListInput, cards: readonly Card[]): Block[][] {
  const short = (block: Block): boolean =>
    !input.taken.has(block) &&
    block.text.length <= 160 &&
    meaningOf(block.text) === null &&
    readCommentCount(block.text) === null;
  const before = (card: Card, floor: number): Block[] =>
    input.blocks.slice(Math.max(floor, card.first - 4), card.first).filter(short);
  const [first] = cards;
  const leads =
    first !== undefined &&
    before(first, input.from).some((block) => isTime(block.text) || block.level > 2);
  return cards.map((card, i) => {
    const own = input.blocks.slice(card.first, card.last);
    if (leads) return [...before(card, cards[i - 1]?.last ?? input.from), ...own];
    const next = cards[i + 1]?.first ?? card.last;
    const between = input.blocks.slice(card.last, Math.min(next, card.last + 4)).filter(short);
    return [...own, ...between.filter((block) => block.level === 0)];
  });
}

const MOST_HOSTS = 3;

/** `CNBC on MSN` is CNBC; the site itself published nothing. */
function outletOf(name: string | null, siteNames: readonly string[]): string | null {
  const site = siteNames.find((one) => name?.toLowerCase().endsWith(one.toLowerCase()));
  if (name === null || site === undefined) return name;
  return (
    /^(?<outlet>.{2,}) on $/.exec(name.slice(0, -site.length))?.groups?.['outlet'] ??
    (name.length === site.length ? null : name)
  );
}

/** A name that stands beside reports of many hosts is no outlet but a control of the page. */
function withoutControls(snippets: readonly Snippet[]): Snippet[] {
  const hosts = new Map<string, Set<string>>();
  for (const { outlet, url } of snippets)
    if (outlet !== null) {
      const known = hosts.get(outlet) ?? new Set();
      hosts.set(outlet, known.add(hostOf(url) ?? ''));
    }
  return snippets.map((snippet) =>
    (hosts.get(snippet.outlet ?? '')?.size ?? 0) > MOST_HOSTS
      ? { ...snippet, outlet: null }
      : snippet,
  );
}

/** Finds the reports a page lists, in its order, once each: cut texts, cards and linked titles, without advertisements and the page itself. */
export function findList(input: ListInput): List {
  const cards = [...input.cards, ...titleCards(input)].toSorted(
    (a, b) => a.main.index - b.main.index,
  );
  const problems: Problem[] = [];
  if (cards.length > MOST)
    problems.push({ code: 'too-many-snippets', params: { found: cards.length, kept: MOST } });
  const kept = cards.slice(0, MOST);
  const owns = ownBlocks(input, kept);
  const openings = openingsOf(input.blocks, kept);
  const seen = new Set([canonicalUrl(input.url)]);
  const texts = new Set<string>();
  const snippets: Snippet[] = [];
  let unsafe = 0;
  let heading = -1;
  for (const [i, card] of kept.entries()) {
    while ((openings[heading + 1]?.block.index ?? Infinity) < card.main.index) heading += 1;
    const opening = openings[heading];
    const told = opening && card.main.index < opening.end ? opening.block.text : null;
    const section: Section = {
      heading: told,
      meaning: (told === null ? null : meaningOf(told)) ?? 'unknown',
    };
    const read = readCard(card, owns[i] ?? [], section, input.base);
    if (read.unsafe) unsafe += 1;
    if (!read.snippet) continue;
    const key = canonicalUrl(read.snippet.url);
    const said = fold(`${read.snippet.title ?? ''}\n${read.snippet.text ?? ''}`);
    if ((key !== null && seen.has(key)) || texts.has(said)) continue;
    if (key !== null) seen.add(key);
    texts.add(said);
    const outlet = outletOf(read.snippet.outlet, input.siteNames);
    snippets.push({ ...read.snippet, outlet, position: snippets.length });
  }
  if (unsafe > 0) problems.push({ code: 'unsafe-link', params: { links: unsafe } });
  return { snippets: withoutControls(snippets), problems };
}
