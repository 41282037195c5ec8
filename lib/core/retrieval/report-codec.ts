import type { Basis, BasisKind, Certainty, Derived } from '../model/basis';
import type { Moment, Precision } from '../model/moment';
import type { Report } from '../model/report';
import { hostOf } from '../text/url';

/** First element of every stored report; a later form takes the next number and this one stays readable. */
const FORM = 1;

// Stored reports name these by position: add at the end, never reorder.
const KINDS: readonly BasisKind[] = [
  'json-ld',
  'open-graph',
  'meta',
  'embedded-json',
  'element',
  'visible-text',
  'relative-time',
  'url',
  'dateline',
  'credit',
  'byline',
  'text',
  'headline',
  'shared-text',
  'outlet-table',
  'dataset',
  'story-day',
  'capture-time',
];
const CERTAINTIES: readonly Certainty[] = ['stated', 'derived', 'inferred'];
const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'minute'];

type PackedBasis = readonly [kind: number, certainty: number, evidence?: string | 0, path?: string];
type PackedMoment = readonly [value: string, precision: number, basis: PackedBasis];
type PackedDerived = readonly [value: string, basis: PackedBasis];

function packBasis({ kind, certainty, evidence, path }: Basis): PackedBasis {
  const head = [KINDS.indexOf(kind), CERTAINTIES.indexOf(certainty)] as const;
  if (path !== undefined) return [...head, evidence ?? 0, path];
  return evidence === undefined ? head : [...head, evidence];
}

function unpackBasis([kind, certainty, evidence, path]: PackedBasis): Basis {
  return {
    kind: KINDS[kind] ?? 'text',
    certainty: CERTAINTIES[certainty] ?? 'inferred',
    ...(typeof evidence === 'string' && { evidence }),
    ...(path !== undefined && { path }),
  };
}

const packDerived = (known: Derived<string> | null): PackedDerived | 0 =>
  known === null ? 0 : [known.value, packBasis(known.basis)];

const packMoment = (known: Moment | null): PackedMoment | 0 =>
  known === null ? 0 : [known.value, PRECISIONS.indexOf(known.precision), packBasis(known.basis)];

type Rest = Pick<Report, 'dateline' | 'credit' | 'annotation' | 'provenance' | 'byline'>;

type Packed = readonly [
  form: typeof FORM,
  id: string | 0,
  url: string | 0,
  headline: string | 0,
  headlineBasis: PackedBasis | 0,
  outlet: PackedDerived | 0,
  domain: string | 0 | 1,
  published: PackedMoment | 0,
  language: string | 0,
  text: string | 0,
  truncated: 0 | 1,
  rest: Partial<Rest> | 0,
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

/** A report as JSON of half the size: fields by position, no names, nothing twice. */
export function packReport(report: Report): string {
  const { id, url, headline, headlineBasis, outlet, domain, published, language, text } = report;
  const packed: Packed = [
    FORM,
    url !== null && id === `url:${url}` ? 0 : id,
    url ?? 0,
    headline ?? 0,
    headlineBasis ? packBasis(headlineBasis) : 0,
    packDerived(outlet),
    domain === null ? 0 : url !== null && hostOf(url) === domain ? 1 : domain,
    packMoment(published),
    language ?? 0,
    text ?? 0,
    report.truncated ? 1 : 0,
    packRest(report),
  ];
  return JSON.stringify(packed);
}

const isPacked = (value: unknown): value is Packed => Array.isArray(value) && value[0] === FORM;

/** The report again; throws a SyntaxError for anything that `packReport` did not write. */
export function unpackReport(json: string): Report {
  const packed: unknown = JSON.parse(json);
  if (!isPacked(packed)) throw new SyntaxError('Not a stored report.');
  const [, id, url, headline, headlineBasis, outlet, domain, published, language, text] = packed;
  const [, , , , , , , , , , truncated, rest] = packed;
  return {
    id: id === 0 ? `url:${url}` : id,
    url: url === 0 ? null : url,
    headline: headline === 0 ? null : headline,
    headlineBasis: headlineBasis === 0 ? null : unpackBasis(headlineBasis),
    outlet: outlet === 0 ? null : { value: outlet[0], basis: unpackBasis(outlet[1]) },
    domain: domain === 0 ? null : domain === 1 ? hostOf(url === 0 ? null : url) : domain,
    byline: [],
    published:
      published === 0
        ? null
        : {
            value: published[0],
            precision: PRECISIONS[published[1]] ?? 'day',
            basis: unpackBasis(published[2]),
          },
    language: language === 0 ? null : language,
    text: text === 0 ? null : text,
    truncated: truncated === 1,
    dateline: null,
    credit: null,
    annotation: null,
    provenance: [],
    ...(rest !== 0 && rest),
  };
}
