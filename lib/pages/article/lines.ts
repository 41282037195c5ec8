import type { StatedTime } from '@/lib/core/model/reading';
import type { Block } from '../dom/blocks';
import { isName, isTime, piecesOf, readByline, readCommentCount } from '../dom/shape';

/** What the short lines around a text tell: who wrote, for whom, when, how many comments. */
export interface Lines {
  readonly byline: readonly string[];
  readonly bylineRaw: string | null;
  readonly outlet: string | null;
  /** The time it tells, best first: machine-readable, then as shown. */
  readonly times: readonly StatedTime[];
  readonly publishedRaw: string | null;
  readonly comments: number | null;
}

/** Machine-readable time of a `<time>` element at a block. */
function machineTime({ box }: Block): StatedTime[] {
  if (box.tag === 'form') return [];
  const time = box.tag === 'time' ? box.element : box.element.querySelector('time[datetime]');
  const raw = time?.getAttribute('datetime')?.slice(0, 60);
  return raw ? [{ raw, kind: 'element', path: 'time[datetime]' }] : [];
}

/** An author line or a time. */
export const isLine = (piece: string): boolean => readByline(piece) !== null || isTime(piece);

/** Reads the short lines of a card or of the part around a headline; the first of each kind counts. */
export function readLines(blocks: readonly Block[]): Lines {
  let byline: readonly string[] = [];
  let bylineRaw: string | null = null;
  let outlet: string | null = null;
  let times: readonly StatedTime[] = [];
  let publishedRaw: string | null = null;
  let comments: number | null = null;
  for (const block of blocks) {
    comments ??= readCommentCount(block.text);
    if (block.text.length > 160) continue;
    const divided = piecesOf(block.parts);
    // Inline elements often stand side by side without a space: their parts count before the whole line.
    const whole = !(block.parts.length > 1 && divided.some(isLine)) && isLine(block.text);
    const pieces = whole ? [block.text] : divided;
    for (let i = 0; i < pieces.length; i += 1) {
      const piece = pieces[i] ?? '';
      const next = pieces[i + 1];
      const joined =
        /^(?:by|por|par|von)$/i.test(piece) && next ? readByline(`${piece} ${next}`) : null;
      const names = joined ?? readByline(piece);
      const time = !names && isTime(piece);
      if (joined) i += 1;
      if (names) {
        if (byline.length === 0) [byline, bylineRaw] = [names, block.text];
      } else if (time) {
        if (publishedRaw !== null) continue;
        publishedRaw = piece;
        times = [...machineTime(block), { raw: piece, kind: 'visible-text', path: 'line' }];
      } else if (
        outlet === null &&
        block.level === 0 &&
        isName(piece) &&
        readCommentCount(piece) === null
      )
        outlet = piece;
    }
  }
  return { byline, bylineRaw, outlet, times, publishedRaw, comments };
}
