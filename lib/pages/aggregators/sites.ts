/** A site that is read without a click. */
export interface Site {
  readonly id: string;
  /** Names that the site calls itself, the usual one first; never the outlet of a report. */
  readonly names: readonly string[];
  /** Match patterns of the pages that are read; the manifest derives from them. */
  readonly patterns: readonly string[];
}

const site = (id: string, names: string, ...patterns: readonly string[]): Site => ({
  id,
  names: names.split('|'),
  patterns: patterns.map((pattern) => `*://${pattern}`),
});

/** The registry: a line a site. What its pages look like stands in the folder of its id; a site without one is read as any page. */
export const SITES: readonly Site[] = [
  site('newsbreak', 'NewsBreak|News Break', '*.newsbreak.com/*'),
  site(
    'google-news',
    'Google News',
    'news.google.com/',
    'news.google.com/news/*',
    'news.google.com/home*',
    'news.google.com/topstories*',
    'news.google.com/topics/*',
    'news.google.com/stories/*',
    'news.google.com/publications/*',
    'news.google.com/search*',
    'news.google.com/foryou*',
    'news.google.com/read/*',
    'news.google.com/articles/*',
  ),
  site('google-search', 'Google', 'www.google.com/search?*tbm=nws*'),
  site('bing-news', 'Bing News|Bing', 'www.bing.com/news/*'),
  site(
    'yahoo-news',
    'Yahoo News|Yahoo! News|Yahoo!|Yahoo',
    'www.yahoo.com/*',
    'us.yahoo.com/*',
    'news.yahoo.com/*',
    'finance.yahoo.com/news/*',
    'sports.yahoo.com/*',
    'gma.yahoo.com/*',
    'headlines.yahoo.co.jp/*',
    'news.yahoo.co.jp/*',
  ),
  site('msn', 'MSN|Microsoft Start', '*.msn.com/*'),
  site('aol', 'AOL|AOL.com', 'www.aol.com/*'),
  site('hacker-news', 'Hacker News', 'news.ycombinator.com/*'),
  site('lobsters', 'Lobsters', 'lobste.rs/*'),
  site('reddit', 'Reddit', '*.reddit.com/*'),
  site('slashdot', 'Slashdot', '*.slashdot.org/*'),
  site('techmeme', 'Techmeme', '*.techmeme.com/*'),
  site('memeorandum', 'memeorandum', '*.memeorandum.com/*'),
  site('mediagazer', 'Mediagazer', '*.mediagazer.com/*'),
  site('realclearpolitics', 'RealClearPolitics|RCP', '*.realclearpolitics.com/*'),
  site('ground-news', 'Ground News', 'ground.news/*'),
  site('kagi-news', 'Kagi News|Kite', 'news.kagi.com/*', 'kite.kagi.com/*'),
  site('allsides', 'AllSides', 'www.allsides.com/*'),
  site('flipboard', 'Flipboard', 'flipboard.com/*'),
  site('smartnews', 'SmartNews', 'www.smartnews.com/*'),
  site('newsnow', 'NewsNow', 'www.newsnow.co.uk/*', 'www.newsnow.com/*'),
  site('drudge-report', 'Drudge Report|Drudge', '*.drudgereport.com/*'),
  site('duckduckgo', 'DuckDuckGo', 'duckduckgo.com/*ia=news*'),
  site('brave-search', 'Brave Search|Brave', 'search.brave.com/news*'),
  site('feedly', 'Feedly', 'feedly.com/*'),
  site('inoreader', 'Inoreader', '*.inoreader.com/*'),
  site('wikipedia-events', 'Wikipedia', '*.wikipedia.org/wiki/Portal:Current_events*'),
];

/** Whether an address fits a match pattern, as the browser understands it. */
export function fits(pattern: string, url: string): boolean {
  const [, host = '', path = ''] = /^\*:\/\/(?<host>[^/]+)(?<path>\/.*)$/.exec(pattern) ?? [];
  const parts = /^https?:\/\/(?<host>[^/?#:]+)(?::\d+)?(?<path>[^#]*)/.exec(url);
  const [, own = '', rest = ''] = parts ?? [];
  const bare = host.replace('*.', '');
  const inside = own === bare || (host !== bare && own.endsWith(`.${bare}`));
  const steps = path.split('*');
  let at = 0;
  return (
    inside &&
    steps.every((step, i) => {
      const found = i === 0 ? (rest.startsWith(step) ? 0 : -1) : rest.indexOf(step, at);
      at = found + step.length;
      return found >= 0;
    }) &&
    (path.endsWith('*') || at === rest.length)
  );
}

/** The site that an address belongs to, or null: then the page is read as any page. */
export const siteOf = (url: string): Site | null =>
  SITES.find((one) => one.patterns.some((pattern) => fits(pattern, url.slice(0, 2_048)))) ?? null;
