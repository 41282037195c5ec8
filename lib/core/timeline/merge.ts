import { terms } from '@/lib/core/text/terms';
import { addDays } from '@/lib/core/time/days';
import { numberOf } from '@/lib/core/time/english';
import { content } from './worth';
import type { Telling } from './tellings';

/** Tellings of the same thing on the same day. */
export interface Told {
  readonly day: string;
  /** Best telling first. */
  readonly tellings: readonly Telling[];
  readonly reportIds: readonly string[];
  readonly originIds: readonly string[];
}

/** Share of the shorter label's terms that must be shared, and how many terms and pairs of them at least. */
const SHARE = 0.2;
const FEWEST = 3;

/** Share of all terms of the shorter label that makes two labels one. */
const MOSTLY = 0.6;

/** Words that many different happenings share. */
const GENERAL =
  /^(?:overnight|main|city|largest|biggest|country|nation|capital|people|official|authority|government|president|police|area|day|week|night)$/;

/**
 * Puts together, day by day, what tells the same thing; a telling joins the first group whose best telling is like it.
 * `echoes` (headlines) only join what is told for their day or the day before: news are printed the next morning.
 */
export function mergeTellings(
  tellings: readonly Telling[],
  echoes: readonly Telling[] = [],
): Told[] {
  const common = commonTerms(tellings);
  const groups: Group[] = [];
  for (const telling of tellings.toSorted(bestFirst)) {
    const about = aboutOf(telling.label, common);
    const group = groups.find((one) => one.lead.day === telling.day && alike(telling, about, one));
    if (group) group.members.push(telling);
    else groups.push({ lead: telling, about, members: [telling] });
  }
  for (const echo of echoes.toSorted(bestFirst)) {
    const about = aboutOf(echo.label, common);
    const fits = (one: Group): boolean => alike(echo, about, one);
    const before = addDays(echo.day, -1);
    const group =
      groups.find((one) => one.lead.day === echo.day && fits(one)) ??
      groups.find((one) => one.lead.day === before && fits(one));
    group?.members.push(echo);
  }
  return groups.map(({ lead, members }) => ({
    day: lead.day,
    tellings: members,
    reportIds: [...new Set(members.map(({ reportId }) => reportId))],
    originIds: [...new Set(members.map(({ originId }) => originId))],
  }));
}

interface Group {
  readonly lead: Telling;
  readonly about: ReadonlySet<string>;
  readonly members: Telling[];
}

const alike = (telling: Telling, about: ReadonlySet<string>, group: Group): boolean =>
  sameThing(about, group.about) || sameWords(telling.label, group.lead.label);

/** A fixed order: best told first, then by words, then by report. */
function bestFirst(a: Telling, b: Telling): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  const one = `${a.label}\n${a.reportId}`;
  const other = `${b.label}\n${b.reportId}`;
  return one < other ? -1 : Number(one > other);
}

function sameThing(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const smaller = Math.min(size(a), size(b));
  const shared = [...a].filter((term) => b.has(term));
  const single = shared.filter((term) => !term.includes(' ')).length;
  if (single < 2 || shared.length < FEWEST) return false;
  const [ours, theirs] = [numbers(a), numbers(b)];
  const differ = ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.includes(one));
  return !differ && single / smaller >= SHARE;
}

/** Labels that share most of their terms tell the same thing, even where the whole story is made of these. */
function sameWords(a: string, b: string): boolean {
  const [ours, theirs] = [new Set(terms(a)), new Set(terms(b))];
  const shared = [...ours].filter((term) => theirs.has(term)).length;
  return shared >= FEWEST && shared / Math.min(ours.size, theirs.size) >= MOSTLY;
}

/** Terms of what a label tells and pairs of neighbours among them. */
function aboutOf(label: string, common: ReadonlySet<string>): Set<string> {
  const kept = terms(content(label)).filter((term) => !common.has(term) && !GENERAL.test(term));
  const pairs = kept.slice(1).map((term, place) => `${kept[place]} ${term}`);
  return new Set([...kept, ...pairs]);
}

const size = (of: ReadonlySet<string>): number =>
  [...of].filter((term) => !term.includes(' ')).length;

/** Numbers among terms, written in figures whether told in figures or words. */
const numbers = (of: ReadonlySet<string>): number[] =>
  [...of].flatMap((term) => (term.includes(' ') ? [] : (numberOf(term) ?? [])));

/** Terms that most tellings share say what the story is about, not what happened. */
function commonTerms(tellings: readonly Telling[]): Set<string> {
  const counts = new Map<string, number>();
  const labels = [...new Set(tellings.map(({ label }) => label))];
  for (const label of labels) {
    for (const term of new Set(terms(label))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const most = Math.max(3, labels.length * 0.4);
  return new Set([...counts].filter(([, count]) => count >= most).map(([term]) => term));
}
