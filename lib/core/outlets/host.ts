/** Second-level parts under which countries register names (`bbc.co.uk`), where the top-level part has two letters. */
const SECOND = new Set(
  'co com org net ac gov edu or ne go gob gouv gov nom asso mil info press web in'.split(' '),
);

/** Hosts that lend a subdomain to everybody. */
const LENT =
  /(?:^|\.)(?:blogspot\.[a-z.]{2,6}|wordpress\.com|substack\.com|tumblr\.com|medium\.com|github\.io|gitlab\.io|livejournal\.com|over-blog\.com|wixsite\.com|weebly\.com|typepad\.com|ghost\.io|beehiiv\.com|squarespace\.com|webflow\.io|netlify\.app|vercel\.app|pages\.dev|go\.com|globo\.com|uol\.com\.br|indiatimes\.com|yahoo\.com)$/;

/** Hosts where the first part of the path says who publishes. */
const BY_PATH =
  /^(?:medium\.com|t\.me|telegram\.me|x\.com|twitter\.com|facebook\.com|instagram\.com|youtube\.com|vk\.com|threads\.net|linkedin\.com)$/;

/**
 * The part of a host that one publisher registers: `edition.cnn.com` → `cnn.com`, `news.bbc.co.uk` → `bbc.co.uk`. Hosts
 * that lend subdomains keep theirs, social networks get the account. A short rule in place of the Public Suffix List
 * (250 KB): where it errs, two publishers are taken for one, which never makes an origin too many. Lower case in.
 */
export function outletHost(host: string, url: string | null = null): string {
  if (BY_PATH.test(host)) {
    const [, account = ''] =
      url !== null && URL.canParse(url) ? new URL(url).pathname.split('/') : [];
    return account === '' ? host : `${host}/${account.toLowerCase()}`;
  }
  const labels = host.split('.');
  if (labels.length <= 2 || LENT.test(host) || /^[\d.]+$|:/.test(host)) return host;
  const [second = '', top = ''] = labels.slice(-2);
  const kept = top.length === 2 && SECOND.has(second) ? 3 : 2;
  return labels.slice(-kept).join('.');
}
