import { heldAgainst } from '@/lib/core/claims/held-against';
import type { NumberReader } from '@/lib/core/claims/read-numbers';
import type { StoryContext } from '@/lib/core/model/context';
import type { MarkedSentence } from '@/lib/core/model/selection';
import { sentences } from '@/lib/core/text/sentences';
import { storyOf } from './check';
import { tellersAmong } from './tellers';

/** Sentences of the page's own text that are held against others, and sentences marked at most. */
const MOST_OWN = 120;
const MOST = 300;

/**
 * The sentences of a page, its own text and the reports it lists, that other independent origins tell too, or that
 * another known origin tells otherwise: a figure of the same time that cannot be right as well, or one that was taken back or denied.
 */
export function markedSentences(
  context: StoryContext,
  numberReader: NumberReader,
): MarkedSentence[] {
  const { reading, pageReportId, reports, origins } = context;
  const counted = new Set(origins.flatMap(({ id, counted: counts }) => (counts ? [id] : [])));
  const unknown = new Set(origins.flatMap(({ id, kind }) => (kind === 'unknown' ? [id] : [])));
  const originIn = new Map(
    origins.flatMap(({ id, members }) => members.map(({ reportId }) => [reportId, id] as const)),
  );
  const originOf = (id: string): string => originIn.get(id) ?? id;
  const isShown = (id: string): boolean =>
    id === pageReportId ||
    (reports[id]?.provenance.some(
      ({ kind, id: url }) => kind === 'page' && url === reading.page.url,
    ) ??
      false);
  const marked = new Map<string, MarkedSentence['kind']>();
  const mark = (sentence: string, kind: MarkedSentence['kind']): void => {
    if (marked.get(sentence) !== 'otherwise' && (marked.has(sentence) || marked.size < MOST))
      marked.set(sentence, kind);
  };
  for (const row of context.figures) {
    for (const cell of row.cells) {
      if (!isShown(cell.reportId) || cell.figure.basis.kind === 'dataset') continue;
      const told = heldAgainst(cell, row).filter(
        ({ originId, later }) => !later && originId !== cell.originId && !unknown.has(originId),
      );
      const isVoid = cell.withdrawn !== null || cell.saidRetracted !== undefined;
      const otherwise = isVoid || told.some(({ state }) => state === 'conflict');
      if (otherwise) mark(cell.figure.evidence, 'otherwise');
      else if (told.some(({ state, originId }) => state === 'agree' && counted.has(originId)))
        mark(cell.figure.evidence, 'same');
    }
  }
  const story = storyOf(context);
  const tellers = tellersAmong(
    story.filter(({ id }) => id !== pageReportId),
    originOf,
    numberReader,
  );
  const own = originOf(pageReportId);
  for (const sentence of sentences((reports[pageReportId]?.text ?? '').slice(0, 40_000)).slice(
    0,
    MOST_OWN,
  )) {
    if (marked.has(sentence)) continue;
    const told = tellers(sentence, reports[pageReportId]?.language ?? null);
    if (told.some(({ originId, denies }) => !denies && originId !== own && counted.has(originId)))
      mark(sentence, 'same');
  }
  return [...marked].map(([sentence, kind]) => ({ sentence, kind }));
}
