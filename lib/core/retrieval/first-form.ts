import type { Report } from '../model/report';
import { hostOf } from '../text/url';
import { unpackBasis, unpackDerived, unpackMoment, type PackedBasis } from './report-values';

export type Rest = Pick<Report, 'dateline' | 'credit' | 'annotation' | 'provenance' | 'byline'>;

/** Fields that few reports have, empty. */
export const BARE = { byline: [], dateline: null, credit: null, annotation: null, provenance: [] };

type FirstForm = readonly [
  form: 1,
  id: string | 0,
  url: string | 0,
  headline: string | 0,
  headlineBasis: PackedBasis | 0,
  outlet: readonly [value: string, basis: PackedBasis] | 0,
  domain: string | 0 | 1,
  published: readonly [value: string, precision: number, basis: PackedBasis] | 0,
  language: string | 0,
  text: string | 0,
  truncated: 0 | 1,
  rest: Partial<Rest> | 0,
];

/** Whether a value is a report in the first form. */
export const isFirstForm = (value: unknown): value is FirstForm =>
  Array.isArray(value) && value[0] === 1;

/** Reports as the first libraries hold them. */
export function unpackFirst(packed: FirstForm): Report {
  const [, id, url, headline, headlineBasis, outlet, domain, published, language, text] = packed;
  const [, , , , , , , , , , truncated, rest] = packed;
  return {
    ...BARE,
    id: id === 0 ? `url:${url}` : id,
    url: url === 0 ? null : url,
    headline: headline === 0 ? null : headline,
    headlineBasis: headlineBasis === 0 ? null : unpackBasis(headlineBasis),
    outlet: outlet === 0 ? null : unpackDerived(outlet),
    domain: domain === 0 ? null : domain === 1 ? hostOf(url === 0 ? null : url) : domain,
    published: published === 0 ? null : unpackMoment([[published[0], published[1]], published[2]]),
    language: language === 0 ? null : language,
    text: text === 0 ? null : text,
    truncated: truncated === 1,
    ...(rest !== 0 && rest),
  };
}
