import type { Problem } from '@/lib/core/model/problem';
import type { PageKind, Reading, Snippet, Story, StoryField } from '@/lib/core/model/reading';
import type { Aggregator } from './aggregators/aggregator';
import { divide } from './article/body';
import { findHeadline } from './article/headline';
import { assembleStory } from './article/story';
import { blocksOf, plain, type Block } from './dom/blocks';
import { rootOf } from './dom/page';
import { isProse } from './dom/shape';
import { findList } from './list/find-list';
import { headAgrees, metadataOf, sameTitle } from './metadata';

/** Paragraphs of a story from elsewhere, for readers that bring a better one. */
export type BodyReader = (page: Document) => readonly string[];

interface Found {
  readonly kind: PageKind;
  readonly site: string;
  readonly layout: string;
  readonly story: Story | null;
  readonly snippets: readonly Snippet[];
  readonly problems: readonly Problem[];
  readonly title: string;
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

function find({ page, url, aggregator, readBody }: PageToRead, root: Element): Found {
  const title = plain(
    (root.querySelector('head > title') ?? root.querySelector('title:not(svg title)'))
      ?.textContent ?? '',
  ).slice(0, 500);
  const blocks = blocksOf(page, root);
  const layout = aggregator?.layouts.find((one) => one.probe(root)) ?? null;
  const meta = metadataOf(root);
  const headline = findHeadline(
    blocks,
    title,
    meta.headline.map((one) => one.value),
  );
  const named = {
    site: aggregator?.id ?? 'generic',
    layout: layout?.name ?? 'generic',
    title,
  } as const;
  const division = headline ? divide(blocks, headline.block) : null;
  const [opening] = division?.body ?? [];
  const list =
    headline === null ||
    division === null ||
    isList(blocks, headline.block, opening) ||
    (!opening && !meta.articleType && division.cards.length === 0);
  const common = { blocks, url };
  if (list) {
    const found = findList({ ...common, cards: [], taken: new Set(), from: 0, repeated: 3 });
    const prose = blocks.some((block) => isProse(block.text));
    const problem: Problem = { code: blocks.length === 0 ? 'empty-page' : 'no-headline' };
    return {
      ...named,
      kind: 'list',
      story: null,
      snippets: found.snippets,
      problems:
        found.snippets.length === 0 || (headline === null && prose)
          ? [problem, ...found.problems]
          : found.problems,
    };
  }
  const agrees = headAgrees(meta, headline.block.text, title, url);
  const known = layout?.fields?.(root) ?? null;
  const fresh = known?.headline.some((one) => sameTitle(one.value, headline.block.text))
    ? known
    : null;
  const visibleBody = division.body.map((block) => block.text);
  const better = readBody?.(page) ?? fresh?.body ?? [];
  const story = assembleStory({
    ...common,
    headline,
    body: better.length > 0 ? better : visibleBody,
    bodyStart: (opening ?? division.cards[0]?.main)?.index ?? headline.block.index + 16,
    meta: agrees ? meta : null,
    known: fresh,
    siteNames: aggregator?.names ?? [],
  });
  const told = new Set(better);
  const inBody = new Set(blocks.filter((block) => block.linkText === null && told.has(block.text)));
  const found = findList({
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

function missingOf({ story, snippets }: Found): StoryField[] {
  const missing: StoryField[] = [];
  if (!story) missing.push('headline');
  if (!story?.publishedFrom?.length) missing.push('published');
  for (const field of ['byline', 'outlet', 'canonicalUrl', 'lead'] as const)
    if (!story?.[field]) missing.push(field);
  if (!story || story.body.length === 0) missing.push('body');
  if (snippets.length === 0) missing.push('snippets');
  return missing;
}

/** A page and what it is read with. */
export interface PageToRead {
  readonly page: Document;
  readonly url: string;
  /** Moment of capture, UTC ISO 8601; relative times count from it. */
  readonly capturedAt: string;
  /** The adapter of the site; null reads it as any page. */
  readonly aggregator: Aggregator | null;
  readonly readBody?: BodyReader;
}

/**
 * Reads one page with a given adapter and body reader. Never throws: what cannot be read is named in `missing` and
 * `problems`. Times, datelines and credits are left for `completeReading`.
 */
export function readWith(input: PageToRead): Reading {
  const nothing: Found = {
    kind: 'list',
    site: 'generic',
    layout: 'generic',
    story: null,
    snippets: [],
    problems: [],
    title: '',
  };
  let found: Found;
  try {
    const root = rootOf(input.page);
    found = root ? find(input, root) : { ...nothing, problems: [{ code: 'empty-page' }] };
  } catch {
    found = { ...nothing, problems: [{ code: 'internal' }] };
  }
  const { kind, site, layout, story, snippets, problems, title } = found;
  return {
    page: { url: input.url, site, layout, kind, capturedAt: input.capturedAt, title },
    story,
    snippets,
    missing: missingOf(found),
    problems,
  };
}
