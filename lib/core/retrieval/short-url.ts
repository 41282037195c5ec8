/** What an address may repeat of its report. */
export interface Repeated {
  readonly headline: string | null;
  readonly outlet: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly day: string | null;
}

// Characters that no address has, each in place of something the report says anyway.
const RUN = '\u0002';
const DAYS = [
  ['\u0003', '-'],
  ['\u0004', '/'],
  ['\u0005', ''],
] as const;
const OUTLET = '\u0006';
/** Added to a number to make a character of it. */
const DIGIT = 32;
const MOST_WORDS = 90;
const LEAST_WORDS = 2;
const LEAST_OUTLET = 3;

/** Lower-case words of a headline, in letters that addresses are made of. */
const slugWords = (headline: string | null): string[] =>
  headline
    ?.toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.slice(0, MOST_WORDS) ?? [];

const outletWord = (outlet: string | null): string =>
  (outlet ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The first run of at least two words that the address has, joined as addresses join them. */
function runIn(address: string, words: readonly string[]): { run: string; mark: string } | null {
  for (let from = 0; from + LEAST_WORDS <= words.length; from += 1) {
    let to = from + LEAST_WORDS;
    if (!address.includes(words.slice(from, to).join('-'))) continue;
    while (to < words.length && address.includes(words.slice(from, to + 1).join('-'))) to += 1;
    const mark = RUN + String.fromCharCode(DIGIT + from, DIGIT + to);
    return { run: words.slice(from, to).join('-'), mark };
  }
  return null;
}

const daysOf = (day: string | null): readonly (readonly [mark: string, text: string])[] =>
  day === null ? [] : DAYS.map(([mark, between]) => [mark, day.replaceAll('-', between)]);

/**
 * An address without `https:` and without what its report says anyway: words of the headline, the day, the outlet.
 * Addresses of news mostly consist of these. The address must not have characters below U+0020.
 */
export function shortUrl(url: string, { headline, outlet, day }: Repeated): string {
  let short = url.startsWith('https://') ? url.slice('https:'.length) : url;
  const found = runIn(short, slugWords(headline));
  if (found) short = short.replace(found.run, () => found.mark);
  const stated = daysOf(day).find(([, text]) => short.includes(text));
  if (stated) short = short.replace(stated[1], () => stated[0]);
  const name = outletWord(outlet);
  return name.length < LEAST_OUTLET ? short : short.replace(name, () => OUTLET);
}

/** The address that `shortUrl` made this of, given the same report. */
export function longUrl(short: string, { headline, outlet, day }: Repeated): string {
  let url = short.replace(OUTLET, () => outletWord(outlet));
  for (const [mark, text] of daysOf(day)) url = url.replace(mark, () => text);
  const at = url.indexOf(RUN);
  if (at !== -1) {
    const [from, to] = [url.charCodeAt(at + 1) - DIGIT, url.charCodeAt(at + 2) - DIGIT];
    const run = slugWords(headline).slice(from, to).join('-');
    url = url.slice(0, at) + run + url.slice(at + RUN.length + 2);
  }
  return url.startsWith('//') ? `https:${url}` : url;
}
