import type { Cited } from '@/lib/datasets/evidence/cited';

/** A form in which reports are cited: one line here, its writer in `lib/datasets/evidence`. */
export interface CitationFormat {
  readonly id: 'ris' | 'csl' | 'biblatex' | 'cite-news';
  /** Ending of the file's name. */
  readonly ending: string;
  readonly type: string;
  readonly write: (cited: readonly Cited[]) => Promise<string>;
}

/** The pieces of a file as one text. */
export const joined = (parts: Iterable<string>): string => [...parts].join('');

export const CITATION_FORMATS: readonly CitationFormat[] = [
  {
    id: 'ris',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    write: async (cited) => joined((await import('@/lib/datasets/evidence/ris')).writeRis(cited)),
  },
  {
    id: 'csl',
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: async (cited) => (await import('@/lib/datasets/evidence/csl-json')).writeCslJson(cited),
  },
  {
    id: 'biblatex',
    ending: 'bib',
    type: 'application/x-bibtex',
    write: async (cited) =>
      joined((await import('@/lib/datasets/evidence/biblatex')).writeBiblatex(cited)),
  },
  {
    id: 'cite-news',
    ending: 'wiki.txt',
    type: 'text/plain',
    write: async (cited) =>
      joined((await import('@/lib/datasets/evidence/cite-news')).writeCiteNews(cited)),
  },
];
