import type { Stated } from '../metadata';

/** Fields that an adapter may know a better place for than what every page is read by. */
export interface Fields {
  readonly headline: readonly Stated[];
  readonly byline: readonly Stated[];
  readonly outlet: readonly Stated[];
  readonly published: readonly Stated[];
  readonly original: readonly Stated[];
  readonly commentCount: readonly Stated[];
  /** Paragraphs of the body. */
  readonly body: readonly string[];
}

/** One state of a site's markup. */
export interface Layout {
  readonly name: string;
  /** Whether a page is of this layout. */
  readonly probe: (root: Element) => boolean;
  /** Alternatives per field, best first; null when the layout only shows visible text. They count only when the headline agrees with the visible one. */
  readonly fields: ((root: Element) => Fields) | null;
}

/** What is known of one site: hosts and layouts, newest first. */
export interface Aggregator {
  readonly id: string;
  /** Registrable hosts; subdomains belong to them. */
  readonly hosts: readonly string[];
  /** Names that the site calls itself, never the outlet of a report. */
  readonly names: readonly string[];
  readonly layouts: readonly Layout[];
}
