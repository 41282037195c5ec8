/**
 * English words that mark what somebody says or holds, by what must stand beside them to do so. Verbs are listed in
 * their base form; `inflected` adds the others. Classes after the structures in Pareti, PARC 3.0 (LREC 2016).
 */

/** Words of a list separated by spaces. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Verbs of saying: whatever follows or precedes is what was said. */
const SAY = list(
  'say tell tweet retweet reply retort quip joke remark explain testify exclaim tout opine argue insist assert contend claim allege concede acknowledge admit confess warn caution complain lament boast brag lambast muse vent rant',
);

/** Verbs that mark a saying or a thought only before or after a clause or quotation. */
const CLAUSE = list(
  'add announce declare state write maintain believe think know feel hope fear worry doubt suspect assume presume understand realize realise recognize recognise predict forecast suggest propose recommend note observe stress emphasize emphasise underscore underline reiterate repeat recall remember report reveal disclose inform notify assure reassure remind confirm estimate calculate conclude find indicate signal imply hint show demonstrate agree disagree figure guess imagine learn discover determine decide reckon speculate theorize deny comment ask wonder question mention respond counter protest proclaim vow promise pledge swear threaten shout yell chant scream whisper mutter cry joke read rule judge hold consider wish mean expect dispute posit clarify elaborate continue object answer interject intone offer hear see post blog charge calculate venture advise urge instruct order demand request',
);

/** Verbs that mark an intention or a wish before `to` and a verb. */
const TO = list(
  'want hope wish intend plan aim expect vow promise pledge swear threaten decide agree refuse decline offer prefer propose demand ask seek urge advise order encourage implore beg instruct remind warn tell request call claim',
);

/** Verbs that pass a judgement on what they have as their object. */
const JUDGE = list(
  'criticize criticise slam blast denounce condemn accuse blame praise applaud hail mock ridicule deride dismiss reject disavow defend blame rebuke rip bash decry deplore lambaste chide scold admonish laud commend endorse oppose support favor favour question dispute downplay deny',
);

/** Verbs that name something as something. */
const AS = list(
  'describe characterize characterise portray depict paint cast label brand dub regard view see denounce dismiss cite identify',
);

/** Verbs whose object is another's words. */
const CITE = list('cite quote');

/** Past forms that the rules do not give. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  think: ['thinks', 'thought', 'thinking'],
  know: ['knows', 'knew', 'known', 'knowing'],
  feel: ['feels', 'felt', 'feeling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  find: ['finds', 'found', 'finding'],
  show: ['shows', 'showed', 'shown', 'showing'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  hold: ['holds', 'held', 'holding'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  understand: ['understands', 'understood', 'understanding'],
  forecast: ['forecasts', 'forecast', 'forecasting'],
  mean: ['means', 'meant', 'meaning'],
  read: ['reads', 'read', 'reading'],
  hear: ['hears', 'heard', 'hearing'],
  learn: ['learns', 'learned', 'learnt', 'learning'],
  seek: ['seeks', 'sought', 'seeking'],
  cast: ['casts', 'cast', 'casting'],
  beg: ['begs', 'begged', 'begging'],
  brag: ['brags', 'bragged', 'bragging'],
  plan: ['plans', 'planned', 'planning'],
  admit: ['admits', 'admitted', 'admitting'],
  slam: ['slams', 'slammed', 'slamming'],
  rip: ['rips', 'ripped', 'ripping'],
  dub: ['dubs', 'dubbed', 'dubbing'],
  prefer: ['prefers', 'preferred', 'preferring'],
  quip: ['quips', 'quipped', 'quipping'],
};

/** All forms of a regular or listed verb. */
export function inflected(verb: string): readonly string[] {
  const known = IRREGULAR[verb];
  if (known) return [verb, ...known];
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const s = /(?:s|sh|ch|x|z)$/.test(verb) ? 'es' : 's';
  return [verb, `${verb}${s}`, `${verb}ed`, `${verb}ing`];
}

/** What a verb needs beside it to mark an attribution; a verb may be of several classes. */
export type CueClass = 'say' | 'clause' | 'to' | 'judge' | 'as' | 'cite';

/** Classes by word form, lower case. */
export function verbForms(): ReadonlyMap<string, ReadonlySet<CueClass>> {
  const classes: readonly [CueClass, readonly string[]][] = [
    ['say', SAY],
    ['clause', CLAUSE],
    ['to', TO],
    ['judge', JUDGE],
    ['as', AS],
    ['cite', CITE],
  ];
  const forms = new Map<string, Set<CueClass>>();
  for (const [name, verbs] of classes)
    for (const form of verbs.flatMap(inflected)) {
      const known = forms.get(form) ?? new Set();
      known.add(name);
      forms.set(form, known);
    }
  return forms;
}

/** Forms that are nouns as often as verbs: they count as verbs only behind a subject, `to` or an auxiliary. */
export const ALSO_NOUNS: ReadonlySet<string> = new Set(
  list(
    'report reports claim claims plan plans call calls state states comment comments question questions demand demands request requests hope hopes fear fears order orders estimate estimates forecast forecasts promise promises pledge pledges vow vows boast boasts tweet tweets note notes view views remark remarks wish wishes doubt doubts worry worries charge charges answer answers offer offers object objects support supports blame praise dispute disputes post posts figure figures signal signals show shows judge judges rule rules reply replies quip quips joke jokes rant rants quote quotes feeling meaning finding findings understanding warning thinking hearing reading cast brand label attack rebuke guess counter protest protests cry cries bash mock',
  ),
);

/** What stands between a subject and its verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  list(
    "has have had having is are was were be been being do does did will would can could may might must should shall to not n't never hasn't haven't hadn't isn't aren't wasn't weren't doesn't don't didn't won't wouldn't can't couldn't shouldn't hasn’t haven’t hadn’t isn’t aren’t wasn’t weren’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t",
  ),
);

/** Forms of `be`: before a past participle they make a passive. */
export const BE: ReadonlySet<string> = new Set(
  list("is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t"),
);

/** Adverbs that stand between a subject and its verb and do not end in `-ly`. */
export const ADVERBS: ReadonlySet<string> = new Set(
  list(
    'also then later now often once again still even just always ever soon first further both all long only already yet instead indeed thus',
  ),
);

/** Personal and relative pronouns that are subjects. */
export const SUBJECTS: ReadonlySet<string> = new Set(
  list('he she they it we i you who others some many one nobody everyone everybody someone most'),
);

/** Words before a noun. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  list(
    'the a an this that these those his her their its our my your no any some such every each another other own of in for by with from on at about',
  ),
);

/** Verbs and auxiliaries that show a clause to have a predicate of its own. */
export const PREDICATES: ReadonlySet<string> = new Set(
  list(
    "is are was were has have had will would can could may might must should shall does do did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t doesn’t don’t didn’t 's ’s 're ’re 'd ’d 'll ’ll need needs remains remain became become becomes makes made make got get gets went go goes came come comes took take takes gave give gives left leave seems seem looks look appears appear knows wants needs plans",
  ),
);

/** Words that begin a clause or phrase of its own: a subject does not reach beyond them. */
export const BOUNDARIES: ReadonlySet<string> = new Set(
  list(
    'that because when while if although though since after before until unless whereas whether and but or so as than which where how why what whose',
  ),
);
