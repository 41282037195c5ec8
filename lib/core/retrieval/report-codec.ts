import type { Report } from '../model/report';
import { hostOf } from '../text/url';
import {
  isUsual,
  packBasis,
  packDerived,
  packMoment,
  unpackBasis,
  unpackDerived,
  unpackMoment,
  USUAL,
  type PackedBasis,
  type PackedDerived,
  type PackedMoment,
} from './report-values';

/** First element of every stored report; a later form takes the next number and earlier ones stay readable. */
const FORM = 2;

type Rest = Pick<Report, 'dateline' | 'credit' | 'annotation' | 'provenance' | 'byline'>;

type Packed = readonly [
  form: typeof FORM,
  id?: string | 0,
  /** Without `https:`. */
  url?: string | 0,
  headline?: string | 0,
  headlineBasis?: PackedBasis | 0 | 1,
  outlet?: PackedDerived | 0,
  domain?: string | 0 | 1,
  /** 0: none. */
  published?: PackedMoment,
  language?: string | 0,
  text?: string | 0,
  truncated?: 0 | 1,
  rest?: Partial<Rest> | 0,
];

/** What few reports have, without what says nothing. */
function packRest({ dateline, credit, annotation, provenance, byline }: Report): Partial<Rest> | 0 {
  const rest = {
    ...(dateline && { dateline }),
    ...(credit && { credit }),
    ...(annotation && { annotation }),
    ...(byline.length > 0 && { byline }),
    ...(provenance.length > 0 && { provenance }),
  };
  return Object.keys(rest).length === 0 ? 0 : rest;
}

const packUrl = (url: string): string =>
  url.startsWith('https://') ? url.slice('https:'.length) : url;
const unpackUrl = (packed: string): string =>
  packed.startsWith('//') ? `https:${packed}` : packed;

/** A report as JSON of half the size: fields by position, no names, nothing twice, nothing that is usual. */
export function packReport(report: Report): string {
  const { id, url, headline, headlineBasis, outlet, domain, published, language, text } = report;
  const packed: (Packed[number] | undefined)[] = [
    FORM,
    url !== null && id === `url:${url}` ? 0 : id,
    url === null ? 0 : packUrl(url),
    headline ?? 0,
    headlineBasis ? (isUsual(headlineBasis) ? 1 : packBasis(headlineBasis)) : 0,
    packDerived(outlet),
    domain === null ? 0 : url !== null && hostOf(url) === domain ? 1 : domain,
    packMoment(published),
    language ?? 0,
    text ?? 0,
    report.truncated ? 1 : 0,
    packRest(report),
  ];
  while (packed.at(-1) === 0) packed.pop();
  return JSON.stringify(packed);
}

const isForm = (value: unknown, form: number): boolean => Array.isArray(value) && value[0] === form;
const isPacked = (value: unknown): value is Packed => isForm(value, FORM);

/** The first form in the second: it told every basis, and times as text with their basis beside. */
function fromFirst(packed: unknown): unknown {
  if (!isForm(packed, 1) || !Array.isArray(packed)) return packed;
  const fields: unknown[] = packed;
  const published = fields[7];
  const time = Array.isArray(published) ? [published.slice(0, 2), published[2]] : 0;
  return [FORM, ...fields.slice(1, 7), time, ...fields.slice(8)];
}

/** Fields that few reports have, empty. */
const BARE = { byline: [], dateline: null, credit: null, annotation: null, provenance: [] };

/** The report again; throws a SyntaxError for anything that `packReport` did not write. */
export function unpackReport(json: string): Report {
  const packed = fromFirst(JSON.parse(json));
  if (!isPacked(packed)) throw new SyntaxError('Not a stored report.');
  const [, id = 0, address = 0, headline = 0, headlineBasis = 0, outlet = 0] = packed;
  const [, , , , , , domain = 0, published = 0, language = 0, text = 0, truncated, rest] = packed;
  const url = address === 0 ? null : unpackUrl(address);
  return {
    ...BARE,
    id: id === 0 ? `url:${url}` : id,
    url,
    headline: headline === 0 ? null : headline,
    headlineBasis:
      headlineBasis === 0 ? null : headlineBasis === 1 ? USUAL : unpackBasis(headlineBasis),
    outlet: outlet === 0 ? null : unpackDerived(outlet),
    domain: domain === 0 ? null : domain === 1 ? hostOf(url) : domain,
    published: published === 0 ? null : unpackMoment(published),
    language: language === 0 ? null : language,
    text: text === 0 ? null : text,
    truncated: truncated === 1,
    ...(rest !== 0 && rest),
  };
}
