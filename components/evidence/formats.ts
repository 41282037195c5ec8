import type { StoryContext } from '@/lib/core/model/context';

/** A form in which the evidence of a context is saved: one line here, its writer in `lib/datasets/evidence`. */
export interface EvidenceFormat {
  readonly id:
    | 'csv'
    | 'ris'
    | 'csl'
    | 'biblatex'
    | 'cite-news'
    | 'claim-review'
    | 'annotations'
    | 'hypothesis';
  /** Ending of the file's name. */
  readonly ending: string;
  readonly type: string;
  /** `made`: the moment it is made, UTC ISO 8601. */
  readonly write: (context: StoryContext, made: string) => Promise<string>;
}

const joined = (parts: Iterable<string>): string => [...parts].join('');

/** The reports that count or tell the story, each with when it came. */
function citedOf({ matches, pageReportId, reports, reading }: StoryContext) {
  const told = matches.filter(({ relation }) => relation === 'same-story');
  return [pageReportId, ...told.map(({ reportId }) => reportId)].flatMap((id) => {
    const report = reports[id];
    return report ? { report, seen: report.provenance[0]?.at ?? reading.page.capturedAt } : [];
  });
}

const JSON_TYPE = 'application/json';

export const EVIDENCE_FORMATS: readonly EvidenceFormat[] = [
  {
    id: 'csv',
    ending: 'csv',
    type: 'text/csv',
    write: async (context) =>
      joined((await import('@/lib/datasets/evidence/table')).writeTable(context)),
  },
  {
    id: 'ris',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    write: async (context) =>
      joined((await import('@/lib/datasets/evidence/ris')).writeRis(citedOf(context))),
  },
  {
    id: 'csl',
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: async (context) =>
      (await import('@/lib/datasets/evidence/csl-json')).writeCslJson(citedOf(context)),
  },
  {
    id: 'biblatex',
    ending: 'bib',
    type: 'application/x-bibtex',
    write: async (context) =>
      joined((await import('@/lib/datasets/evidence/biblatex')).writeBiblatex(citedOf(context))),
  },
  {
    id: 'cite-news',
    ending: 'wiki.txt',
    type: 'text/plain',
    write: async (context) =>
      joined((await import('@/lib/datasets/evidence/cite-news')).writeCiteNews(citedOf(context))),
  },
  {
    id: 'claim-review',
    ending: 'claimreview.jsonld',
    type: 'application/ld+json',
    write: async (context, made) =>
      (await import('@/lib/datasets/evidence/claim-review')).writeClaimReviews(context, made),
  },
  {
    id: 'annotations',
    ending: 'annotations.jsonld',
    type: 'application/ld+json',
    write: async (context, made) =>
      (await import('@/lib/datasets/evidence/annotations')).writeAnnotations(context, made),
  },
  {
    id: 'hypothesis',
    ending: 'hypothesis.json',
    type: JSON_TYPE,
    write: async (context, made) =>
      (await import('@/lib/datasets/evidence/annotations')).writeHypothesis(context, made),
  },
];
