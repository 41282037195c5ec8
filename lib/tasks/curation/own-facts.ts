import type { DatasetFacts, OwnDataset } from '@/lib/core/model/curation';
import { readManifest } from '@/lib/datasets/pack/manifest';
import type { OwnRow } from '@/lib/store/own';
import { countsOf } from './working';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A name for addresses: what the title has of plain letters, and some by chance, so that no two are alike. */
function packName(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const chance = crypto.getRandomValues(new Uint8Array(6));
  const tail = Array.from(chance, (byte) => LETTERS[byte % LETTERS.length] ?? '').join('');
  return `${words === '' ? 'dataset' : words.replace(/-+$/, '')}-${tail}`;
}

/** What is known of a new dataset: its title. The rest is for the person to say before they publish it. */
export function newFacts(title: string): DatasetFacts {
  const shown = title.trim().slice(0, 300) || 'Dataset';
  return {
    pack: packName(title),
    title: shown,
    description: '',
    publisher: 'Me',
    licences: [],
    contact: '–',
    languages: [],
  };
}

/** A dataset without a state. */
export const emptyOwn = (facts: DatasetFacts): OwnRow => ({
  id: `own-${facts.pack}`.slice(0, 100),
  facts,
  revision: 0,
  states: [],
  now: -1,
  published: null,
  publishedAt: null,
  publisher: null,
});

/** A dataset of one's own as it is shown. */
export function shownOwn(row: OwnRow): OwnDataset {
  const state = row.states[row.now];
  return {
    id: row.id,
    facts: row.facts,
    ...countsOf(state ?? { reports: 0, decisions: 0, notes: 0 }),
    changed: state?.at ?? '',
    undo: Math.max(0, row.now),
    redo: Math.max(0, row.states.length - 1 - row.now),
    published:
      row.published && row.publishedAt
        ? { version: readManifest(row.published).version, at: row.publishedAt }
        : null,
  };
}
