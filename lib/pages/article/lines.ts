import type { Moment } from '@/lib/core/model/moment';
import type { Block } from '../dom/blocks';
import { isName, piecesOf, readByline, readCommentCount, readTime } from '../dom/shape';

/** What the short lines around a text tell: who wrote, for whom, when, how many comments. */
export interface Lines {
  readonly byline: readonly string[];
  readonly bylineRaw: string | null;
  readonly outlet: string | null;
  readonly published: Moment | null;
  readonly publishedRaw: string | null;
  readonly comments: number | null;
}

/** Machine-readable time of a `<time>` element near a block, when it agrees to be a date. */
function machineTime(block: Block, capturedAt: string): Moment | null {
  const { box } = block;
  if (box.tag === 'form') return null;
  const time = box.tag === 'time' ? box.element : box.element.querySelector('time[datetime]');
  const value = time?.getAttribute('datetime');
  const moment = value ? readTime(value, capturedAt, 'time[datetime]') : null;
  return moment ? { ...moment, basis: { ...moment.basis, kind: 'element' } } : null;
}

/** Reads the short lines of a card or of the part around a headline; the first of each kind counts. */
export function readLines(blocks: readonly Block[], capturedAt: string, dayFirst?: boolean): Lines {
  let byline: readonly string[] = [];
  let bylineRaw: string | null = null;
  let outlet: string | null = null;
  let published: Moment | null = null;
  let publishedRaw: string | null = null;
  let comments: number | null = null;
  for (const block of blocks) {
    comments ??= readCommentCount(block.text);
    if (block.text.length > 160) continue;
    const divided = piecesOf(block.parts);
    const isLine = (piece: string): boolean =>
      readByline(piece) !== null || readTime(piece, capturedAt, 'line', dayFirst) !== null;
    // Inline elements often stand side by side without a space: their parts count before the whole line.
    const whole = !(block.parts.length > 1 && divided.some(isLine)) && isLine(block.text);
    const pieces = whole ? [block.text] : divided;
    for (let i = 0; i < pieces.length; i += 1) {
      const piece = pieces[i] ?? '';
      const next = pieces[i + 1];
      const joined =
        /^(?:by|por|par|von)$/i.test(piece) && next ? readByline(`${piece} ${next}`) : null;
      const names = joined ?? readByline(piece);
      const time = names ? null : readTime(piece, capturedAt, 'line', dayFirst);
      if (joined) i += 1;
      if (names) {
        if (byline.length === 0) [byline, bylineRaw] = [names, block.text];
      } else if (time) {
        publishedRaw ??= piece;
        published ??= machineTime(block, capturedAt) ?? time;
      } else if (
        outlet === null &&
        block.level === 0 &&
        isName(piece) &&
        readCommentCount(piece) === null
      )
        outlet = piece;
    }
  }
  return { byline, bylineRaw, outlet, published, publishedRaw, comments };
}
