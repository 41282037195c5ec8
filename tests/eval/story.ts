import { readFileSync } from 'node:fs';
import { decide } from '@/lib/core/matching/decide';
import { features } from '@/lib/core/matching/features';
import { profile } from '@/lib/core/matching/profile';
import { statistics } from '@/lib/core/matching/statistics';
import { LIMITS } from '@/lib/core/matching/thresholds';
import type { Report } from '@/lib/core/model/report';

interface Line {
  readonly id: string;
  readonly title?: string | null;
  readonly text?: string | null;
  readonly date?: string | null;
  readonly event?: string | null;
  readonly cluster?: string | number | null;
  readonly offtopic?: boolean;
}

const WORDS = 200;

const labelOf = (line: Line | undefined): string | number | null =>
  line?.event ?? line?.cluster ?? null;

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number((part / whole).toFixed(4));

function reportOf({ id, title, text, date }: Line): Report {
  const value = date?.slice(0, 10) ?? null;
  return {
    id,
    url: null,
    headline: title ?? null,
    headlineBasis: null,
    outlet: null,
    domain: null,
    byline: [],
    published:
      value === null
        ? null
        : { value, precision: 'day', basis: { kind: 'dataset', certainty: 'stated' } },
    language: null,
    text: text ? text.split(/\s+/).slice(0, WORDS).join(' ') : null,
    truncated: false,
    dateline: null,
    credit: null,
    annotation: null,
    provenance: [],
  };
}

/**
 * Reports of one event found among all reports of a file: every report is held once against every other, as the story
 * and as the candidate. Equal probabilities are ranked by cosine. `f1` is that of pairs at the shipped limit.
 */
export function measure(paths: readonly string[]) {
  const lines = paths
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line): Line => JSON.parse(line))
    .filter(({ offtopic }) => offtopic !== true);
  const profiles = lines.map((line) => profile(reportOf(line)));
  const telling = statistics(profiles);
  const tally = { queries: 0, p1: 0, r10: 0, map: 0, right: 0, given: 0, expected: 0 };
  profiles.forEach((story, at) => {
    const event = labelOf(lines[at]);
    if (event === null) return;
    const held = profiles
      .flatMap((other, i) => {
        if (i === at) return [];
        const f = features(story, other, telling);
        const { probability, relation } = decide(f, { onPage: false, passage: null });
        const known = labelOf(lines[i]);
        return [{ probability, relation, cosine: f.cosine, known, same: known === event }];
      })
      .toSorted((a, b) => b.probability - a.probability || b.cosine - a.cosine);
    const relevant = held.filter(({ same }) => same).length;
    const labelled = held.filter(({ known }) => known !== null);
    const accepted = labelled.filter(
      ({ relation, probability }) => relation === 'same-story' && probability >= LIMITS.sameStory,
    );
    tally.right += accepted.filter(({ same }) => same).length;
    tally.given += accepted.length;
    tally.expected += relevant;
    if (relevant === 0) return;
    tally.queries += 1;
    tally.p1 += Number(held[0]?.same);
    tally.r10 += held.slice(0, 10).filter(({ same }) => same).length / relevant;
    let hits = 0;
    held.forEach(({ same }, rank) => {
      if (!same) return;
      hits += 1;
      tally.map += hits / (rank + 1) / relevant;
    });
  });
  return {
    n: tally.queries,
    p1: share(tally.p1, tally.queries),
    r10: share(tally.r10, tally.queries),
    map: share(tally.map, tally.queries),
    precision: share(tally.right, tally.given),
    recall: share(tally.right, tally.expected),
    f1: share(2 * tally.right, tally.given + tally.expected),
  };
}
