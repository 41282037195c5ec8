import type { StoryContext } from '@/lib/core/model/context';
import { CITATION_FORMATS, type CitationFormat, joined } from './citations';

/** A form in which the evidence of a context is saved: one line here, its writer in `lib/datasets/evidence`. */
export interface EvidenceFormat {
  readonly id: 'csv' | CitationFormat['id'] | 'claim-review' | 'annotations' | 'hypothesis';
  /** Ending of the file's name. */
  readonly ending: string;
  readonly type: string;
  /** `made`: the moment it is made, UTC ISO 8601. */
  readonly write: (context: StoryContext, made: string) => Promise<string>;
}

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
  ...CITATION_FORMATS.map((format): EvidenceFormat => ({
    ...format,
    write: async (context) => format.write(citedOf(context)),
  })),
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
