import { readFigures } from '@/lib/core/claims/figures';
import type { NumberReader } from '@/lib/core/claims/read-numbers';
import { localeOf } from '@/lib/core/locales';
import type { Figure } from '@/lib/core/model/figure';
import type { Report } from '@/lib/core/model/report';
import type { Picked } from './picked';

/** A report that says nothing but a sentence. */
const saying = (text: string, language: string | null): Report => ({
  id: 'selection',
  url: null,
  headline: null,
  headlineBasis: null,
  outlet: null,
  domain: null,
  byline: [],
  published: null,
  language,
  text,
  truncated: false,
  dateline: null,
  credit: null,
  annotation: null,
  provenance: [],
});

type Told = Pick<Figure, 'measure' | 'value' | 'words'>;

const same = (a: Told, b: Told): boolean =>
  a.measure === b.measure && a.value === b.value && a.words === b.words;

/** What a selection is read with. */
export interface SelectionReader {
  /** `YYYY-MM-DD`: from where `Wednesday` counts. */
  readonly day: string | null;
  readonly language: string | null;
  readonly numberReader: NumberReader;
}

/**
 * The figures that were selected, read in their whole sentence: who says them, and often the word that says what they
 * count, stands outside of the selection. Those count whose number stands within it.
 */
export function selectedFigures(
  { sentence, part, from }: Picked,
  { day, language, numberReader }: SelectionReader,
): readonly Figure[] {
  const report = saying(sentence, language);
  const all = readFigures(report, day, numberReader).figures;
  if (part.trim() === sentence) return all;
  const words = localeOf(language, sentence)?.figures ?? null;
  const { counts, amounts } = numberReader.sentence(sentence, words, []);
  const within = [...counts, ...amounts].filter(
    ({ start }) => start >= from && start < from + part.length,
  );
  return all.filter((figure) => within.some((one) => same(one, figure)));
}
