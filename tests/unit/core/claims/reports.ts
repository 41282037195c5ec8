import type { Report } from '@/lib/core/model/report';

/** A report of which only headline and text matter. */
export const report = (text: string | null, headline: string | null = null): Report => ({
  id: 'r',
  url: null,
  headline,
  outlet: null,
  domain: null,
  byline: [],
  published: null,
  language: 'en',
  text,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
  provenance: [],
  headlineBasis: null,
});
