import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import { blocksOf } from '@/lib/pages/dom/blocks';
import { isProse, isCut } from '@/lib/pages/dom/shape';
import { findHeadline } from '@/lib/pages/article/headline';
import { divide } from '@/lib/pages/article/body';
import { metadataOf } from '@/lib/pages/metadata';
import { cardsOf, lookOf } from '@/lib/pages/list/cards';
import { meaningOf } from '@/lib/pages/article/sections';
export function measure(paths: readonly string[]): object {
  for (const path of paths) {
    const html = path.endsWith('.gz') ? gunzipSync(readFileSync(path)).toString() : readFileSync(path, 'utf8');
    const { window } = new JSDOM(html, { url: 'https://x.example/', virtualConsole: new VirtualConsole() });
    const page = window.document;
    const blocks = blocksOf(page, page.documentElement);
    const meta = metadataOf(page.documentElement);
    const h = findHeadline(blocks, page.title, meta.headline.map((x) => x.value));
    console.error(path.slice(-30), blocks.length, h?.block.text, h?.path, h?.block.index);
    if (!h) continue;
    const d = divide(blocks, h.block);
    const body = new Set(d.body); const cards = new Set(d.cards.map((c) => c.main));
    for (const b of blocks) { if (b.index <= h.block.index) continue; if (!isProse(b.text) && meaningOf(b.text) === null) continue;
      console.error(`${body.has(b) ? 'B' : cards.has(b) ? 'C' : '-'} ${b.aside ? 'a' : ' '}${b.wholeLink ? 'L' : ' '}${isCut(b.text) ? '…' : ' '}${meaningOf(b.text) ?? ''} ${b.box.look} ^${b.box.parent?.look} | ${b.text.slice(0, 90)}`); }
  }
  return {};
}
