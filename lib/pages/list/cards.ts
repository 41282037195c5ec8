import type { Block } from '../dom/blocks';
import type { Box } from '../dom/boxes';

/** A part of the page around one main text: its blocks from `first` to `last`, exclusive. */
export interface Card {
  readonly main: Block;
  readonly box: Box;
  readonly first: number;
  readonly last: number;
}

/** Cuts a page into cards: around each main text the largest box that holds no other main text. Linear in blocks × depth. */
export function cardsOf(mains: readonly Block[]): Card[] {
  const count = new Map<Box, number>();
  for (const main of mains) {
    for (let box: Box | null = main.box; box; box = box.parent)
      count.set(box, (count.get(box) ?? 0) + 1);
  }
  return mains.map((main) => {
    let { box } = main;
    if (count.get(box) !== 1) return { main, box, first: main.index, last: main.index + 1 };
    while (box.parent && count.get(box.parent) === 1) box = box.parent;
    return { main, box, first: box.first, last: box.last };
  });
}

/** What the cards of one list share: their parent, and what they look like. */
export const lookOf = (card: Card): string => `${card.box.look}|${card.main.box.look}`;
