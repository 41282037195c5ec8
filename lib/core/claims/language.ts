import type { FigureWords } from '../locales/figure-words';
import { lexicon, type Lexicon } from './lexicon';

/** The word lists of a language, ready to be looked up; names are those of `FigureWords`. */
export interface FigureLanguage {
  readonly words: FigureWords;
  readonly measures: Lexicon;
  readonly groups: Lexicon;
  readonly objectVerbs: Lexicon;
  readonly finite: Lexicon;
  readonly tolls: Lexicon;
  readonly tollJoints: Lexicon;
  readonly nounEnds: Lexicon;
  readonly auxiliaries: Lexicon;
  readonly fillers: Lexicon;
  readonly determiners: Lexicon;
  readonly relatives: Lexicon;
  readonly placeJoints: Lexicon;
  readonly placeKinds: Lexicon;
  readonly everywhere: Lexicon;
  readonly notPlaces: Lexicon;
  readonly same: Lexicon;
  readonly and: Lexicon;
  readonly including: Lexicon;
  readonly partOf: Lexicon;
  readonly shareOf: Lexicon;
  readonly between: Lexicon;
  readonly qualifiers: Lexicon;
  readonly openEnds: Lexicon;
  readonly vague: Lexicon;
  readonly rangeJoints: Lexicon;
  readonly notCounts: Lexicon;
  readonly numbered: Lexicon;
  readonly streets: Lexicon;
  readonly nobody: Lexicon;
  readonly takesBack: Lexicon;
  readonly denials: Lexicon;
  readonly untruths: Lexicon;
  readonly errors: Lexicon;
  readonly statements: Lexicon;
  readonly that: Lexicon;
  readonly currencies: Lexicon;
  readonly amounts: Lexicon;
  readonly per: Lexicon;
  readonly units: Lexicon;
}

const one = (list: string): Lexicon => lexicon({ '': list });

const made = new WeakMap<FigureWords, FigureLanguage>();

/** The language of these words; made once. */
export function figureLanguage(words: FigureWords): FigureLanguage {
  const known = made.get(words);
  if (known) return known;
  const language: FigureLanguage = {
    words,
    measures: lexicon(words.measures),
    groups: lexicon(words.groups),
    objectVerbs: words.objectVerbs === null ? lexicon(words.measures) : one(words.objectVerbs),
    finite: one(words.finite),
    tolls: lexicon(words.tolls),
    tollJoints: one(words.tollJoints),
    nounEnds: one(`${words.nounEnds} ${words.auxiliaries}`),
    auxiliaries: one(words.auxiliaries),
    fillers: one(words.fillers),
    determiners: one(words.determiners),
    relatives: one(words.relatives),
    placeJoints: one(words.placeJoints),
    placeKinds: one(words.placeKinds),
    everywhere: one(words.everywhere),
    notPlaces: one(words.notPlaces),
    same: one(words.same),
    and: one(words.and),
    including: one(words.including),
    partOf: one(words.partOf),
    shareOf: one(words.shareOf),
    between: one(words.between),
    qualifiers: lexicon(words.qualifiers),
    openEnds: lexicon(words.openEnds),
    vague: lexicon(words.vague),
    rangeJoints: one(words.rangeJoints),
    notCounts: one(words.notCounts),
    numbered: one(words.numbered),
    streets: one(words.streets),
    nobody: one(words.nobody),
    takesBack: one(words.takesBack),
    denials: one(words.denials),
    untruths: one(words.untruths),
    errors: one(words.errors),
    statements: one(words.statements),
    that: one(words.that),
    currencies: lexicon(words.currencies),
    amounts: lexicon(words.amounts),
    per: one(words.per),
    units: lexicon(words.units),
  };
  made.set(words, language);
  return language;
}
