import { openDB } from 'idb';
import type { PackReport } from '@/lib/core/model/pack';
import { offerProbe } from '../probe/offer';
import { batchIn, groupOf, type Seen } from '../seen';
import { wordsOf } from './words';

interface Posting {
  readonly word: string;
  readonly id: string;
}

/** Reads what the naive importer kept; the same is asked of it as of the product. */
async function look(): Promise<Seen> {
  const db = await openDB('naive', 1);
  const reports: PackReport[] = await db.getAll('reports');
  const index: Posting[] = await db.getAll('index');
  const open = (await db.getKey('progress', 'import')) === undefined ? [] : ['an import'];
  db.close();
  const groups: Record<string, number> = {};
  for (const { headline } of reports) {
    const [batch, revision] = batchIn(headline) ?? [0, 0];
    const group = groupOf('', batch, revision);
    groups[group] = (groups[group] ?? 0) + 1;
  }
  const doubled = reports.length - new Set(reports.map(({ id }) => id)).size;
  const wanted = reports.flatMap((one) => wordsOf(one).map((word) => `${word} ${one.id}`));
  const found = index.map(({ word, id }) => `${word} ${id}`);
  const same = wanted.toSorted().join('\n') === found.toSorted().join('\n');
  return {
    groups,
    wrong: [
      ...(doubled > 0 ? [`${doubled} reports are there twice`] : []),
      ...(same ? [] : ['the index finds something else than a scan']),
    ],
    open,
    waiting: [],
    orphans: 0,
    own: {},
    aside: false,
  };
}

offerProbe({ look });
