import { fold } from '../text/fold';

/** Member stations of networks whose stories they carry, by call sign or name. First-hand facts of the networks' own directories. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  NPR: (
    'weku wbur wnyc wgbh kqed kuow kcrw kpcc laist wamu whyy wbez kut kera kuer kunc opb wosu wunc wfae wabe wlrn wusf wpln wfpl wkyu ' +
    'wbhm wesa wvxu wksu wyso kcur knpr kjzz kunm kpbs kosu kgou wskg wrvo wamc wshu wuft wmfe wjct wwno gpb kbia ksmu wglt wvik'
  ).split(' '),
};

/** Sites that list or republish and are never the outlet of origin. */
const AGGREGATORS =
  /^(?:news ?break|google news|yahoo(?:!)?(?: news| finance)?|msn(?: news)?|aol(?: news)?|flipboard|smart ?news|apple news|ground news|techmeme|memeorandum|reddit|hacker news)$/;

/** The network whose member an outlet is, e.g. WEKU → NPR; null for others. */
export function networkOf(outlet: string): string | null {
  const sign = fold(outlet)
    .replace(/[ -]?(?:fm|am|tv|news|radio|public radio|\d{2,3}\.\d)\b.*$/, '')
    .trim();
  for (const [network, members] of Object.entries(MEMBERS)) {
    if (members.includes(sign)) return network;
  }
  return null;
}

/** Their hosts; what is read there was published elsewhere. */
const AGGREGATOR_HOSTS =
  /(?:^|\.)(?:newsbreak\.com|news\.google\.com|google\.com|bing\.com|(?:news|finance)\.yahoo\.com|yahoo\.com|msn\.com|aol\.com|flipboard\.com|smartnews\.com|apple\.news|ground\.news|techmeme\.com|memeorandum\.com|reddit\.com|news\.ycombinator\.com|lobste\.rs|realclearpolitics\.com)$/;

/** Whether a name or a host is an aggregator's and not a publisher's. */
export const isAggregator = (outlet: string): boolean =>
  AGGREGATORS.test(fold(outlet)) || AGGREGATOR_HOSTS.test(outlet.toLowerCase());
