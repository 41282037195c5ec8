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
  // What one label of a day joined, the next joins too: copies tell it in the same words.
  const joined = new Map<string, Group>();
  for (const telling of tellings.toSorted(bestFirst)) {
    const key = `${telling.day} ${telling.label}`;
    let group = joined.get(key);
    if (group === undefined) {
      const said = saidIn(telling.label, common);
      group = groups.find((one) => one.lead.day === telling.day && alike(said, one.said));
      if (group === undefined) {
        group = { lead: telling, said, members: [] };
        groups.push(group);
      }
      joined.set(key, group);
    }
    group.members.push(telling);
  }
  for (const echo of echoes.toSorted(bestFirst)) {
    const said = saidIn(echo.label, common);
    const fits = (one: Group): boolean => alike(said, one.said);
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
  /** What the lead's label says. */
  readonly said: Said;
  readonly members: Telling[];
}

/** A label made ready to be held against others. */
interface Said {
  /** All its terms. */
  readonly words: ReadonlySet<string>;
  /** Terms of what it tells, without those that most labels share, and pairs of neighbours among them. */
  readonly about: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** Numbers among these, written in figures whether told in figures or words. */
  readonly numbers: readonly number[];
}

const alike = (a: Said, b: Said): boolean => sameThing(a, b) || sameWords(a.words, b.words);

/** A fixed order: best told first, then by words, then by report. */
function bestFirst(a: Telling, b: Telling): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.label !== b.label) return a.label < b.label ? -1 : 1;
  return a.reportId < b.reportId ? -1 : Number(a.reportId > b.reportId);
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared;
}

function sameThing(a: Said, b: Said): boolean {
  const single = sharedBy(a.about, b.about);
  if (single < 2 || single + sharedBy(a.pairs, b.pairs) < FEWEST) return false;
  const differ =
    a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((n) => b.numbers.includes(n));
  return !differ && single / Math.min(a.about.size, b.about.size) >= SHARE;
}

/** Labels that share most of their terms tell the same thing, even where the whole story is made of these. */
function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = sharedBy(a, b);
  return shared >= FEWEST && shared / Math.min(a.size, b.size) >= MOSTLY;
}

function saidIn(label: string, common: ReadonlySet<string>): Said {
  const kept = terms(content(label)).filter((term) => !common.has(term) && !GENERAL.test(term));
  const about = new Set(kept);
  return {
    words: new Set(terms(label)),
    about,
    pairs: new Set(kept.slice(1).map((term, place) => `${kept[place]} ${term}`)),
    numbers: [...about].flatMap((term) => numberOf(term) ?? []),
  };
}

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
