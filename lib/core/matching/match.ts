import type { Match } from '../model/match';
import type { Reading } from '../model/reading';
import type { Report } from '../model/report';
import { copiedFrom } from '../text/shingles';
import { decide, firstProbability, secondProbability, type Decision } from './decide';
import { features, ready, readyStory } from './features';
import { profile } from './profile';
import { statistics, type Collection } from './statistics';
import { LIMITS } from './thresholds';
import { widen } from './widen';

const said = (decision: 'same-story' | 'not-same'): Decision => ({
  relation: decision === 'same-story' ? 'same-story' : 'other',
  probability: decision === 'same-story' ? 1 : 0,
  reasons: [{ code: 'said-by-reader', details: [] }],
});

/**
 * Holds every candidate against the page's story, best first. A reader's own decision overrules.
 * Each report is judged against the story, never against another report, so that no chain of
 * look-alikes grows; only the words of a few sure matches widen what the story is known by.
 * @param collection what the library knows of how common the story's terms are; without it they are held to be rare.
 */
export function matchReports(
  reading: Reading,
  pageReport: Report,
  candidates: readonly Report[],
  decisions: ReadonlyMap<string, 'same-story' | 'not-same'>,
  collection?: Collection,
): Match[] {
  const own = profile(pageReport);
  const profiles = candidates.map(profile);
  const telling = statistics([own, ...profiles], collection);
  const story = readyStory(own, telling);
  const copied = copiedFrom(pageReport.text ?? '', LIMITS.sameText);
  const held = candidates.map((report, at) => {
    const one = ready(profiles[at] ?? profile(report), telling);
    const found = features(story, one, telling);
    const circumstances = {
      onPage: report.provenance.some(({ kind, id }) => kind === 'page' && id === reading.page.url),
      passage: found.signals.coverage < LIMITS.copyCoverage ? null : copied(report.text ?? ''),
    };
    const probability = firstProbability(found, circumstances);
    return { report, ready: one, circumstances, found, probability };
  });
  const wider = widen(held);
  return held
    .map((one): Match => {
      const ruled = decisions.get(one.report.id);
      const likely = secondProbability(one.probability, wider(one));
      const decision = ruled ? said(ruled) : decide(one.found, one.circumstances, likely);
      return { reportId: one.report.id, ...decision };
    })
    .toSorted((a, b) => b.probability - a.probability || (a.reportId < b.reportId ? -1 : 1));
}
