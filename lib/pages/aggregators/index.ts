import type { Layouts } from './aggregator';
import { allsides } from './allsides/adapter';
import { bingNews } from './bing-news/adapter';
import { braveSearch } from './brave-search/adapter';
import { feedly } from './feedly/adapter';
import { flipboard } from './flipboard/adapter';
import { kagiNews } from './kagi-news/adapter';
import { drudgeReport } from './drudge-report/adapter';
import { duckduckgo } from './duckduckgo/adapter';
import { googleNews } from './google-news/adapter';
import { googleSearch } from './google-search/adapter';
import { groundNews } from './ground-news/adapter';
import { hackerNews } from './hacker-news/adapter';
import { inoreader } from './inoreader/adapter';
import { lobsters } from './lobsters/adapter';
import { msn } from './msn/adapter';
import { newsbreak } from './newsbreak/adapter';
import { newsnow } from './newsnow/adapter';
import { realclearpolitics } from './realclearpolitics/adapter';
import { reddit } from './reddit/adapter';
import { slashdot } from './slashdot/adapter';
import { smartnews } from './smartnews/adapter';
import { techmeme } from './techmeme/adapter';
import { wikipediaEvents } from './wikipedia-events/adapter';
import { yahooNews } from './yahoo-news/adapter';

/** What is known of each site's pages, by the id of its line in `sites.ts`; a site without is read as any page. */
export const ADAPTERS: Readonly<Record<string, Layouts>> = {
  allsides,
  'bing-news': bingNews,
  'brave-search': braveSearch,
  'drudge-report': drudgeReport,
  duckduckgo,
  feedly,
  flipboard,
  'google-news': googleNews,
  'google-search': googleSearch,
  'ground-news': groundNews,
  'hacker-news': hackerNews,
  inoreader,
  'kagi-news': kagiNews,
  lobsters,
  mediagazer: techmeme,
  memeorandum: techmeme,
  msn,
  newsbreak,
  newsnow,
  realclearpolitics,
  reddit,
  slashdot,
  smartnews,
  techmeme,
  'wikipedia-events': wikipediaEvents,
  'yahoo-news': yahooNews,
};
