import { fold } from '../text/fold';

/** Sites that list or republish and are never the outlet of origin. */
const AGGREGATORS =
  /^(?:news ?break|google news|yahoo(?:!)?(?: news| finance)?|msn(?: news)?|aol(?: news)?|flipboard|smart ?news|apple news|ground news|techmeme|memeorandum|reddit|hacker news)$/;

/** Their hosts; what is read there was published elsewhere. */
const AGGREGATOR_HOSTS =
  /(?:^|\.)(?:newsbreak\.com|news\.google\.com|google\.com|bing\.com|(?:news|finance)\.yahoo\.com|yahoo\.com|msn\.com|aol\.com|flipboard\.com|smartnews\.com|apple\.news|ground\.news|techmeme\.com|memeorandum\.com|reddit\.com|news\.ycombinator\.com|lobste\.rs|realclearpolitics\.com)$/;

/** Whether a name or a host is an aggregator's and not a publisher's. */
export const isAggregator = (outlet: string): boolean =>
  AGGREGATORS.test(fold(outlet)) || AGGREGATOR_HOSTS.test(outlet.toLowerCase());
