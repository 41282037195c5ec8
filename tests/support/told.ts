import type { StoryContext } from '@/lib/core/model/context';
import type { Figure } from '@/lib/core/model/figure';
import type { Match } from '@/lib/core/model/match';
import type { Origin } from '@/lib/core/model/origin';

/** Ids of the reports whose text or headline has these words. */
const reportsWith = ({ reports }: StoryContext, words: string): string[] =>
  Object.values(reports)
    .filter(({ text, headline }) => `${headline ?? ''} ${text ?? ''}`.includes(words))
    .map(({ id }) => id);

/** What was decided on the page's own snippet with these words. */
export function matchOf(context: StoryContext, words: string): Match {
  const ids = new Set(reportsWith(context, words));
  const found = context.matches.find(({ reportId }) => ids.has(reportId));
  if (!found) throw new Error(`Nothing was decided on “${words}”`);
  return found;
}

/** The origin of the snippet with these words. */
export function originOf(context: StoryContext, words: string): Origin | undefined {
  const ids = new Set(reportsWith(context, words));
  return context.origins.find(({ members }) => members.some(({ reportId }) => ids.has(reportId)));
}

/** Every figure of one measure. */
export const figuresOf = ({ figures }: StoryContext, measure: string): Figure[] =>
  figures
    .filter((row) => row.measure === measure)
    .flatMap(({ cells }) => cells.map(({ figure }) => figure));

/** Whether a figure has this value and goes back along this chain, nearest first. */
export const told = ({ value, chain }: Figure, wanted: number, parties: readonly string[]) =>
  value === wanted &&
  parties.every((party, at) => chain[at]?.name.toLowerCase().includes(party.toLowerCase()));
