import feeds from './known.json';

/** Groups in which feeds are offered. */
export const REGIONS = [
  'world',
  'africa',
  'americas',
  'asia',
  'europe',
  'middle-east',
  'oceania',
] as const;
export type Region = (typeof REGIONS)[number];
export type FeedKind = 'agency' | 'public' | 'paper' | 'official';

/** A well-known public feed. */
export interface KnownFeed {
  readonly title: string;
  readonly url: string;
  readonly kind: FeedKind;
  readonly region: Region;
  readonly language: string;
}

const KINDS: readonly FeedKind[] = ['agency', 'public', 'paper', 'official'];

/**
 * Feeds of agencies, public broadcasters and papers of record, as their publishers announce them. The addresses were
 * written down in November 2026 without asking any of the hosts: one that is gone is told of in the list of feeds.
 */
export const KNOWN_FEEDS: readonly KnownFeed[] = feeds
  .flatMap(([title = '', url = '', kind = '', region = '', language = '']) => {
    const knownKind = KINDS.find((one) => one === kind);
    const knownRegion = REGIONS.find((one) => one === region);
    return knownKind && knownRegion
      ? [{ title, url, kind: knownKind, region: knownRegion, language }]
      : [];
  })
  .toSorted((a, b) => a.title.localeCompare(b.title));
