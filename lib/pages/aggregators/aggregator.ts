import type { ListMeaning, PageKind } from '@/lib/core/model/reading';

/**
 * Where a value stands, in one line: `CSS` the text of the first element that fits, `CSS@NAME` its attribute, `@NAME` an
 * attribute of the item itself, an empty line the item's own text, `$PATH` a text in the state that the page embeds.
 * `A >>> B` looks for B in the shadow root of A. Behind ` | ` may stand a reading of the text: see `lib/pages/layout/readings.ts`.
 */
export type Place = string;

/** Alternatives, best first; the first that answers counts and is kept as basis. */
export type Places = readonly Place[];

/** Fields of a story that a site shows elsewhere or more surely than pages do in general. */
export interface StoryRules {
  readonly headline?: Places;
  readonly outlet?: Places;
  readonly byline?: Places;
  readonly published?: Places;
  /** Address at the publisher. */
  readonly original?: Places;
  readonly comments?: Places;
  /** Selector of the paragraphs, or `$PATH` of the body as HTML. */
  readonly body?: Place;
  /** What stands within paragraphs and is none of their text: captions. */
  readonly skip?: string;
}

/** One list of a layout. Required: what makes an item, and its title. */
export interface ListRules {
  /** Selector; `{path}` in it stands for the path of the page's address. */
  readonly item: string;
  /** The nearest element around an item that tells more of it, when it holds no other item. */
  readonly around?: string;
  /** Sibling elements after the item that belong to it. */
  readonly rows?: number;
  readonly title: Places;
  /** Words that a title must have; 1 without. */
  readonly least?: number;
  readonly url?: Places;
  readonly outlet?: Places;
  readonly byline?: Places;
  readonly time?: Places;
  readonly text?: Places;
  readonly comments?: Places;
  /** The list's heading in English. */
  readonly section?: string;
  readonly meaning: ListMeaning;
  /** Items that are, hold or stand in one of these are left out: advertisements, controls. */
  readonly drop?: string;
}

/** One state of a site's markup. */
export interface Layout {
  readonly name: string;
  readonly kind: PageKind;
  /** An element that only pages of this layout hold. */
  readonly probe: string;
  /** Paths of addresses that this layout has; any without. */
  readonly path?: RegExp;
  /** Element whose text is the page's state as JSON. */
  readonly state?: string;
  /** A place that must answer, beside the probe. */
  readonly needs?: Place;
  /**
   * The part of the page that is read, the first that exists: an article laid over a list, one of several on a page.
   * `{path}` stands for the path of the page's address, `{id}` for the letters and digits at its end.
   */
  readonly within?: readonly string[];
  /** Where several stand on one page, each is one story: a page with one is a cluster, a page with more a list. */
  readonly cluster?: string;
  readonly story?: StoryRules;
  readonly lists?: readonly ListRules[];
}

/** What is known of one site's pages: layouts, newest first. */
export type Layouts = readonly Layout[];
