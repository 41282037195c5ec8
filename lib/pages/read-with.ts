import type { Problem } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import { divide } from './article/body';
import { findHeadline } from './article/headline';
import { reconcile } from './article/reconcile';
import { assembleStory } from './article/story';
import { blocksOf, type Block } from './dom/blocks';
import { baseOf, rootOf } from './dom/page';
import { isProse } from './dom/shape';
import { readingFrom, titleOf, type Found } from './found';
import type { Known } from './known';
import { findList } from './list/find-list';
import { headAgrees, isNoAddress, metadataOf, sameTitle } from './metadata';

const EMPTY: Problem = { code: 'empty-page' };

/** Paragraphs of a story from elsewhere, for readers that bring a better one. */
export type BodyReader = (page: Document) => readonly string[];

function paragraphs(html: string): string[] {
  const root =
    typeof DOMParser === 'undefined'
      ? null
      : rootOf(new DOMParser().parseFromString(html.slice(0, 500_000), 'text/html'));
  const page = root?.ownerDocument;
  return root && page ? blocksOf(page, root).map((block) => block.text) : [];
}

/** The opening text belongs to a card with a linked title: the page is a list. */
function isList(blocks: readonly Block[], headline: Block, opening: Block | undefined): boolean {
  const linked = blocks.filter(
    (block) =>
      !block.aside && block.link !== null && block.text.length >= 25 && block.text.includes(' '),
  );
  if (!opening) return linked.length >= 3;
  const between = linked.filter(
    (block) => block.index > headline.index && block.index < opening.index && block.level > 0,
  );
  return between.length >= 1 && linked.length >= 5;
}

function find({ page, url, known: place, readBody }: PageToRead, root: Element): Found {
  const title = titleOf(root);
  const blocks = blocksOf(page, place.part ?? root);
  const known = place.fields;
  const meta = metadataOf(root);
  const headline = findHeadline(
    blocks,
    title,
    [...(known?.headline ? [known.headline] : []), ...meta.headline].map((one) => one.value),
  );
  const named = { site: place.site, layout: place.layout } as const;
  const division = headline ? divide(blocks, headline.block) : null;
  const [opening] = division?.body ?? [];
  const agrees = headline !== null && headAgrees(meta, headline.block.text, title, url);
  const article = meta.articleType && agrees && place.articles;
  const list =
    !known?.headline &&
    !article &&
    (!place.articles ||
      headline === null ||
      division === null ||
      isList(blocks, headline.block, opening) ||
      (!opening && division.cards.length === 0));
  const { siteNames } = place;
  const common = { blocks, url, base: baseOf(root, url), siteNames };
  if (list || headline === null || division === null) {
    const found = findList({ ...common, cards: [], taken: new Set(), from: 0, repeated: 3 });
    const prose = blocks.some(
      (block) => !block.wholeLink && block.level === 0 && isProse(block.text),
    );
    // Rules of the site there are, but none of them fits.
    const [site] = place.articles || found.snippets.length < 3 ? [] : place.siteNames;
    const unread = found.snippets.length === 0 || (headline === null && prose && place.articles);
    const unreadable: Problem[] =
      site !== undefined
        ? [{ code: 'layout-changed', params: { site } }]
        : unread
          ? [blocks.length === 0 ? EMPTY : { code: 'no-headline' }]
          : [];
    return {
      ...named,
      kind: 'list',
      story: null,
      snippets: found.snippets,
      problems: [...unreadable, ...found.problems],
    };
  }
  const fresh =
    known && (!known.headline || sameTitle(known.headline.value, headline.block.text))
      ? known
      : null;
  const visibleBody = division.body.map((block) => block.text);
  const better = readBody
    ? reconcile(readBody(page), visibleBody)
    : ((fresh?.html ? paragraphs(fresh.html) : fresh?.body) ?? []);
  const story = assembleStory({
    ...common,
    headline,
    body: better.length > 0 ? better : visibleBody,
    bodyStart: (opening ?? division.cards[0]?.main)?.index ?? headline.block.index + 16,
    meta: agrees ? meta : null,
    strayed: meta.canonical !== null && (!agrees || isNoAddress(meta.canonical.value, url)),
    known: fresh,
  });
  const told = new Set(better);
  const inBody = new Set(blocks.filter((block) => block.linkText === null && told.has(block.text)));
  const found =
    place.snippets.length > 0
      ? { snippets: place.snippets, problems: [] }
      : findList({
          ...common,
          cards: division.cards.filter((card) => !inBody.has(card.main)),
          taken: new Set([headline.block, ...division.body, ...inBody]),
          from: headline.block.index + 1,
          repeated: 2,
        });
  const stale = !agrees || (known !== null && fresh === null);
  return {
    ...named,
    kind: 'article',
    story,
    snippets: found.snippets,
    problems: stale ? [{ code: 'metadata-disagrees' }, ...found.problems] : found.problems,
  };
}

/** A page and what it is read with. */
export interface PageToRead {
  readonly page: Document;
  readonly url: string;
  /** Moment of capture, UTC ISO 8601; relative times count from it. */
  readonly capturedAt: string;
  /** What the rules of its site know of it; `UNKNOWN` for any page. */
  readonly known: Known;
  readonly readBody?: BodyReader | undefined;
}

/**
 * Reads one page with a given adapter and body reader. Never throws: what cannot be read is named in `missing` and
 * `problems`. Times, datelines and credits are left for `completeReading`.
 */
export function readWith(input: PageToRead): Reading {
  const nothing: Found = {
    kind: 'list',
    site: input.known.site,
    layout: input.known.layout,
    story: null,
    snippets: [],
    problems: [],
  };
  const { url, capturedAt, known } = input;
  try {
    const root = rootOf(input.page);
    const found = root ? find(input, root) : { ...nothing, problems: [EMPTY] };
    const problems = [...known.problems, ...found.problems];
    return readingFrom({ ...found, problems }, url, capturedAt, root ? titleOf(root) : '');
  } catch {
    return readingFrom({ ...nothing, problems: [{ code: 'internal' }] }, url, capturedAt, '');
  }
}
