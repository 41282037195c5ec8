import { JSDOM, VirtualConsole } from 'jsdom';
import { completeReading } from '@/lib/core/attribution/complete';
import type { Reading } from '@/lib/core/model/reading';
import { safeUrl } from '@/lib/core/text/url';
import { readingOf } from '@/lib/messaging/validate';
import { ADAPTERS } from '@/lib/pages/aggregators';
import { siteOf } from '@/lib/pages/aggregators/sites';
import { rootOf } from '@/lib/pages/dom/page';
import { UNKNOWN } from '@/lib/pages/known';
import { fieldsOf, listsOf, partOf, readLayout, recognize } from '@/lib/pages/layout/read-layout';
import { findTitles } from '@/lib/pages/marks/find-titles';
import { outlineOf } from '@/lib/pages/outline';
import { readPage } from '@/lib/pages/read';
import { readWith } from '@/lib/pages/read-with';
import { hold, prototypes } from './target';

const NOW = '2024-03-10T09:00:00.000Z';
const BEFORE = prototypes();

/** Signs that turn or hide text, and controls. */
const TURNING = /[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f]|(?! )\p{Cc}/u;

/** A document without scripts, in which custom elements' declared shadow roots stand. */
export function emptyPage(url: string): Document {
  return new JSDOM('', { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** As the background does: what it would refuse was read in vain. */
function accepted(reading: Reading, how: string): Reading {
  const sent: unknown = JSON.parse(JSON.stringify(reading));
  const taken = readingOf(sent);
  hold(taken.ok, `the background would refuse what was read ${how}`);
  return taken.value;
}

function holdTexts({ story, snippets }: Reading): void {
  const texts = [
    story?.headline.value,
    story?.outlet?.value,
    ...(story?.byline?.value ?? []),
    ...snippets.flatMap(({ title, outlet, byline }) => [title, outlet, ...byline]),
  ];
  for (const text of texts) hold(!TURNING.test(text ?? ''), 'a text holds signs that turn it');
  const links = [story?.canonicalUrl?.value, story?.originalUrl?.value];
  for (const link of [...links, ...snippets.map(({ url }) => url)])
    hold(link === null || link === undefined || safeUrl(link) !== null, 'an address is not safe');
}

/** The rules of the page's site without the net that catches what they throw. */
function readByRules(root: Element, url: string): void {
  const site = siteOf(url);
  const page = site && recognize(site, ADAPTERS[site.id] ?? [], root, url);
  if (!page) return;
  if (page.layout.kind === 'article') {
    fieldsOf(page, partOf(page));
    listsOf(page);
  } else readLayout(page);
}

const told = ({ page, story, snippets, problems, missing }: Reading): string =>
  [
    page.layout,
    page.kind,
    story ? Math.min(3, story.body.length) : '-',
    story?.published?.precision ?? '-',
    story?.credit ? 'credit' : '-',
    Math.ceil(Math.log2(1 + snippets.length)),
    ...problems.map(({ code }) => code),
    ...missing,
  ].join(' ');

/** Reads a page in every way that the extension has and holds what must be true of each; answers with what was read. */
export function examinePage(page: Document, url: string): string {
  const root = rootOf(page);
  const before = root?.outerHTML;
  if (root) readByRules(root, url);
  const readings = [
    readPage(page, url, NOW),
    readWith({ page, url, capturedAt: NOW, known: UNKNOWN }),
  ];
  for (const reading of readings) {
    hold(!reading.problems.some(({ code }) => code === 'internal'), 'a reader failed inside');
    const taken = accepted(reading, 'by the page');
    holdTexts(accepted(completeReading(taken), 'and completed'));
  }
  if (root) {
    const [first] = readings;
    const listed = (first?.snippets ?? []).flatMap(({ title, url: link }) =>
      title === null ? [] : [{ title, url: link }],
    );
    findTitles(root, listed);
    hold(outlineOf(root).split('\n').length <= 1_500, 'an outline has no end');
  }
  hold(root?.outerHTML === before, 'reading changed the page');
  hold(prototypes() === BEFORE, 'a prototype was changed');
  return readings.map((reading) => told(completeReading(reading))).join(' | ');
}
