import { blocksOf } from '../../dom/blocks';
import { at, parseJson, textAt } from '../../dom/json';
import { rootOf } from '../../dom/page';
import type { Stated } from '../../metadata';
import type { Aggregator, Fields } from '../aggregator';

const STATE = 'script#__NEXT_DATA__';
const STORY = 'props.pageProps.docInfo';

function textOf(html: string): string[] {
  const root =
    typeof DOMParser === 'undefined'
      ? null
      : rootOf(new DOMParser().parseFromString(html.slice(0, 500_000), 'text/html'));
  const page = root?.ownerDocument;
  return root && page ? blocksOf(page, root).map((block) => block.text) : [];
}

function fields(root: Element): Fields {
  const state = parseJson(root.querySelector(STATE)?.textContent);
  const story = at(state, STORY);
  const one = (path: string): Stated[] => {
    const value = textAt(story, path)?.trim();
    return value
      ? [{ value: value.slice(0, 2_000), kind: 'embedded-json', path: `docInfo.${path}` }]
      : [];
  };
  const authors = at(story, 'authors');
  const names = Array.isArray(authors) ? authors : [];
  return {
    headline: one('title'),
    byline: names.flatMap((name) =>
      typeof name === 'string'
        ? [{ value: name.slice(0, 200), kind: 'embedded-json', path: 'docInfo.authors' } as const]
        : [],
    ),
    outlet: one('source'),
    published: one('epoch'),
    original: one('origin_url'),
    commentCount: one('commentCount'),
    body: textOf(textAt(story, 'content') ?? ''),
  };
}

/** NewsBreak: the state that its pages embed, else the visible text alone (no markup of 2022 is known). */
export const newsbreak: Aggregator = {
  id: 'newsbreak',
  hosts: ['newsbreak.com'],
  names: ['NewsBreak', 'News Break'],
  layouts: [
    {
      name: 'next-data',
      probe: (root) => at(parseJson(root.querySelector(STATE)?.textContent), STORY) !== null,
      fields,
    },
    { name: 'visible-text', probe: () => true, fields: null },
  ],
};
