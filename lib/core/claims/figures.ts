import { attributionOf, attributionOfHeadline } from '../attribution/attributions';
import { carrierOf, joinChain, reportChain } from '../attribution/chain';
import { readDateline } from '../attribution/dateline';
import type { Moment } from '../model/moment';
import type { Figure, Party } from '../model/figure';
import type { Report } from '../model/report';
import { sentences } from '../text/sentences';
import { dayMentions } from '../time/mentions';
import { amountsOf } from './amounts';
import { countsOf } from './counts';

/** How much of a report is read for figures, in characters; figures of background stand further down. */
const LONGEST = 12_000;
/** Longer sentences are walls of text, longer headlines none. */
const LONGEST_SENTENCE = 1_200;
const LONGEST_HEADLINE = 400;

const YEAR = /\b(?:in|since|of|from|the|during)\s(?<year>(?:19|20)\d{2})\b/giu;

/** Whether a sentence tells of a year before the report's own: its figures are background, not this story's. */
function speaksOfThePast(sentence: string, anchor: string | null): boolean {
  if (anchor === null) return false;
  const own = Number(anchor.slice(0, 4));
  const years = [...sentence.matchAll(YEAR)].map(({ groups }) => Number(groups?.['year']));
  return years.length > 0 && years.every((year) => year < own);
}

/** The day a number at `place` of a sentence stands for: the day named last before it, else next after it, else the report's own. */
function asOfDay(sentence: string, anchor: string | null, place: number): Moment | null {
  const days = dayMentions(sentence, anchor).filter(({ kind }) => kind !== 'ordinal-day');
  const named =
    days.findLast(({ start }) => start < place) ?? days.find(({ start }) => start >= place);
  if (named) {
    const basis = { kind: 'text', certainty: 'derived', evidence: named.phrase } as const;
    return { value: named.day, precision: 'day', basis };
  }
  if (anchor === null) return null;
  return { value: anchor, precision: 'day', basis: { kind: 'story-day', certainty: 'inferred' } };
}

function figuresIn(
  sentence: string,
  chain: readonly Party[],
  anchor: string | null,
  kind: 'text' | 'headline',
): Figure[] {
  const shared = {
    chain,
    evidence: sentence.slice(0, 600),
    basis: { kind, certainty: 'derived' },
  } as const;
  const counts = countsOf(sentence).map(
    ({ start, measure, group, value, upper, words, qualifier }): Figure => ({
      asOf: asOfDay(sentence, anchor, start),
      measure,
      group,
      value,
      upper,
      words,
      qualifier,
      unit: null,
      ...shared,
    }),
  );
  const amounts = amountsOf(sentence).map(
    ({ start, measure, unit, value, upper, words, qualifier }): Figure => ({
      asOf: asOfDay(sentence, anchor, start),
      measure,
      group: null,
      value,
      upper,
      words,
      qualifier,
      unit,
      ...shared,
    }),
  );
  return [...counts, ...amounts];
}

const sameCount = (a: Figure, b: Figure): boolean =>
  a.measure === b.measure &&
  a.value === b.value &&
  a.words === b.words &&
  a.unit === b.unit &&
  (a.group === b.group ||
    a.group === null ||
    b.group === null ||
    a.group === 'people' ||
    b.group === 'people');

/**
 * The figures a report gives, each with who says it and as of when. What curators state comes first, then the text's,
 * then the headline's; one figure is listed once. `anchor` (`YYYY-MM-DD`) is the day from which `Wednesday` counts.
 */
export function readFigures(report: Report, anchor: string | null): Figure[] {
  const carrier = carrierOf(report);
  const text = (report.text ?? '').slice(0, LONGEST);
  const body = readDateline(text, anchor)?.rest ?? text;
  const found: Figure[] = (report.annotation?.figures ?? []).map((figure) => ({
    ...figure,
    asOf: figure.asOf ?? asOfDay('', anchor, 0),
  }));
  for (const whole of sentences(body)) {
    const sentence = whole.slice(0, LONGEST_SENTENCE);
    if (speaksOfThePast(sentence, anchor)) continue;
    const told = attributionOf(sentence)?.chain ?? [];
    found.push(...figuresIn(sentence, joinChain(carrier, told), anchor, 'text'));
  }
  const headline = report.headline?.slice(0, LONGEST_HEADLINE) ?? null;
  if (headline !== null) {
    const told =
      attributionOfHeadline(headline)?.chain ??
      (text === '' ? reportChain(report)?.chain : undefined) ??
      [];
    found.push(...figuresIn(headline, joinChain(carrier, told), anchor, 'headline'));
  }
  return found.filter((figure, i) => found.findIndex((other) => sameCount(other, figure)) === i);
}
