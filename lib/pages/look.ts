import type { Problem } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';
import { ADAPTERS } from './aggregators';
import { siteOf } from './aggregators/sites';
import { rootOf } from './dom/page';
import { readingFrom, titleOf } from './found';
import { UNKNOWN, type Known } from './known';
import {
  fieldsOf,
  hiddenStory,
  partOf,
  readLayout,
  recognize,
  listsOf,
} from './layout/read-layout';

/** Whether pages of an address may need the reader of any page: articles, and sites without rules. */
export function needsReader(url: string): boolean {
  const layouts = ADAPTERS[siteOf(url)?.id ?? ''] ?? [];
  return layouts.length === 0 || layouts.some(({ kind }) => kind === 'article');
}

/**
 * Reads a page by the rules of its site: a list, a cluster or a thread completely; of an article and of a page that no
 * layout fits, what the rules know, for the reader of any page. Never throws.
 */
export function look(page: Document, url: string, capturedAt: string): Reading | Known {
  const site = siteOf(url);
  const root = rootOf(page);
  if (!site || !root) return UNKNOWN;
  const layouts = ADAPTERS[site.id] ?? [];
  const articles = layouts.length === 0 || layouts.some(({ kind }) => kind === 'article');
  const blank: Known = { ...UNKNOWN, site: site.id, siteNames: site.names, articles };
  try {
    const known = recognize(site, layouts, root, url);
    if (!known) return blank;
    if (known.layout.kind === 'article') {
      const part = partOf(known);
      const fields = fieldsOf(known, part);
      const { snippets, problems: refused } = listsOf(known);
      const layout = known.layout.name;
      const story = hiddenStory(known, fields);
      const lost = known.layout.story?.headline !== undefined && fields.headline === null;
      const problems: Problem[] = lost
        ? [{ code: 'layout-changed', params: { site: site.names[0] ?? site.id } }, ...refused]
        : [...refused];
      if (!story) return { ...blank, layout, part, fields, snippets, problems };
      const found = {
        kind: 'article',
        site: site.id,
        layout,
        story,
        snippets,
        problems: [],
      } as const;
      return readingFrom(found, url, capturedAt, titleOf(root));
    }
    const found = readLayout(known);
    return found.story || found.snippets.length > 0
      ? readingFrom(found, url, capturedAt, titleOf(root))
      : { ...blank, problems: found.problems };
  } catch {
    return blank;
  }
}
