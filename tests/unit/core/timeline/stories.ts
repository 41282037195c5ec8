import type { Moment } from '@/lib/core/model/moment';
import type { Origin } from '@/lib/core/model/origin';
import type { Report } from '@/lib/core/model/report';

/** A day that a page states. */
export const day = (value: string): Moment => ({
  value,
  precision: 'day',
  basis: { kind: 'json-ld', certainty: 'stated' },
});

/** A report seen on a page, with some fields set. */
export function report(id: string, fields: Partial<Report> = {}): Report {
  return {
    id,
    url: null,
    headline: null,
    headlineBasis: null,
    outlet: null,
    domain: null,
    byline: [],
    published: null,
    language: 'en',
    text: null,
    truncated: false,
    dateline: null,
    credit: null,
    annotation: null,
    provenance: [{ kind: 'page', id: 'https://list.example/', at: '2023-06-17T08:00:00Z' }],
    ...fields,
  };
}

/** An origin of its own for a report and the reports that copy it. */
export function origin(id: string, original: string, ...copies: string[]): Origin {
  const basis = { kind: 'outlet-table', certainty: 'derived' } as const;
  const members = [
    { reportId: original, role: 'original', basis, chain: [] } as const,
    ...copies.map((reportId) => ({ reportId, role: 'copy', basis, chain: [] }) as const),
  ];
  return { id, name: id, kind: 'outlet', members, counted: true };
}
