import type { Basis } from '../model/basis';
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
import { longUrl, shortUrl } from './short-url';

/** First character of every stored report; a later form takes another and this one stays readable. */
const FORM = '1';
/** Between two fields. */
const NEXT = '\u001F';
/** Before a field that is JSON where text is the usual. */
const JSON_FIELD = '\u0001';
/** Length of a day, `YYYY-MM-DD`. */
const DAY = 10;

type Rest = Pick<
  Report,
  'dateline' | 'credit' | 'annotation' | 'provenance' | 'byline' | 'otherWordings'
>;

/** What few reports have, without what says nothing. */
function restOf({
  dateline,
  credit,
  annotation,
  provenance,
  byline,
  otherWordings,
}: Report): Partial<Rest> | null {
  const rest = {
    ...(dateline && { dateline }),
    ...(credit && { credit }),
    ...(annotation && { annotation }),
    ...(byline.length > 0 && { byline }),
    ...(provenance.length > 0 && { provenance }),
    ...(otherWordings && { otherWordings }),
  };
  return Object.keys(rest).length === 0 ? null : rest;
}

/** A text as it is, unless it could be taken for something else; '' for none. */
function packText(text: string | null): string {
  if (text === null) return '';
  const plain = text !== '' && !text.startsWith(JSON_FIELD) && !text.includes(NEXT);
  // Half a surrogate pair survives UTF-8 only as an escape.
  return plain && text.isWellFormed() ? text : JSON_FIELD + JSON.stringify(text);
}

function unpackJson(field: string): unknown {
  const value: unknown = JSON.parse(field);
  return value;
}

/** The text again, or what stands there in its place. */
const unpackField = (field: string): unknown =>
  field.startsWith(JSON_FIELD) ? unpackJson(field.slice(JSON_FIELD.length)) : field;

function unpackText(field = ''): string | null {
  if (field === '') return null;
  const text = unpackField(field);
  if (typeof text !== 'string') throw new SyntaxError('Not a stored report.');
  return text;
}

/** Nothing below U+0020, which short addresses are made with. */
const PLAIN_URL = /^[\u0020-\uFFFF]+$/;

const repeatedOf = ({
  headline,
  outlet,
  published,
}: Pick<Report, 'headline' | 'outlet' | 'published'>) => ({
  headline,
  outlet: outlet?.value ?? null,
  day: published && published.value.length >= DAY ? published.value.slice(0, DAY) : null,
});

function packUrl(report: Report): string {
  const { url } = report;
  if (url === null) return '';
  return PLAIN_URL.test(url) && url.isWellFormed()
    ? shortUrl(url, repeatedOf(report))
    : JSON_FIELD + JSON.stringify(url);
}

function packHeadlineBasis({ headline, headlineBasis }: Report): string {
  if (headlineBasis === null) return headline === null ? '' : 'null';
  const usual = headline !== null && isUsual(headlineBasis);
  return usual ? '' : JSON.stringify(packBasis(headlineBasis));
}

/** A report in few bytes: fields by position, no names, nothing twice, nothing that is usual. */
export function packReport(report: Report): string {
  const { id, url, headline, outlet, domain, language, text } = report;
  const name = packDerived(outlet);
  const rest = restOf(report);
  const fields = [
    url !== null && id === `url:${url}` ? '' : packText(id),
    packUrl(report),
    packText(headline),
    packHeadlineBasis(report),
    typeof name === 'string' ? packText(name) : name === 0 ? '' : JSON_FIELD + JSON.stringify(name),
    domain === hostOf(url) ? '' : domain === null ? `${JSON_FIELD}null` : packText(domain),
    report.published === null ? '' : JSON.stringify(packMoment(report.published)),
    packText(language),
    packText(text),
    report.truncated ? '1' : '',
    rest === null ? '' : JSON.stringify(rest),
  ];
  while (fields.at(-1) === '') fields.pop();
  return FORM + fields.join(NEXT);
}

const isBasis = (value: unknown): value is PackedBasis =>
  Array.isArray(value) && typeof value[0] === 'number';
const isName = (value: unknown): value is PackedDerived =>
  typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string');
const isMoment = (value: unknown): value is PackedMoment =>
  typeof value === 'number' || Array.isArray(value);
const isRest = (value: unknown): value is Partial<Rest> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field that is nothing or of one kind; throws a SyntaxError for anything else. */
function known<T>(
  field: string | undefined,
  read: (field: string) => unknown,
  is: (value: unknown) => value is T,
): T | null {
  if (field === undefined || field === '') return null;
  const value = read(field);
  if (!is(value)) throw new SyntaxError('Not a stored report.');
  return value;
}

function unpackHeadlineBasis(field: string | undefined, headline: string | null): Basis | null {
  if (field === undefined || field === '') return headline === null ? null : USUAL;
  const basis = field === 'null' ? null : known(field, unpackJson, isBasis);
  return basis === null ? null : unpackBasis(basis);
}

function unpackDomain(field: string | undefined, url: string | null): string | null {
  if (field === undefined || field === '') return hostOf(url);
  return field === `${JSON_FIELD}null` ? null : unpackText(field);
}

/** Fields that few reports have, empty. */
const BARE = { byline: [], dateline: null, credit: null, annotation: null, provenance: [] };

/** The report again; throws a SyntaxError for anything that `packReport` did not write. */
export function unpackReport(stored: string): Report {
  if (!stored.startsWith(FORM)) throw new SyntaxError('Not a stored report.');
  const [id, address = '', head, headBasis, name, host, time, language, text, truncated, rest] =
    stored.slice(FORM.length).split(NEXT);
  const headline = unpackText(head);
  const outletName = known(name, unpackField, isName);
  const moment = known(time, unpackJson, isMoment);
  const outlet = outletName === null ? null : unpackDerived(outletName);
  const published = moment === null ? null : unpackMoment(moment);
  const url =
    address === '' || address.startsWith(JSON_FIELD)
      ? unpackText(address)
      : longUrl(address, repeatedOf({ headline, outlet, published }));
  return {
    ...BARE,
    id: unpackText(id) ?? `url:${url}`,
    url,
    headline,
    headlineBasis: unpackHeadlineBasis(headBasis, headline),
    outlet,
    domain: unpackDomain(host, url),
    published,
    language: unpackText(language),
    text: unpackText(text),
    truncated: truncated === '1',
    ...known(rest, unpackJson, isRest),
  };
}
