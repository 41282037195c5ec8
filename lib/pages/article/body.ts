import type { Block } from '../dom/blocks';
import { isCut, isProse, readCommentCount } from '../dom/shape';
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

/** A mark that a text is a report of its own: it is cut, it is one link, or it opens with a dateline in mid-page. */
function standsAlone(block: Block, position: number): boolean {
  if (isCut(block.text) && position > 0) return true;
  if (block.wholeLink) return true;
  return position > 0 && OPENS_WITH_DATELINE.test(block.text.slice(0, 120));
}

const opensList = (block: Block): boolean =>
  !isProse(block.text) && (meaningOf(block.text) !== null || readCommentCount(block.text) !== null);

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
  const [opening] = cards;
  if (!opening) return { body: [], cards: [] };
  const home = opening.box.parent;
  const homeLook = lookOf(opening);
  const signs = cards.map((card, position) => standsAlone(card.main, position));
  const headings = blocks.filter(
    (block) => block.index > opening.main.index && !block.aside && opensList(block),
  );
  const wall =
    headings.find((block) => cards.filter((card) => card.main.index > block.index).length > 0)
      ?.index ?? Infinity;
  const firstSign = signs.indexOf(true);
  const sign = cards.findIndex((card, i) => signs[i] === true || card.main.index > wall);
  if (sign === -1) return { body: withShort(blocks, cards), cards: [] };
  const signed = cards[sign];
  const look = signed ? lookOf(signed) : '';
  const apart = signed !== undefined && (signed.box.parent !== home || look !== homeLook);
  let start = sign;
  // The list may open with a text that is not cut: go back to where its look and place begin.
  if (apart) while (start > 1 && sameList(cards[start - 1], signed)) start -= 1;
  const returns = (card: Card): boolean =>
    apart &&
    card.box.parent === home &&
    lookOf(card) === homeLook &&
    card.main.index < wall &&
    !isCut(card.main.text);
  const body = cards.filter((card, i) => i < start || (i > firstSign && returns(card)));
  const kept = new Set(body);
  return { body: withShort(blocks, body), cards: cards.filter((card) => !kept.has(card)) };
}

const sameList = (card: Card | undefined, other: Card): boolean =>
  card !== undefined && card.box.parent === other.box.parent && lookOf(card) === lookOf(other);

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
