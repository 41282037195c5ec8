/** One person an article tells harm of, as far as it describes them. */
export interface Victim {
  name: string | null;
  age: string | null;
  sex: 'm' | 'f' | null;
  /** Whether they are called the attacker; null when only a name or pronoun stands for them. */
  attacker: boolean | null;
  killed: boolean;
  /** Sentence that brought them up. */
  since: number;
}

const MALE = 'man|boy|father|son|husband|brother|grandfather|boyfriend|male|uncle|nephew';
const FEMALE = 'woman|girl|mother|daughter|wife|sister|grandmother|girlfriend|female|aunt|niece';
const EITHER =
  'teen|teenager|toddler|infant|baby|child|student|officer|deputy|driver|passenger|clerk|victim|person|resident|cousin|homeowner|teacher|employee|bystander|pedestrian|motorist|worker|soldier|customer|owner|guard|juvenile|cyclist|motorcyclist|neighbor|friend|partner|trooper|firefighter|nurse|juror|player|coach|relative|technician|paramedic|pilot|captain|sergeant|detective|judge|lawyer|attorney|reporter|agent|tenant|roommate|manager|bartender|barber|rapper|singer|athlete|veteran|farmer|hunter|hiker|climber|tourist|doctor|dancer|pastor|preacher|teen-ager|youth|receptionist|co-worker|coworker|boss|landlord|dealer';
const ATTACKER =
  'suspect|gunman|shooter|attacker|robber|intruder|trespasser|burglar|assailant|man who shot';
export const NOUN = `${MALE}|${FEMALE}|${EITHER}|${ATTACKER}`;

/** `a 34-year-old woman`, `the victim`, `another man`; at most five words before the noun. */
const DESCRIBED = new RegExp(
  String.raw`\b(?<det>a|an|the|another|one|his|her|their|second|third|whose|this|would-be|\d{1,2}-year-old)\s+(?:[\w'’-]+\s+){0,4}?(?<noun>${NOUN})\b(?!['’]s)|\b(?<age>\d{1,2})-year-old\b`,
  'gi',
);
const HEADED = new RegExp(String.raw`^(?:\w+ )?(?<noun>${NOUN})\b`, 'i');
const NAMED =
  /\b(?<name>\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})(?:,? (?:(?<age>\d{1,2})\b|was\b|died\b|had been\b))/gu;
/** `… and another in critical condition`. */
const ELSE =
  /\b(?:another|the other|a second|a third)\b(?= (?:was|is|in|remains|died|suffered|critically|wounded|injured))/gi;
const PRONOUN = /\b(?<pronoun>he|she)\b/gi;
const NO_NAME =
  /\b(?:Street|Avenue|Road|Drive|Hospital|Police|County|City|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Sheriff|Department|School|Park)\b/;

/** How a text brings somebody up. */
export interface Mention {
  readonly at: number;
  readonly name: string | null;
  readonly age: string | null;
  readonly sex: Victim['sex'];
  readonly attacker: Victim['attacker'];
  /** `new`: another, a second one; `known`: he, the victim; `open`: a man, a name. */
  readonly kind: 'new' | 'known' | 'open';
}

function sexOf(word: string): Victim['sex'] {
  const plain = word.toLowerCase();
  if (plain === 'he' || MALE.split('|').includes(plain)) return 'm';
  return plain === 'she' || FEMALE.split('|').includes(plain) ? 'f' : null;
}

/** Null for a word that is no person's noun. */
function isAttacker(noun: string): boolean | null {
  const plain = noun.toLowerCase();
  if (ATTACKER.split('|').includes(plain)) return true;
  return NOUN.split('|').includes(plain) ? false : null;
}

/** The people that a piece of a sentence brings up, in order; `opens`: it stands at the beginning of a sentence. */
export function mentionsIn(text: string, opens: boolean): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(DESCRIBED)) {
    const { det = '', noun = '', age } = match.groups ?? {};
    const years = age ?? /\d{1,2}(?=-year-old)/.exec(match[0])?.[0] ?? null;
    const kind = /\b(?:another|second|third|other)\b/i.test(match[0])
      ? 'new'
      : /^(?:the|this)$/i.test(det) && years === null
        ? 'known'
        : 'open';
    found.push({
      at: match.index,
      name: null,
      age: years,
      sex: sexOf(noun),
      attacker: isAttacker(noun),
      kind,
    });
  }
  for (const match of text.matchAll(NAMED)) {
    const { name = '', age } = match.groups ?? {};
    if (NO_NAME.test(name)) continue;
    const parts = name.split(' ');
    const titled = isAttacker(parts[0] ?? '');
    found.push({
      at: match.index,
      name: parts.at(-1) ?? name,
      age: age ?? null,
      sex: null,
      attacker: titled,
      kind: 'open',
    });
  }
  for (const match of text.matchAll(PRONOUN))
    found.push({
      at: match.index,
      name: null,
      age: null,
      sex: sexOf(match[0]),
      attacker: null,
      kind: 'known',
    });
  for (const match of text.matchAll(ELSE))
    found.push({
      at: match.index,
      name: null,
      age: null,
      sex: null,
      attacker: null,
      kind: 'new',
    });
  const head = opens && found.length === 0 ? HEADED.exec(text) : null;
  if (head)
    found.push({
      at: 0,
      name: null,
      age: null,
      sex: sexOf(head.groups?.['noun'] ?? ''),
      attacker: isAttacker(head.groups?.['noun'] ?? ''),
      kind: 'open',
    });
  return found.toSorted((a, b) => a.at - b.at);
}

const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;

/** The victim that a mention is of: one who fits, brought up in another sentence or meant as known; else a new one. */
export function victimOf(
  mention: Mention,
  victims: Victim[],
  sentence: number,
  killed: boolean,
): Victim {
  const { name, age, sex, attacker, kind } = mention;
  const fits = (one: Victim): boolean =>
    agree(one.name, name) &&
    agree(one.age, age) &&
    agree(one.sex, sex) &&
    agree(one.attacker, attacker);
  const same =
    victims.findLast(
      (one) =>
        (name !== null && one.name === name) ||
        (age !== null && one.age === age && agree(one.sex, sex)),
    ) ??
    (kind === 'new'
      ? undefined
      : victims.findLast((one) => fits(one) && (kind === 'known' || one.since !== sentence)));
  const victim = same ?? { name, age, sex, attacker, killed: false, since: sentence };
  if (!same) victims.push(victim);
  victim.name ??= name;
  victim.age ??= age;
  victim.sex ??= sex;
  victim.attacker ??= attacker;
  victim.killed ||= killed;
  return victim;
}
