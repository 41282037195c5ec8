import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { blocksOf } from '@/lib/pages/dom/blocks';
export function measure(paths: readonly string[]): object {
  const { window } = new JSDOM(readFileSync(paths[0] ?? '', 'utf8'), { url: 'https://x.example/', virtualConsole: new VirtualConsole() });
  for (const b of blocksOf(window.document, window.document.documentElement)) console.error(`${b.index} d${b.box.depth} ${b.aside ? 'a' : ' '}${b.wholeLink ? 'L' : b.link ? 'l' : ' '} h${b.level} ${b.box.look.slice(0,30)} | ${b.parts.map(p=>p.slice(0,60)).join(' ¦ ')}`);
  return {};
}
