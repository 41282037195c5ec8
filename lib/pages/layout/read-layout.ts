import type { Story } from '@/lib/core/model/reading';
import { fold } from '@/lib/core/text/fold';
import type { Layout, Layouts } from '../aggregators/aggregator';
import type { Site } from '../aggregators/sites';
import { parseJson, type Json } from '../dom/json';
import { baseOf, own } from '../dom/page';
import type { Found } from '../found';
import type { List } from '../list/find-list';
import { all, attributeOf } from './elements';
import { readLists } from './list';
import { readOne } from './places';
import { readFields, storyOf, type Fields } from './story';

/** A page of a known site, with the layout that it has. */
export interface KnownPage {
  readonly site: Site;
  readonly layout: Layout;
  readonly root: Element;
  readonly url: string;
  readonly state: Json;
}

/** A selector with the path of the page's address, and the id at its end, filled in. */
function here(selector: string, url: string): string {
  const path = pathOf(url).replaceAll(/["\\]/g, '');
  return selector
    .replaceAll('{path}', path)
    .replaceAll('{id}', /[a-z0-9]+$/i.exec(path)?.[0] ?? '');
}

function statesOf(layout: Layout, root: Element): Json[] {
  if (layout.state === undefined) return [null];
  return all(root, layout.state)
    .slice(0, 20)
    .map((holder) => own(holder, 'textContent'))
    .map((text) => (typeof text === 'string' ? parseJson(text) : null));
}

const namesOf = (site: Site): Set<string> => new Set(site.names.map((name) => fold(name)));

const pathOf = (url: string): string => /^https?:\/\/[^/]+(?<path>[^?#]*)/.exec(url)?.[1] ?? '/';

/** The layout that a page has: the first whose path, probe and place answer. */
export function recognize(
  site: Site,
  layouts: Layouts,
  root: Element,
  url: string,
): KnownPage | null {
  for (const layout of layouts) {
    if (layout.path && !layout.path.test(pathOf(url))) continue;
    if (layout.probe !== 'body' && all(root, layout.probe).length === 0) continue;
    const { needs } = layout;
    const state = statesOf(layout, root).find(
      (one) => needs === undefined || readOne([needs], { elements: [root], state: one }) !== null,
    );
    if (state !== undefined) return { site, layout, root, url, state };
  }
  return null;
}

/** The part of the page that its layout reads. */
export function partOf({ layout, root, url }: KnownPage): Element {
  for (const selector of layout.within ?? []) {
    const [part] = all(root, here(selector, url));
    if (part) return part;
  }
  return root;
}

/** Fields of the story that the layout finds. */
export const fieldsOf = (page: KnownPage, part: Element): Fields =>
  readFields(page.layout.story ?? {}, { elements: [part, page.root], state: page.state });

/** The lists that the layout finds, on the whole page or in one part of it. */
export function listsOf({ site, layout, root, url, state }: KnownPage, part = root): List {
  const lists = (layout.lists ?? []).map((rules) => ({
    ...rules,
    item: here(rules.item, url),
  }));
  return readLists(lists, {
    root: part,
    state,
    url,
    base: baseOf(root, url),
    siteNames: namesOf(site),
  });
}

/** The story of an article that stands in shadow roots, where the reader of any page sees nothing; else null. */
export function hiddenStory(page: KnownPage, fields: Fields): Story | null {
  const hidden = fields.headline?.path.includes(' >>> ') && fields.body.length > 0;
  return hidden ? storyOf(fields, page.url, languageOf(page.root), namesOf(page.site)) : null;
}

const languageOf = (root: Element): string | null =>
  attributeOf(root, 'lang')?.slice(0, 35) || null;

/** Reads a list, a cluster or a thread by its layout; what a layout promises and the page does not hold is named. */
export function readLayout(page: KnownPage): Found {
  const { layout, root, url, site } = page;
  const [cluster, ...others] = layout.cluster === undefined ? [] : all(root, layout.cluster);
  const one = cluster !== undefined && others.length === 0 ? cluster : null;
  const kind = one ? 'cluster' : layout.kind;
  const fields = kind === 'list' ? null : fieldsOf(page, one ?? root);
  const story = fields ? storyOf(fields, url, languageOf(root), namesOf(site)) : null;
  const { snippets, problems } = listsOf(page, one ?? root);
  const lead = story?.originalUrl?.value;
  const missing = [
    ...(kind !== 'list' && !story ? ['headline'] : []),
    ...(kind === 'list' && snippets.length === 0 ? ['snippets'] : []),
  ];
  return {
    kind,
    site: site.id,
    layout: layout.name,
    story,
    snippets: snippets
      .filter((snippet) => one === null || lead === undefined || snippet.url !== lead)
      .map((snippet, position) => ({ ...snippet, position })),
    problems: [
      ...(missing.length > 0
        ? [
            {
              code: 'layout-changed',
              params: { site: site.names[0] ?? site.id, missing: missing.join(' ') },
            } as const,
          ]
        : []),
      ...problems,
    ],
  };
}
