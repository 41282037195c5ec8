import type { Match } from '../model/match';
import type { Reading } from '../model/reading';
import type { Report } from '../model/report';
import { containment, sharedPassage } from '../text/shingles';
import { words } from '../text/words';
import { decide, type Circumstances, type Decision } from './decide';
import { features } from './features';
import { profile, type Profile } from './profile';
import { statistics } from './statistics';
import { LIMITS } from './thresholds';
import { widen } from './widen';

/** Texts shorter than this share a run of words too easily. */
const LONG_ENOUGH_FOR_COPY = 25;

interface Held {
  readonly report: Report;
  readonly profile: Profile;
  readonly circumstances: Circumstances;
}

function copiedPassage(page: Report, report: Report): string | null {
  const [a, b] = [page.text ?? '', report.text ?? ''];
  if (words(a).length < LONG_ENOUGH_FOR_COPY || words(b).length < LONG_ENOUGH_FOR_COPY) return null;
  return containment(a, b) >= LIMITS.sameText ? sharedPassage(a, b) : null;
}

const said = (decision: 'same-story' | 'not-same'): Decision => ({
  relation: decision === 'same-story' ? 'same-story' : 'other',
  probability: decision === 'same-story' ? 1 : 0,
  reasons: [{ code: 'said-by-reader', details: [] }],
});

/** The better of two decisions on one report. */
const better = (a: Decision, b: Decision): Decision => (b.probability > a.probability ? b : a);

/**
 * Holds every candidate against the page's story, best first. A reader's own decision overrules.
 * Each report is judged against the story, never against another report, so that no chain of
 * look-alikes grows; only words shared by several sure matches widen what the story is known by.
 */
export function matchReports(
  reading: Reading,
  pageReport: Report,
  candidates: readonly Report[],
  decisions: ReadonlyMap<string, 'same-story' | 'not-same'>,
): Match[] {
  const story = profile(pageReport);
  const pageUrl = reading.page.url;
  const held: Held[] = candidates.map((report) => ({
    report,
    profile: profile(report),
    circumstances: {
      onPage: report.provenance.some(({ kind, id }) => kind === 'page' && id === pageUrl),
      passage: copiedPassage(pageReport, report),
    },
  }));
  const telling = statistics([story, ...held.map((one) => one.profile)]);
  const judge = (known: Profile, one: Held): Decision =>
    decide(features(known, one.profile, telling), one.circumstances);
  const first = held.map((one) => judge(story, one));
  const sure = held.filter((_, i) => {
    const decision = first[i];
    return decision?.relation === 'same-story' && decision.probability >= LIMITS.widen;
  });
  const wider = widen(
    story,
    sure.map((one) => one.profile),
  );
  return held
    .map((one, i): Match => {
      const ruled = decisions.get(one.report.id);
      const own = first[i] ?? judge(story, one);
      const decision = ruled ? said(ruled) : better(own, judge(wider, one));
      return { reportId: one.report.id, ...decision };
    })
    .toSorted((a, b) => b.probability - a.probability || (a.reportId < b.reportId ? -1 : 1));
}
