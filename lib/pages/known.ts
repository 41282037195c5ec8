import type { Problem } from '@/lib/core/model/problem';
import type { Snippet } from '@/lib/core/model/reading';
import type { Fields } from './layout/story';

/** What the rules of a site know of one page, for the reader of any page to start from. */
export interface Known {
  /** Id of the site, or `generic`. */
  readonly site: string;
  /** Names that the site calls itself, never the outlet of a report. */
  readonly siteNames: readonly string[];
  /** Whether the site has pages that tell one story in full. */
  readonly articles: boolean;
  readonly layout: string;
  /** The part of the page to read; null for the whole. */
  readonly part: Element | null;
  /** Fields of the story; null where no layout is known. */
  readonly fields: Fields | null;
  /** Lists of the page; empty where no layout is known or none was found. */
  readonly snippets: readonly Snippet[];
  readonly problems: readonly Problem[];
}

/** Of a page that belongs to no site with rules. */
export const UNKNOWN: Known = {
  site: 'generic',
  siteNames: [],
  articles: true,
  layout: 'generic',
  part: null,
  fields: null,
  snippets: [],
  problems: [],
};
