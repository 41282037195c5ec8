import type { Figure, Party } from '../model/figure';
import type { Moment } from '../model/moment';
import { dayMentions, type DayMention } from '../time/mentions';
import type { FigureWords } from '../locales/figure-words';
import type { Count } from './counts';
import { party } from '../attribution/parties';
import { partyBefore } from '../attribution/phrase';
import type { ReadNumbers } from './read-numbers';
import type { Voided } from './void';

/**
 * The day that a number at a place of a sentence stands for: the day named last before it, else next after it, else the
 * report's own. The days of the sentence are looked for once, at the first question.
 */
export function daysOf(sentence: string, anchor: string | null): (place: number) => Moment | null {
  let days: readonly DayMention[] | null = null;
  return (place) => {
    days ??= dayMentions(sentence, anchor).filter(({ kind }) => kind !== 'ordinal-day');
    const named =
      days.findLast(({ start }) => start < place) ?? days.find(({ start }) => start >= place);
    if (named) {
      const basis = { kind: 'text', certainty: 'derived', evidence: named.phrase } as const;
      return { value: named.day, precision: 'day', basis };
    }
    if (anchor === null) return null;
    return { value: anchor, precision: 'day', basis: { kind: 'story-day', certainty: 'inferred' } };
  };
}

/** A figure that is denied or taken back. */
export interface VoidFigure extends Figure {
  readonly void: Voided['kind'];
}

/** What one sentence says in figures. */
export interface SentenceFigures {
  readonly counts: readonly Count[];
  readonly figures: readonly Figure[];
  /** Figures it denies or takes back. */
  readonly withdrawn: readonly VoidFigure[];
  /** See `SentenceNumbers`. */
  readonly voided: Voided | null;
  readonly goesOn: boolean;
}

/** What a sentence is read with. */
export interface Circumstances {
  readonly anchor: string | null;
  readonly kind: 'text' | 'headline';
  readonly words: FigureWords | null;
  readonly read: ReadNumbers;
  /** The counts of the sentence before it. */
  readonly before: readonly Count[];
}

/** Longest evidence kept, in characters. */
const EVIDENCE = 600;

/** The figures of one sentence. */
export function sentenceFigures(
  text: string,
  chain: readonly Party[],
  { anchor, kind, words: language, read, before }: Circumstances,
): SentenceFigures {
  const { counts, amounts, voided, goesOn } = read(text, language, before);
  const all = [
    ...counts.map((one) => ({ ...one, unit: null })),
    ...amounts.map((one) => ({ ...one, group: null, place: null })),
  ];
  const denier = voided?.kind === 'denied' ? partyBefore(text.slice(0, voided.from)) : null;
  const dayAt = daysOf(text, anchor);
  const figures: Figure[] = [];
  const withdrawn: VoidFigure[] = [];
  for (const { start, measure, group, place, unit, value, upper, words, qualifier } of all) {
    const figure: Figure = {
      measure,
      value,
      upper,
      words,
      qualifier,
      unit,
      group,
      ...(place !== null && { place }),
      asOf: dayAt(start),
      chain,
      evidence: text.slice(0, EVIDENCE),
      basis: { kind, certainty: 'derived' },
    };
    if (voided === null || start < voided.from) figures.push(figure);
    else
      withdrawn.push({
        ...figure,
        chain: denier === null ? chain : [party(denier)],
        void: voided.kind,
      });
  }
  return { counts, figures, withdrawn, voided, goesOn };
}
