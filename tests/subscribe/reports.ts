import type { Statement } from '@/lib/datasets/pack/row';
import { corpusOf } from '@/tests/bench/corpus';
import { reportStatement } from '@/tests/support/pack-files';

/** Reports of the story that the extension's own example tells; each version of the dataset words all of them anew. */
export const TELLERS = 12;

/** What a headline ends with, so that a report is known again wherever it is read. */
const TAIL = /No\. (?<number>\d+)(?: \(edition (?<edition>\d+)\))?$/;

/** The number and the edition in a headline; null: none of ours. */
export function numberIn(headline: string | null): { number: number; edition: number } | null {
  const found = TAIL.exec(headline ?? '')?.groups;
  return found ? { number: Number(found['number']), edition: Number(found['edition'] ?? 0) } : null;
}

/** What those say beside their headline: enough to be found among any number of others. */
const TOLD = {
  text: 'Kazakhstan saw days of mass protests this week. Its president, Kassym-Jomart Tokayev, said on Friday that troops and police may fire to kill.',
  day: '2022-01-07',
};

function statement(
  number: number,
  { url, headline, outlet }: Record<'url' | 'headline' | 'outlet', string>,
  told: typeof TOLD | null = null,
): Statement {
  const like = reportStatement(number);
  if (like.kind !== 'report') return like;
  const basis = { kind: 'dataset', certainty: 'stated' } as const;
  return {
    kind: 'report',
    report: {
      ...like.report,
      id: `url:${url}`,
      url,
      headline,
      domain: new URL(url).hostname,
      outlet: { value: outlet, basis },
      ...(told && { text: told.text, published: { value: told.day, precision: 'day', basis } }),
    },
  };
}

/**
 * So many reports of a version, of the `most` that the last one has: the first tell the known story in this version's words,
 * all others never change.
 */
export function reportsOf(count: number, version: number, most: number): Statement[] {
  // What a corpus tells depends on its size.
  const corpus = corpusOf(Math.max(most, 1_000) * 2);
  return Array.from({ length: count }, (_, number) => {
    if (number < TELLERS) {
      const headline = `Dramatic scenes from Kazakhstan's massive protests No. ${number} (edition ${version})`;
      const url = `https://steppe${number}.example/protests`;
      return statement(number, { url, headline, outlet: `Steppe Gazette ${number}` }, TOLD);
    }
    const { url, headline, outlet } = corpus.report(number);
    return statement(number, { url, headline: `${headline} No. ${number}`, outlet });
  });
}
