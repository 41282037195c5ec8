/** Lower-case words that may stand in the name of a party. */
const PARTY_WORD =
  /^(?:police|polic(?:e|ía)|ministry|minister|ministries|officials?|official|authorit(?:y|ies)|government|agenc(?:y|ies)|news|media|press|service|spokes(?:man|woman|person|people)|president|presidential|vice|prime|coast|guard|guards|health|interior|defen[cs]e|foreign|finance|transport|emergency|emergencies|state|local|federal|national|regional|city|main|town|village|province|provincial|district|capital|county|army|military|navy|prosecutors?|prosecution|court|judge|mayor|governor|council|commission|committee|department|office|hospital|hospitals|doctors?|medics|rescuers?|firefighters?|fire|brigade|residents?|witness(?:es)?|eyewitness(?:es)?|reports?|sources?|broadcaster|newspaper|daily|television|tv|channel|radio|outlets?|website|company|union|group|organi[sz]ation|charity|watchdog|monitor|rights|activists?|opposition|leaders?|leader|lawyers?|attorney|general|sheriff|chief|commandant|commander|administration|civil|protection|geological|survey|meteorological|weather|bureau|institute|university|centre|center|foundation|airline|carrier|operator|owner|airport|cabinet|parliament|party|experts?|scientists?|researchers?|analysts?|statement|rescue|electoral|election|executive|refugee|medical|maritime|migration|border|two|three|several|senior|security|forces|top|ruling|embassy|aid|humanitarian|relief|human|groups?|unions?|companies|campaigners|lawmakers|senators?|relatives|organi[sz]ations?|nurses?|farmers|troops|soldiers|defenders|investigators?|detectives|negotiators)$/;
/** Words that join the parts of a party's name. */
const JOINT = /^(?:of|in|for|the|and|de|del|da|at|a|an|its|his|her|their|country's|country’s)$/;

const isName = (token: string): boolean =>
  /^\p{Lu}/u.test(token) ||
  /^\p{N}*\p{Lu}/u.test(token) ||
  /^[\p{L}-]+\.(?:kz|ru|com|org|net)$/u.test(token);
const NUMBER_IN_NAME = /^\d{1,3}$/;

const fits = (token: string): boolean => {
  const bare = token.replace(/['’]s$/, '').toLowerCase();
  return isName(token) || PARTY_WORD.test(bare) || JOINT.test(token);
};

const NOT_A_START =
  /^(?:A|An|Another|But|And|Earlier|Later|What|Which|Who|Nobody|None|Most|Many|Others|Meanwhile|However|While|As|In|On|At|After|Before|Since|He|She|It|They|We|I|This|That|There|Some|More|Also|Police|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

const LONGEST = 10;

/** Bodies and people that a word of any kind may describe: `the harbour office`, `a water board`. */
const HEAD =
  /^(?:ministry|minister|office|officials|authorit(?:y|ies)|agency|police|council|board|committee|commission|department|service|guard|governor|mayor|spokes(?:man|woman|person|people)|company|union|group|newspaper|broadcaster|channel|hospital|court|bureau|institute|university|chief|army|navy|brigade|operator|owner|leaders?|director|witness(?:es)?|residents?|workers|doctors?)$/;
const DETERMINER = /^(?:the|a|an|its|his|her|their)$/i;
/** Most words that describe a body. */
const DESCRIBING = 2;

const isLower = (token: string): boolean => /^\p{Ll}[\p{Ll}-]+$/u.test(token);

/** How many words of any kind stand between a determiner and a body, going from the body: `the harbour office` has one. */
function described(words: readonly string[]): number {
  const end = words.findIndex((word) => DETERMINER.test(word));
  return end > 0 && end <= DESCRIBING && words.slice(0, end).every(isLower) ? end : 0;
}

function trimmed(tokens: string[]): string | null {
  while (tokens.length > 0 && (JOINT.test(tokens[0] ?? '') || DAY.test(tokens[0] ?? '')))
    tokens.shift();
  while (tokens.length > 0 && (JOINT.test(tokens.at(-1) ?? '') || DAY.test(tokens.at(-1) ?? '')))
    tokens.pop();
  while (tokens.length > 1 && NOT_A_START.test(tokens[0] ?? '') && tokens[0] !== 'Police')
    tokens.shift();
  while (tokens.length > 0 && JOINT.test(tokens[0] ?? '')) tokens.shift();
  if (tokens.length === 0) return null;
  const only = tokens.length === 1 ? (tokens[0] ?? '') : null;
  if (only !== null && NOT_A_START.test(only) && only !== 'Police') return null;
  if (!tokens.some((token) => isName(token) || PARTY_WORD.test(token.toLowerCase()))) return null;
  return tokens
    .join(' ')
    .replace(/['’]s$/, '')
    .replace(/[.,;:]+$/, '');
}

/** The party named right before a place in a sentence: up to the nearest word that cannot belong to its name. */
export function partyBefore(text: string): string | null {
  const tokens: string[] = [];
  const parts = text.slice(-140).trimEnd().split(/\s+/);
  for (const raw of parts.toReversed()) {
    if (tokens.length >= LONGEST) break;
    if (tokens.length > 0 && /[,;:.!?"”’)—–-]$/u.test(raw) && !/^(?:\p{Lu}\.)+$/u.test(raw)) break;
    const token = raw.replaceAll(/^["“‘(]+/g, '').replaceAll(/[,;:"”)]+$/g, '');
    const before = parts[parts.length - tokens.length - 2] ?? '';
    const numbered = NUMBER_IN_NAME.test(token) && /^\p{Lu}/u.test(before);
    if (token !== '' && !fits(token) && !numbered && HEAD.test((tokens[0] ?? '').toLowerCase())) {
      const at = parts.length - tokens.length;
      const count = described(parts.slice(Math.max(0, at - DESCRIBING - 1), at).toReversed());
      tokens.unshift(...parts.slice(at - count, at));
      break;
    }
    if (token === '' || (!fits(token) && !numbered)) break;
    tokens.unshift(token);
    if (/^["“‘(]/.test(raw)) break;
  }
  return trimmed(tokens);
}

/** The party named right after a place in a sentence. */
export function partyAfter(text: string): string | null {
  const tokens: string[] = [];
  const parts = text.slice(0, 140).trimStart().split(/\s+/);
  const head = DETERMINER.test(parts[0] ?? '')
    ? parts.findIndex((one) => HEAD.test(one.replace(/(?:['’]s)?[,;:."”)…]*$/u, '')))
    : -1;
  const free = head > 1 && head <= DESCRIBING + 1 && parts.slice(1, head).every(isLower) ? head : 0;
  for (const [at, raw] of parts.entries()) {
    if (tokens.length >= LONGEST) break;
    const token = raw.replaceAll(/^["“‘(]+/g, '').replaceAll(/[,;:."”)…]+$/g, '');
    if (token === '' || (!fits(token) && at >= free)) break;
    tokens.push(token);
    if (/[,;:.!?"”)…]$/u.test(raw) && !/^(?:\p{Lu}\.)+$/u.test(raw)) break;
  }
  return trimmed(tokens);
}
