import type { Block } from '../dom/blocks';
import type { Box } from '../dom/boxes';
import { isCut, isProse, readCommentCount, wordCount } from '../dom/shape';
import { cardsOf, lookOf, type Card } from '../list/cards';
import { meaningOf } from './sections';

/** What follows a headline: paragraphs of the story, then reports that the page shows beside it. */
export interface Division {
  readonly body: readonly Block[];
  readonly cards: readonly Card[];
}

/** `MOSCOW, Jan 5 (Reuters) - `, `MOSCOW—`: enough to see that a text opens a report; what it says is read later. */
const OPENS_WITH_DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’/ -]{2,40}(?:, [\p{L} .\d]{2,40})?(?:\s?\([^()]{2,40}\))?\s*[–—-]|[\p{L} .,\d/]{0,60}\([\p{L} .-]{2,30}\)\s*\.?[–—-])/u;

/** A mark that a text is a report of its own: the page cut it, or it opens with a dateline. */
const isReport = ({ text }: Block): boolean =>
  isCut(text) || OPENS_WITH_DATELINE.test(text.slice(0, 120));

const opensList = (block: Block): boolean =>
  !isProse(block.text) && (meaningOf(block.text) !== null || readCommentCount(block.text) !== null);

/** Parts of a page that are built alike: of the same look and, where that tells nothing, in parts of the same look. */
function homeOf({ box }: Card): string {
  const look = box.parent?.look ?? '';
  return look.endsWith('.') ? `${look} < ${box.parent?.parent?.look ?? ''}` : look;
}

/** Names that makers of pages give to what is not the story. */
const ELSE =
  /comment|foot|sidebar|widget|promo|related|newsletter|popular|recirc|sponsor|teaser|cookie|consent|subscri/i;

/** How likely a part holds the story: parts named for something else count little. */
function weightOf({ box }: Card): number {
  for (let one: Box | null = box; one; one = one.parent)
    if (one.tag === 'article' || one.tag === 'main' || one.tag === 'body') return 1;
    else if (one.tag === 'aside' || ELSE.test(one.look)) return 0.2;
  return 1;
}

const kindOf = (card: Card): string => `${homeOf(card)} < ${lookOf(card)}`;

/** Tags of text that is said of something else than the story. */
const BESIDE = new Set('figcaption form button label'.split(' '));

/** The text of a card is running text of its own, not what a linked title leads to. */
const isTextIn =
  (blocks: readonly Block[]) =>
  ({ main, first, last }: Card): boolean =>
    !main.wholeLink &&
    !BESIDE.has(main.box.tag) &&
    !blocks
      .slice(first, Math.min(main.index, last))
      .some((block) => block.wholeLink && wordCount(block.text) >= 4);

interface Group {
  readonly cards: Card[];
  mass: number;
}

/** At least two in a row of reports, and no fewer than a third of all, say that a part of the page lists reports. */
const lists = (cards: readonly Card[]): boolean => {
  const reports = cards.filter(({ main }) => isReport(main)).length;
  return reports >= 2 && reports * 3 >= cards.length;
};

/** The cards of the part of the page that holds most running text, not counting lists of reports, comments only by half. */
function homeCards(
  cards: readonly Card[],
  wall: number,
  isText: (card: Card) => boolean,
): readonly Card[] {
  const groups = new Map<string, Group>();
  for (const card of cards) {
    const group = groups.get(homeOf(card)) ?? { cards: [], mass: 0 };
    groups.set(homeOf(card), group);
    group.cards.push(card);
    const behind = (group.cards[0]?.main.index ?? 0) > wall;
    if (isText(card) && !isCut(card.main.text))
      group.mass += card.main.text.length * (behind ? 0.5 : 1) * weightOf(card);
  }
  const all = [...groups.values()];
  const told = all.filter((group) => group.cards[0] === cards[0] || !lists(group.cards));
  const [most] = told.toSorted((a, b) => b.mass - a.mass);
  return most?.cards ?? [];
}

/** Where, in a part that holds the story and a list of reports in one look, the list begins. */
function listStart(home: readonly Card[], headings: readonly Block[]): number {
  const heading = headings.find(({ box }) => box.parent === home[0]?.box.parent);
  const told = home.findIndex(({ main }) => main.index > (heading?.index ?? Infinity));
  const first = home.findIndex(({ main }, i) => i > 0 && isReport(main));
  const starts = [told, first].filter(
    (start) => start > 0 && (lists(home.slice(start)) || start === home.length - 1),
  );
  return Math.min(home.length, ...starts);
}

const isWithin = (box: Box | null, homes: ReadonlySet<Box>): boolean => {
  for (let one = box; one; one = one.parent) if (homes.has(one)) return true;
  return false;
};

/**
 * Divides the running text after a headline into the story's body and separate reports, by marks of the text, order and
 * repeated structure; class names serve only to compare parts of the same page with each other.
 */
export function divide(blocks: readonly Block[], headline: Block): Division {
  const prose = blocks.filter(
    (block) =>
      block.index > headline.index && !block.aside && block.level === 0 && isProse(block.text),
  );
  const cards = cardsOf([headline, ...prose]).slice(1);
  const headings = blocks.filter(
    (block) => block.index > headline.index && !block.aside && opensList(block),
  );
  const [opening] = headings;
  const isText = isTextIn(blocks);
  const home = homeCards(cards, opening?.index ?? Infinity, isText);
  const texts = home.filter(isText);
  const [first] = texts;
  if (!first) return { body: [], cards };
  const start = listStart(texts, headings);
  const kept = texts.slice(0, start);
  const last = kept.at(-1);
  const homes = new Set(kept.flatMap(({ box }) => box.parent ?? []));
  const inset = (card: Card): boolean =>
    isText(card) &&
    !isCut(card.main.text) &&
    card.main.index > first.main.index &&
    card.main.index < (last?.main.index ?? 0) &&
    isWithin(card.box, homes) &&
    !card.main.box.look.includes('caption');
  const ours = new Set(home);
  const body = new Set([...kept, ...cards.filter((card) => !ours.has(card) && inset(card))]);
  const reports = new Set(cards.filter(({ main }) => isReport(main)).map(kindOf));
  // A report of its own: by a mark, by a link, or by standing among such.
  const separate = cards.filter(
    (card) =>
      !body.has(card) &&
      card.main.index > first.main.index &&
      (card.main.wholeLink || reports.has(kindOf(card))),
  );
  return {
    body: withShort(
      blocks,
      cards.filter((card) => body.has(card)),
    ),
    cards: separate,
  };
}

/** Adds the short paragraphs that stand between long ones and look like them. */
function withShort(blocks: readonly Block[], body: readonly Card[]): Block[] {
  const mains = body.map((card) => card.main);
  const [first] = mains;
  const last = mains.at(-1);
  if (!first || !last) return [];
  const chosen = new Set(mains);
  const looks = new Set(mains.map((main) => main.box.look));
  const places = new Set(mains.map((main) => main.box.parent));
  return blocks.filter(
    (block) =>
      chosen.has(block) ||
      (block.index > first.index &&
        block.index < last.index &&
        block.level === 0 &&
        !block.wholeLink &&
        block.box.tag === 'p' &&
        places.has(block.box.parent) &&
        looks.has(block.box.look)),
  );
}
