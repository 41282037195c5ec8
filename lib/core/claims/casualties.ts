import { figureWords as english } from '../locales/en/figure-words';
import type { FigureWords } from '../locales/figure-words';
import { countsOf } from './counts';
import { figureLanguage } from './language';
import { parse } from './parse';
import { mentionsIn, NOUN, victimOf, type Mention, type Victim } from './victims';

/** People told of singly, without a number, and the first sentence that does. */
export interface Singles {
  readonly count: number;
  readonly evidence: string | null;
}

/** How many people an article says were killed and hurt. */
export interface Casualties {
  /** In all: counted by the article, or gathered from single mentions. */
  readonly killed: number;
  readonly injured: number;
  /** Of those, told of singly; nobody where nothing violent is told: an obituary counts no victim. */
  readonly singlyKilled: Singles;
  readonly singlyInjured: Singles;
}

/** The words of figures, and besides them who was shot or taken to hospital with a fate told elsewhere. */
const WORDS: FigureWords = {
  ...english,
  measures: {
    ...english.measures,
    killed: `${english.measures['killed'] ?? ''} fatally pronounced_dead deceased`,
    injured: `${english.measures['injured'] ?? ''} grazed in_critical_condition in_stable_condition in_serious_condition in_fair_condition recovering expected_to_survive`,
    struck: 'shot struck hit stabbed',
  },
  finite: `${english.finite} shot`,
  tolls: {
    ...english.tolls,
    killed: `${english.tolls['killed'] ?? ''} deaths killing killings murder murders`,
  },
};

const FATAL =
  /\b(?:killed|kills|killing(?! of)|dead|died|dies|slain|murdered|fatally|gunned down|shot to death|deaths? of|dying|killing of|murder of|body of|succumbed|lost (?:his|her) life|unable to save)\b/i;
const HARM =
  /\b(?:injur(?:ed|ies|y)|wound(?:ed|s|ing)|hurt|grazed|(?:critical|stable|serious|fair|guarded) condition|life-threatening|recovering|gunshot wounds?|hospitalized|paralyzed)\b/i;
const STRUCK = /\b(?:shot|struck|hit(?!-and)|stabbed)\b(?! (?:himself|herself|at\b))/i;
const UNHURT =
  /\b(?:no one|nobody|not (?:one|a single)\b|no (?:other )?(?:injuries|officers?|deputies|students?)|not (?:been )?(?:hurt|injured)|unhurt|uninjured|unharmed|without injury)\b/i;
/** Who does it to themselves is no victim of it. */
const SELF =
  /\b(?:self-inflicted|turn(?:ed|ing) (?:the|a|his|her) (?:gun|weapon|rifle) on (?:him|her)self|(?:killed|shot) (?:him|her)self|(?:took|taken) (?:his|her) own life|committed suicide)\b/i;
const MURDER_SUICIDE = /\bmurder[- ]suicide\b/i;

const CLAUSE =
  /;|,? \b(?:and|while|but)\b (?!killed|wounded|injured|critically|then died)|, (?=one\b)/;
const PASSIVE =
  /(?:\b(?:was|were|been|being|is|are|got|be)\b(?: \w+){0,2}|\b(?:fatally|critically|who|that)) *$/i;
