import type { PackReport } from '@/lib/core/model/pack';

/** A report as it is cited. */
export interface Cited {
  readonly report: PackReport;
  /** When it was seen or loaded, UTC ISO 8601: what a citation calls accessed. */
  readonly seen: string;
}

/** Text on one line, as formats of lines and tags want it. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Year, month and day of a moment as far as it is told: `[2022, 1, 7]`. Empty for what is no date. */
export function dateParts(value: string): readonly number[] {
  const { y, m, d } = /^(?<y>\d{4})(?:-(?<m>\d{2})(?:-(?<d>\d{2}))?)?/.exec(value)?.groups ?? {};
  return [y, m, d].flatMap((part) => (part === undefined ? [] : [Number(part)]));
}

/** The same, as `2022-01-07`. */
export const isoDay = (value: string): string =>
  dateParts(value)
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');

/** What a report is called where a format needs a title. */
export const titleOf = ({ headline, text, url }: PackReport): string =>
  oneLine(headline ?? text?.slice(0, 200) ?? url ?? '');

/** Who published it, where known. */
export const publisherOf = ({ outlet, domain }: PackReport): string | null =>
  outlet?.value ?? domain;
