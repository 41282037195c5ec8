import type { Problem } from '@/lib/core/model/problem';
import type { PageKind, Reading, Snippet, Story, StoryField } from '@/lib/core/model/reading';
import { plain } from './dom/plain';

/** What a reader made of a page. */
export interface Found {
  readonly kind: PageKind;
  /** Id of the page's site, or `generic`. */
  readonly site: string;
  readonly layout: string;
  readonly story: Story | null;
  readonly snippets: readonly Snippet[];
  readonly problems: readonly Problem[];
}

/** The document's title, cut to 500 characters. */
export function titleOf(root: Element): string {
  const title = root.querySelector('head > title') ?? root.querySelector('title:not(svg title)');
  return plain(title?.textContent ?? '').slice(0, 500);
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

/** The reading of a page: what was found, and what the page does not show. */
export function readingFrom(found: Found, url: string, capturedAt: string, title: string): Reading {
  const { kind, site, layout, story, snippets, problems } = found;
  return {
    page: { url, site, layout, kind, capturedAt, title },
    story,
    snippets,
    missing: missingOf(found),
    problems,
  };
}
