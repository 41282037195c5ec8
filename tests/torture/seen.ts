import { told } from '@/tests/bench/told';
import { corpusOf } from '@/tests/bench/corpus';
import type { PackReport } from '@/lib/core/model/pack';

/** Reports that are shown, counted by who holds them (title of the dataset; empty: pages), batch and revision. */
export type Groups = Readonly<Record<string, number>>;

/** What a page of the extension finds when it looks at everything that is stored, past the index. */
export interface Seen {
  readonly groups: Groups;
  /** What no moment excuses: a report twice, an index that differs from a scan, a part that cannot be read. */
  readonly wrong: readonly string[];
  /** Work that is not finished: somebody has to go on with it or to take it back. */
  readonly open: readonly string[];
  /** Names of staged files that were to be imported when the background died: the page that gave them asks on. */
  readonly waiting: readonly string[];
  /** Parts that nobody lists. */
  readonly orphans: number;
  /** Ids of datasets of one's own, by title. */
  readonly own: Readonly<Record<string, string>>;
  /** Whether something that was erased can be taken back. */
  readonly aside: boolean;
}

const CORPUS = corpusOf(100_000);

/** Who holds what a person noted. */
export const NOTES = 'Notes';

/** The key of a group. */
export const groupOf = (holder: string, batch: number, revision: number): string =>
  `${holder}/b${batch}/r${revision}`;

/** The word by which a batch is found. */
export const wordOf = (batch: number): string => `batch${batch}x`;

/** Report `n` of a batch, with words as news have them; its headline says batch and revision. */
export function reportOf(batch: number, revision: number, n: number): PackReport {
  const made = told(CORPUS.report((batch * 997 + n) % CORPUS.size));
  const url = `https://paper${n % 17}.example/${batch}/${n}`;
  return {
    ...made,
    id: `url:${url}`,
    url,
    domain: `paper${n % 17}.example`,
    headline: `${wordOf(batch)} rev${revision}x ${made.headline ?? ''}`,
    text: (made.text ?? '').slice(0, 120),
  };
}

/** Batch and revision that a headline tells; null for another report. */
export function batchIn(
  headline: string | null,
): readonly [batch: number, revision: number] | null {
  const found = /batch(\d+)x rev(\d+)x/i.exec(headline ?? '');
  return found ? [Number(found[1]), Number(found[2])] : null;
}
