import type { Qualifier } from '../model/figure';

/**
 * Words for a name, one entry after another, separated by spaces: `kill*` is a beginning, `lost_their_lives` a phrase,
 * anything else a whole word. All in lower case, with straight apostrophes.
 */
export type WordList = string;

/** The words by which one language tells figures: a language is one such list. */
export interface FigureWords {
  /** What is counted, by measure: `killed`, `injured`, … */
  readonly measures: Readonly<Record<string, WordList>>;
  /** Whom it counts, by group; `people` is everybody. */
  readonly groups: Readonly<Record<string, WordList>>;
  /** Verbs of harm that take whom they befall after them (`killing nine`); null: all words of measures do. */
  readonly objectVerbs: WordList | null;
  /** Words of `measures` that are verbs whatever stands around them: `8 of the 12 aboard died`. */
  readonly finite: WordList;
  /** What opens a toll: `death toll … rose to 14`; the value is its measure, or `?` where the next measure word names it. */
  readonly tolls: Readonly<Record<string, WordList>>;
  /** What stands between a toll and its number: `to`, `at`, `reached`. */
  readonly tollJoints: WordList;
  /** Where the words for who is counted end: prepositions, relative pronouns; auxiliaries end them, too. */
  readonly nounEnds: WordList;
  /** `was`, `have`: what follows is said of the subject. */
  readonly auxiliaries: WordList;
  /** Words between a verb and its number: `killed all 12`. */
  readonly fillers: WordList;
  /** What opens the object of a verb: a number before `killed a man` is not of the killed. Empty where word order tells nothing. */
  readonly determiners: WordList;
  /** `who`, `that`: behind another noun what follows is said of that one. */
  readonly relatives: WordList;
  /** Prepositions before a place: `in`, `near`. Empty where capitals tell no name. */
  readonly placeJoints: WordList;
  /** What may stand between one and the name: `the city of`. */
  readonly placeKinds: WordList;
  /** `nationwide`, `across the country`. */
  readonly everywhere: WordList;
  /** Capital words that are no place: months and days where they are written so. */
  readonly notPlaces: WordList;
  /** `others`, `another`: counts whom the number before counted. */
  readonly same: WordList;
  readonly and: WordList;
  /** `including`: a part of the number before. */
  readonly including: WordList;
  /** `8 of the 12`, `17 of the injured`. */
  readonly partOf: WordList;
  /** `one in five`, `two out of every three`. */
  readonly shareOf: WordList;
  /** Words before a number that widen it. */
  readonly qualifiers: Readonly<Partial<Record<Qualifier, WordList>>>;
  /** Words after a number that widen it: `12 or more`. */
  readonly openEnds: Readonly<Partial<Record<Qualifier, WordList>>>;
  /** Value of a number word below a hundred, and of a hundred where it stands alone. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>;
  /** `dozens` and its kind, under their English names. */
  readonly vague: Readonly<Record<string, WordList>>;
  /** `between 10 and 20`. */
  readonly between: WordList;
  /** `10 to 20`. */
  readonly rangeJoints: WordList;
  /** What parts thousands and decimals; a space as a separator of thousands is read everywhere. */
  readonly thousands: '.' | ',' | '';
  readonly decimal: '.' | ',';
  /** Units, months and other words after a number that make it no count of people. */
  readonly notCounts: WordList;
  /** Words before a number that name something by it: `Flight 815`. */
  readonly numbered: WordList;
  /** What ends the name of a street, in languages that write the number first; empty elsewhere. */
  readonly streets: WordList;
  /** `no`, `none of the`: nobody is counted. */
  readonly nobody: WordList;
  /** Verbs by which somebody takes back what they said: `retracted`, `deletes`. */
  readonly takesBack: WordList;
  /** What makes a statement void: `in error`, `by mistake`, `was hacked`. */
  readonly errors: WordList;
  /** Verbs by which somebody denies what another said. */
  readonly denials: WordList;
  /** What a statement is called by who denies it: `false`. */
  readonly untruths: WordList;
  /** What can be denied or void: `report`, `figure`, `post`. */
  readonly statements: WordList;
  /** What opens what is denied: `denied that`, `denied having`. */
  readonly that: WordList;
  /** Currencies by ISO 4217 code. */
  readonly currencies: Readonly<Record<string, WordList>>;
  /** Words right after a number (of `magnitude` also before it) that make it an amount: `percent`, `magnitude`, `temperature`, `votes`, `jobs`. */
  readonly amounts: Readonly<Record<string, WordList>>;
  /** `a`, `per`: what stands between a sum and the unit it is the price of. */
  readonly per: WordList;
  /** Units that things are sold by, under their symbols: `l`, `kg`, `barrel`. */
  readonly units: Readonly<Record<string, WordList>>;
}
