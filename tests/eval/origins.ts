import { readFileSync } from 'node:fs';
import { readCredit } from '@/lib/core/attribution/credit';
import { readDateline } from '@/lib/core/attribution/dateline';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import type { Origin } from '@/lib/core/model/origin';
import type { Report } from '@/lib/core/model/report';
import { groupOrigins } from '@/lib/core/origins/group';
import { hostOf } from '@/lib/core/text/url';
import { reportOf } from './story';

interface Line {
  readonly id: string;
  readonly title?: string | null;
  readonly text?: string | null;
  readonly url?: string | null;
  /** Reports of one story. */
  readonly cluster?: string | number | null;
}

/** Words of a run, and runs that a text must have to be compared: on purpose not those of the code that is measured. */
const RUN = 3;
const FEWEST = 20;
/** Shares of the shorter text's runs from which two reports have too much in common to be two origins. */
const SHARES = [0.5, 0.4, 0.3] as const;

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < FEWEST) return 0;
  return [...few].filter((run) => many.has(run)).length / few.size;
}

/** A report with its dateline and credit, as a page or dataset would give it. */
export function creditedReport(line: Line): Report {
  const text = line.text ?? '';
  const dateline = readDateline(text, null)?.dateline ?? null;
  return {
    ...reportOf(line),
    domain: hostOf(line.url),
    dateline,
    credit: readCredit({ text, headline: line.title ?? null, dateline }),
  };
}

/** A page that tells the story in words of its own. */
export const ASIDE: Report = {
  ...reportOf({
    id: 'page',
    title: 'None of the others',
    text: 'A reporter of ours watched all of it from the roof of the town hall and wrote down what she saw there in the course of the morning.',
  }),
  domain: 'page.example',
};

/** Pairs of reports that two counted origins hold apart although their texts share at least `least` of their runs. */
function apart(
  reports: readonly Report[],
  origins: readonly Origin[],
  likeness: readonly (readonly [a: number, b: number, share: number])[],
  least: number,
): { alike: number; apart: number } {
  const of = new Map(
    origins.flatMap((origin) => origin.members.map(({ reportId }) => [reportId, origin] as const)),
  );
  const pairs = likeness.filter(([, , share]) => share >= least);
  const counted = pairs.filter(([a, b]) => {
    const [one, other] = [of.get(reports[a]?.id ?? ''), of.get(reports[b]?.id ?? '')];
    return one !== other && one?.counted && other?.counted;
  });
  return { alike: pairs.length, apart: counted.length };
}

/**
 * Wrong independents over FILE ({id, title, text, url, cluster}): of the pairs of reports of one story that share much
 * of their text, told by runs of three words, how many are counted as two origins. A story's reports are grouped beside
 * a page that has nothing to do with any of them.
 */
export function measure([path = '']: readonly string[]) {
  addLocales(LOCALES);
  const stories = new Map<string, Report[]>();
  for (const row of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const line: Line = JSON.parse(row);
    const story = String(line.cluster ?? '');
    const report = creditedReport(line);
    // Without an address nobody would count it: each is then an outlet of its own.
    const domain = report.domain ?? `${line.id.replaceAll(/\W/g, '-')}.example`;
    stories.set(story, [...(stories.get(story) ?? []), { ...report, domain }]);
  }
  const sums = new Map<number, { alike: number; apart: number }>();
  let origins = 0;
  for (const reports of stories.values()) {
    const grouped = groupOrigins(ASIDE, reports).origins;
    origins += grouped.filter(({ counted }) => counted).length;
    const runs = reports.map(({ text }) => runsOf(text ?? ''));
    const likeness = runs.flatMap((one, a) =>
      runs.slice(0, a).map((other, b) => [a, b, shared(one, other)] as const),
    );
    for (const least of SHARES) {
      const sum = sums.get(least) ?? { alike: 0, apart: 0 };
      const found = apart(reports, grouped, likeness, least);
      sums.set(least, { alike: sum.alike + found.alike, apart: sum.apart + found.apart });
    }
  }
  return {
    stories: stories.size,
    reports: [...stories.values()].flat().length,
    origins,
    shared: Object.fromEntries([...sums].map(([least, sum]) => [String(least), sum])),
  };
}