/** Whom a verb befalls may follow it: `shot and killed a man`, `wounded the driver`. */
const OBJECT =
  /^(?: (?:and|dead|to death|down|fatally|killed|wounded|injured|critically|accidentally))* (?:(?:a|an|the|his|her|their|another|two|three)\b|\d{1,2}-year-old|\p{Lu}[\p{L}’'-]+ \p{Lu}|(?:man|woman|boy|girl|teen|suspect)\b)/u;

/** `16 - year - old`, `16 year old`. */
const SPACED_AGE = /(\d{1,2}) ?-? ?year ?-? ?old\b/g;

const HIT_AND_RUN = /\bhit[ -]+and[ -]+run\b/gi;

const VIOLENT =
  /\b(?:shot|shoot\w*|kill\w*|stabb\w*|gun\w*|murder\w*|homicide|attack\w*|explosion|blast|crash\w*|collision|fire|drown\w*|struck|flood\w*|storm|quake|collaps\w*)\b/i;

const YEAR = /\b(?:[Ii]n|since|of|from) (?:19|20)\d{2}\b/;

/** Most sentences and victims that are looked at. */
const MOST_SENTENCES = 60;
const MOST_VICTIMS = 40;

interface Tally {
  killed: number;
  injured: number;
  /** Hurt or killed, with the fate of each told elsewhere. */
  struck: number;
}

/** `A mother and her two children`: one more than the number says. */
const AND_ONE = new RegExp(
  String.raw`\b(?:an?|the|his|her|their)\s+(?:[\w'’-]+\s+){0,3}?(?:${NOUN}) and (?:(?:an?|the|his|her|their|another|\w+)\s+)?$`,
  'i',
);

/** Counts of one sentence, added up where they are of different people. */
function countIn(sentence: string): Tally {
  const tally: Tally = { killed: 0, injured: 0, struck: 0 };
  for (const { measure, value: told, start } of countsOf(parse(sentence, figureLanguage(WORDS)))) {
    if (told === null || told > 100) continue;
    const value = told + Number(AND_ONE.test(sentence.slice(Math.max(0, start - 80), start)));
    if (measure === 'killed') tally.killed += value;
    if (measure === 'injured') tally.injured += value;
    if (measure === 'struck' || measure === 'hospitalised') tally.struck += value;
  }
  return tally;
}

/** Up to the last word that opens a clause within one. */
const INNER = /^.*\b(?:said|told|says|that|when|where|after|whether)\b/i;

/** The person whom the verb of a clause befalls. */
function befallen(
  clause: string,
  verb: RegExpExecArray,
  opens: boolean,
): { readonly mention: Mention | null; readonly follows: boolean } {
  const [before, after] = [clause.slice(0, verb.index), clause.slice(verb.index + verb[0].length)];
  const follows =
    / of$/i.test(verb[0]) ||
    (/^(?:shot|struck|hit|stabbed|kill(?:ed|s|ing)?|wounded|injured|murdered)$/i.test(verb[0]) &&
      !PASSIVE.test(before) &&
      OBJECT.test(after));
  // `A deputy who spoke to a man was shot`: the subject is what its own clause brings up first.
  const own = before.slice(INNER.exec(before)?.[0].length ?? 0);
  const [mention = null] = follows ? mentionsIn(after, false) : mentionsIn(own, opens);
  const [outer = null] = mention === null && !follows ? mentionsIn(before, opens).slice(-1) : [];
  // `A man shot another man`: another than who did it.
  const kind = follows && mention?.kind === 'new' ? 'open' : mention?.kind;
  return { mention: mention && kind ? { ...mention, kind } : outer, follows };
}

/** `… killed a police officer and a technician`: what follows the `and` is no clause of its own. */
const MORE_OBJECTS =
  /^(?:an?|the|his|her|their|another)\b(?!.*\b(?:was|were|is|are|had|has|told|ran|fled)\b)/i;

/**
 * How many people an English article says were killed and injured. Counts are taken at their largest; single people
 * are told apart by name, age, sex and words like `another`, and whoever was hurt and died later counts as killed.
 * `Four people were shot, one fatally` leaves three injured.
 */
export function casualtiesIn(all: readonly string[]): Casualties {
  const most: Tally = { killed: 0, injured: 0, struck: 0 };
  const victims: Victim[] = [];
  const harmed = new Set<Victim>();
  let withKiller = false;
  let killedIn: string | null = null;
  let injuredIn: string | null = null;
  const murderSuicide = all.some((sentence) => MURDER_SUICIDE.test(sentence));
  for (const [at, whole] of all.slice(0, MOST_SENTENCES).entries()) {
    const sentence = whole
      .replaceAll(SPACED_AGE, '$1-year-old')
      .replaceAll(HIT_AND_RUN, 'hit-and-run');
    if (YEAR.test(sentence)) continue;
    const tally = countIn(sentence);
    // `Two people are dead after a murder-suicide` counts who did it.
    if (tally.killed > most.killed) withKiller = murderSuicide && /\bpeople\b/i.test(sentence);
    most.killed = Math.max(most.killed, tally.killed);
    most.injured = Math.max(most.injured, tally.injured);
    most.struck = Math.max(most.struck, tally.struck);
    let subject: Mention | null = null;
    let last: Victim | null = null;
    let object: { readonly killed: boolean } | null = null;
    for (const [i, clause] of sentence.split(CLAUSE).entries()) {
      if (UNHURT.test(clause) || SELF.test(clause)) continue;
      const fatal = FATAL.exec(clause);
      const verb = fatal ?? HARM.exec(clause) ?? STRUCK.exec(clause);
      const { mention: own, follows } = verb
        ? befallen(clause, verb, i === 0)
        : { mention: null, follows: false };
      const more: boolean = verb === null && object !== null && MORE_OBJECTS.test(clause);
      const who: Mention | null = more ? (mentionsIn(clause, false)[0] ?? null) : own;
      const mention: Mention | null = who ?? (verb && i > 0 ? subject : null);
      subject = mentionsIn(clause, i === 0)[0] ?? subject;
      if ((verb === null && !more) || mention === null || victims.length >= MOST_VICTIMS) continue;
      const killed: boolean =
        more && object ? object.killed : fatal !== null || (murderSuicide && !HARM.test(clause));
      if (!more) object = follows ? { killed } : null;
      // `A man was hit and is recovering`: one person, told of twice.
      const victim: Victim =
        who === null && last !== null ? last : victimOf(mention, victims, at, killed);
      victim.killed ||= killed;
      last = victim;
      harmed.add(victim);
      if (killed) killedIn ??= sentence;
      else injuredIn ??= sentence;
    }
  }
  const gone = victims.filter(({ killed }) => killed).length;
  const counted = most.killed - Number(withKiller && most.killed > 1);
  const killed = Math.max(counted, gone);
  const alive = harmed.size - gone;
  const rest = most.struck > 0 ? most.struck - killed : 0;
  const injured = Math.max(most.injured, rest, alive > 0 && most.struck <= 1 ? alive : 0);
  const violent = all.some((sentence) => VIOLENT.test(sentence));
  return {
    killed,
    injured,
    singlyKilled: { count: gone, evidence: violent && gone > 0 ? killedIn : null },
    singlyInjured: { count: alive, evidence: violent && alive > 0 ? injuredIn : null },
  };
}
