import type { Report } from '../model/report';
import { fold } from '../text/fold';
import type { LibraryQuery } from './parse';

/** What a report is told of besides itself. */
export interface About {
  /** Titles of datasets by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Whether a report tells a figure; asked last, since it reads the text. */
  readonly tellsFigure: (report: Report) => boolean;
}

/** Letters of another alphabet or none beside a run of words: `art` does not stand in `party`. */
const isWhole = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const behind = text.slice(at + words.length, at + words.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(behind)) return true;
  }
  return false;
};

const any = (wanted: readonly string[], told: readonly (string | null | undefined)[]): boolean =>
  wanted.length === 0 ||
  told.some((one) => one && wanted.some((value) => fold(one).includes(value)));

/** Whether a moment may lie before a day: what is told no finer than the day's month or year is not held against it. */
const isBefore = (told: string, day: string): boolean => told.slice(0, day.length) < day;
const isFrom = (told: string, day: string): boolean => told >= day.slice(0, told.length);

/** Whether a report that has all terms of a query answers the rest of it too. */
export function answers(query: LibraryQuery, report: Report, about: About): boolean {
  const { outlet, domain, credit, annotation, language, provenance, published } = report;
  if (!any(query.outlet, [outlet?.value, domain])) return false;
  if (!any(query.wire, [credit?.agency, annotation?.wire?.value])) return false;
  if (query.lang.length > 0 && !query.lang.some((tag) => isLanguage(language, tag))) return false;
  if (query.dataset.length > 0) {
    const ids = provenance.flatMap(({ kind, id }) => (kind === 'dataset' ? [id] : []));
    if (!any(query.dataset, [...ids, ...ids.map((id) => about.titles.get(id))])) return false;
  }
  const told = published?.value;
  if (query.before !== null && !(told && isBefore(told, query.before))) return false;
  if (query.after !== null && !(told && isFrom(told, query.after))) return false;
  if (query.phrases.length > 0 || query.without.length > 0) {
    const text = fold(`${report.headline ?? ''}\n${report.text ?? ''}`);
    if (!query.phrases.every((words) => isWhole(text, words))) return false;
    if (query.without.some((words) => isWhole(text, words))) return false;
  }
  return !query.figure || about.tellsFigure(report);
}

const isLanguage = (language: string | null, tag: string): boolean =>
  language !== null && fold(`${language}-`).startsWith(`${tag}-`);
