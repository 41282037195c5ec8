import type { ColumnMapping } from '@/lib/core/model/curation';

/** Columns of exports that many bring, by heading, or by number where there are no headings. */
export const PRESETS = {
  /** https://www.mediacloud.org: stories of a search. */
  'media-cloud': {
    url: 'url',
    headline: 'title',
    outlet: 'media_name',
    published: 'publish_date',
    language: 'language',
  },
  /** GDELT DOC 2.0, list of articles as CSV. */
  'gdelt-doc': { url: 'URL', headline: 'Title', published: 'Date' },
  /** GDELT 2.0 event database, 61 columns. */
  'gdelt-events': { url: '#61', published: '#60' },
  /** GDELT 2.1 global knowledge graph. */
  'gdelt-gkg': { url: '#5', outlet: '#4', published: '#2' },
} as const satisfies Record<string, ColumnMapping>;

export type Preset = keyof typeof PRESETS;

export const FIELDS = [
  'url',
  'headline',
  'outlet',
  'published',
  'language',
  'text',
  'byline',
] as const;
