import type { Word } from '../model/decision';
import type { Match } from '../model/match';
import type { Reading } from '../model/reading';
import type { Report } from '../model/report';
import { oncePerText } from '../text/same-text';
import { copiedFrom } from '../text/shingles';
import { decide, firstProbability, odds, secondProbability, type Decision } from './decide';
import { lookAlikes } from './look-alikes';
import { features, ready, readyStory } from './features';
import { profile } from './profile';
import { withWords } from './spelled';
import { statistics, type Collection } from './statistics';
import { LIMITS } from './thresholds';
import { widen } from './widen';

const said = (decision: Word): Decision => ({
  relation: decision === 'same-story' ? 'same-story' : 'other',
  probability: decision === 'same-story' ? 1 : 0,
  reasons: [{ code: 'said-by-reader', details: [] }],
});

/**
 * How much more the odds of the first step count for which match comes first: the second presumes the surest of the
 * first, so it tells that one worse. Out of fold the first match is right for .986 of ECB+ and .902 of the headlines; by
 * the second step alone for .983 and .909, for bare headlines of ECB+ .849 and .829.
 */
const OWN_WORDS = 3;

/**
 * Holds every candidate against the page's story, best first. A reader's own decision overrules. Each report is judged
 * against the story, so that no chain of look-alikes grows; the words of a few sure matches widen what the story is
 * known by, and likeness to what is another story speaks against a report.
 * @param collection what the library knows of how common the story's terms are; without it they are held to be rare.
 */
export function matchReports(
  reading: Reading,
  pageReport: Report,
  candidates: readonly Report[],
  decisions: ReadonlyMap<string, Word>,
  collection?: Collection,
): Match[] {
  const own = profile(pageReport);
  const profileOf = oncePerText(profile);
  const telling = statistics([own, ...candidates.map((one) => profileOf(one))], collection);
  const story = readyStory(own, telling);
  const copied = copiedFrom(pageReport.text ?? '', LIMITS.sameText);
  const hold = oncePerText((report) => {
    const one = ready(profileOf(report), telling);
    const found = features(story, one, telling);
    const passage = found.signals.coverage < LIMITS.copyCoverage ? null : copied(report.text ?? '');
    return { ready: one, found, passage };
  });
  const held = candidates.map((report) => {
    const { ready: one, found, passage } = hold(report);
    const onPage = report.provenance.some(
      ({ kind, id }) => kind === 'page' && id === reading.page.url,
    );
    const circumstances = { onPage, passage };
    const probability = firstProbability(found, circumstances);
    return { report, ready: one, circumstances, found, probability };
  });
  const wider = widen(held);
  const alike = lookAlikes(held);
  const judged = held.map((one) => {
    const { found, circumstances } = one;
    const likely = secondProbability(one.probability, wider(one), alike(one));
    const decision = decide(found, circumstances, likely);
    const first = decide(found, circumstances, one.probability).probability;
    const ruled = decisions.get(one.report.id);
    const match: Match = { reportId: one.report.id, ...(ruled ? said(ruled) : decision) };
    const lead = ruled ? -Infinity : OWN_WORDS * odds(first) + odds(decision.probability);
    return { match: withWords(match, one.report), lead };
  });
  const most = Math.max(...judged.map(({ lead }) => lead));
  const order = ({ match, lead }: (typeof judged)[number]): number =>
    lead === most && lead > -Infinity ? 1 : match.probability;
  return judged
    .toSorted((a, b) => order(b) - order(a) || (a.match.reportId < b.match.reportId ? -1 : 1))
    .map(({ match }) => match);
}
