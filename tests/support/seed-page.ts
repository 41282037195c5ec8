import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run';

const FOLDER = join(ROOT, '..', 'shared', 'seed');
const SNIPPETS = 15;

/** Address under which the tests serve it. */
export const SEED_URL =
  'https://www.newsbreak.com/news/2482176435902/photos-dramatic-scenes-from-kazakhstan-s-massive-protests-and-crackdown';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The lines of the seed, or null where the material is absent. */
function seedLines(): string[] | null {
  if (!existsSync(FOLDER)) return null;
  const file = readdirSync(FOLDER).find((name) => name.endsWith('.txt'));
  if (file === undefined) return null;
  const lines = readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter(Boolean);
}

/**
 * A page in NewsBreak's manner made from the seed's text: generated class names, an untitled list of cards.
 * @param when the time the page prints; the seed's own is "4 days ago".
 * @returns null where `../shared/seed` is absent.
 */
export function seedPage(when?: string): string | null {
  const lines = seedLines();
  if (lines === null) return null;
  const [first = '', byline = '', outlet = '', printed = '', ...rest] = lines;
  const headline = escape(first.replace(/^date \S+ /, ''));
  const comments = rest.pop() ?? '';
  const body = rest.slice(0, -SNIPPETS);
  const cards = rest.slice(-SNIPPETS);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${headline} | News Break</title>
<meta property="og:site_name" content="News Break">
<meta property="og:type" content="article">
<meta property="og:title" content="${headline}">
<link rel="canonical" href="${SEED_URL}">
</head>
<body>
<div id="__next">
<header class="_1q4KD"><a href="/">News Break</a><nav><a href="/local">Local</a> <a href="/topics/world">World</a></nav></header>
<main class="_3lHtR">
<article class="_2kmZr">
<h1 class="_5Yd2x">${headline}</h1>
<div class="_9wQ1b"><span class="_author">${escape(byline)}</span>
<a class="_8zTfL" href="/@weku">${escape(outlet)}</a>
<span class="_time">${escape(when ?? printed)}</span></div>
<div class="_content">${body.map((text) => `<p>${escape(text)}</p>`).join('\n')}</div>
</article>
<div class="_cmt"><span>${escape(comments)}</span></div>
<section class="_rel">
${cards
  .map(
    (text, at) =>
      `<div class="_card"><a class="_lnk" href="/news/24${80_000_000_000 + at * 7919}/story-${at + 1}"><div class="_txt">${escape(text)}</div></a></div>`,
  )
  .join('\n')}
</section>
</main>
</div>
</body>
</html>`;
}
