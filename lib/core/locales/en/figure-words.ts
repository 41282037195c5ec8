import type { Qualifier } from '../../model/figure';

/** Words that say what is counted, as they follow or precede a number. */
export const measures: readonly { readonly measure: string; readonly words: RegExp }[] = [
  {
    measure: 'killed',
    words:
      /^(?:killed|kill|kills|killing|dead|died|die|dies|deaths|death|fatalities|slain|perished|drowned)$/,
  },
  {
    measure: 'injured',
    words: /^(?:injured|injures|injuring|injuries|wounded|wounding|wounds|hurt|hurting)$/,
  },
  {
    measure: 'detained',
    words: /^(?:detained|detains|detaining|detentions|arrested|arrests|arresting|jailed)$/,
  },
  { measure: 'missing', words: /^(?:missing|unaccounted)$/ },
  { measure: 'hospitalised', words: /^(?:hospitali[sz]ed)$/ },
  { measure: 'displaced', words: /^(?:displaced|displacing|homeless)$/ },
  { measure: 'evacuated', words: /^(?:evacuated|evacuates|evacuating|evacuees)$/ },
  { measure: 'rescued', words: /^(?:rescued|rescues|rescuing|survivors)$/ },
  { measure: 'infected', words: /^(?:infected|infections)$/ },
  { measure: 'laid off', words: /^(?:layoffs)$/ },
];

/** Verbs that take whom they befall as their object: `killing nine`, `injured 65`. */
export const transitive =
  /^(?:kill|kills|killed|killing|injure|injures|injured|injuring|wound|wounded|wounding|hurt|hurting|detain|detains|detained|detaining|arrest|arrests|arrested|arresting|displaced|displacing|evacuated|evacuating|rescued|rescuing|rescues|infected|infecting|dead|leaves|leaving|left|claimed|claims)$/;

/** Whom a figure counts: first match wins. */
export const groups: readonly { readonly group: string; readonly words: RegExp }[] = [
  {
    group: 'security forces',
    words:
      /\b(?:police(?:men|man|women)?|officers?|law[- ]enforcement|law enforcers?|national guard|guardsmen|guard(?:s| troops)|security (?:forces?|personnel|officers?|officials?)|troops|soldiers?|servicemen|servicemembers|service members|military|deputies|siloviki)\b/,
  },
  {
    group: 'attackers',
    words:
      /\b(?:attackers?|rioters?|gunm[ea]n|militants?|terrorists?|assailants?|bandits?|insurgents?|criminals?|looters?|suspects?|fighters|extremists?)\b/,
  },
  { group: 'protesters', words: /\b(?:protest[eo]rs?|demonstrators?|activists?|marchers?)\b/ },
  {
    group: 'children',
    words: /\b(?:child(?:ren)?|minors?|babies|infants?|pupils?|students?|teenagers?)\b/,
  },
  { group: 'journalists', words: /\b(?:journalists?|reporters?|media workers?)\b/ },
  { group: 'civilians', words: /\b(?:civilians?|bystanders?|residents?)\b/ },
  { group: 'rescuers', words: /\b(?:firefighters?|rescuers?|medics|paramedics)\b/ },
  { group: 'migrants', words: /\b(?:migrants?|refugees?)\b/ },
  { group: 'passengers', words: /\b(?:passengers?|crew|sailors?)\b/ },
  { group: 'workers', words: /\b(?:workers?|employees?|staff|jobs?|miners?)\b/ },
  {
    group: 'people',
    words: /\b(?:people|persons?|victims?|others|men|women|residents|dead|bodies)\b/,
  },
];

/** Words before a number that widen it. */
export const qualifiers: readonly { readonly qualifier: Qualifier; readonly words: RegExp }[] = [
  { qualifier: 'at-least', words: /(?:\bat least|\bno (?:fewer|less) than|\ba minimum of)\s*$/i },
  {
    qualifier: 'up-to',
    words:
      /(?:\bup to|\bas many as|\bat most|\bno more than|\bfewer than|\bless than|\bunder)\s*$/i,
  },
  {
    qualifier: 'more-than',
    words: /(?:\bmore than|\bover|\babove|\bin excess of|\bupwards of)\s*$/i,
  },
  { qualifier: 'nearly', words: /(?:\bnearly|\balmost|\bclose to|\bjust under)\s*$/i },
  {
    qualifier: 'about',
    words:
      /(?:\babout|\baround|\bsome|\broughly|\bapproximately|\ban estimated|\bestimated|~)\s*$/i,
  },
];

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Value of a number word below a hundred: `eight`, `thirty-one`; null for other words. */
export function numberWord(word: string): number | null {
  const plain = word.toLowerCase();
  const one = ONES.indexOf(plain);
  if (one >= 0) return one;
  const ten = TENS.indexOf(plain);
  if (ten >= 2) return ten * 10;
  const [high = '', low = ''] = plain.split('-');
  const [tens, ones] = [TENS.indexOf(high), ONES.indexOf(low)];
  return tens >= 2 && ones >= 1 && ones <= 9 ? tens * 10 + ones : null;
}

/** Counts that only words stand for. */
export const vagueCount = /^(?:dozens|scores|hundreds|thousands|millions|several|many)$/i;

/** Words before a number that name something by it: `Flight 815`, `Article 5`. */
export const numberedThing =
  /\b(?:flight|highway|route|interstate|road|street|article|section|chapter|page|unit|battalion|brigade|division|regiment|squadron|room|gate|apartment|boeing|airbus|number|no\.|level|category|phase|type|class|grade|district|zone|terminal|line|bus|train|tram|channel|ward|precinct|covid|aged?|version|episode|season|round|stage|day|week|group|block|platform|building|pier|tower|camp|field|reactor)[ -]$/i;

/** Words before a number that make it nobody: `no one`, `none of the 40`. */
export const nobody = /\b(?:no|none of (?:the|its|their))[ -]$/i;

/** Words that make `one` a pronoun: `that one`, `every one`. */
export const pronounOne = /\b(?:any|every|some|each|this|that|which|the)[ -]$/i;

/** Words that deny what follows: `denied reports that 300 …`. */
export const denied =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b[^.;]{0,40}\b(?:reports?|claims?|rumou?rs?|allegations?|that)\b/i;

/** Factors written as words or letters. */
export const factors: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
  k: 1_000,
  m: 1_000_000,
  bn: 1_000_000_000,
};

/** Words that a count must not be followed by: it measures something else. */
export const notACount =
  /^(?:years?|year-old|months?|weeks?|days?|hours?|minutes?|seconds?|o'clock|am|pm|a\.m|p\.m|percent|per|%|km|kilometers?|kilometres?|miles?|meters?|metres?|feet|degrees?|times|points?|st|nd|rd|th|days?|nights?|old)$/i;
