import type { NoteDraft } from '@/lib/core/model/note';
import type { Subscription } from '@/lib/core/model/subscription';
import { followed } from '@/lib/datasets/feeds/state';
import { changeBoard, makeBoard } from '@/lib/store/boards';
import { keepDecision } from '@/lib/store/decisions';
import { addFeeds } from '@/lib/store/feeds';
import { keepNote } from '@/lib/store/notes';
import type { Store } from '@/lib/store/open';
import { keepKey, keepOwn, type OwnRow } from '@/lib/store/own';
import { keepFile, keepSubscription } from '@/lib/store/subscriptions';
import { ferry } from './ferries';

/** When it was written, and when it was changed. */
export const AT = '2026-03-01T00:00:00.000Z';
export const LATER = '2026-03-02T00:00:00.000Z';

/** A dataset of one's own. */
export const OWN: OwnRow = {
  id: 'own',
  facts: {
    pack: 'ours',
    title: 'Ours',
    description: '',
    publisher: '',
    licences: [],
    contact: '',
    languages: [],
  },
  revision: 1,
  states: [],
  now: 0,
  published: null,
  publishedAt: null,
  publisher: null,
};

/** A note on a report. */
export const note = (text: string, id: string | null = null, version = 0): NoteDraft => ({
  id,
  version,
  subject: 'report',
  about: ferry(1).id,
  quote: null,
  text,
  url: 'https://paper.example/1',
  title: 'Paper',
});

/** A subscription. */
export const FOLLOWED: Subscription = {
  url: 'https://desk.example/p/',
  dataset: 'https://desk.example/p/',
  name: 'Harbour fire',
  compared: true,
  allowPrivate: false,
  trusted: {
    publisher: {
      format: 'second-source-publisher',
      spec: 1,
      pack: 'harbour-fire',
      number: 1,
      threshold: 1,
      keys: [],
      created: AT,
    },
    version: 3,
    manifest: null,
    created: AT,
  },
  told: null,
  confirmed: AT,
  expires: AT,
  failures: 0,
  refusal: null,
  problem: null,
  due: '2099-01-01T00:00:00.000Z',
  taken: [],
  rekeyed: null,
};

/** Writes everything that only a person writes. */
export async function writeAll(store: Store): Promise<void> {
  await keepNote(store, note('First.'), { at: AT, id: 'n' });
  await keepNote(store, note('Second.', 'n', 1), { at: LATER, id: 'n' });
  await makeBoard(store, 'Ferries', { at: AT, id: 'b' });
  await changeBoard(store, 'b', { kind: 'rename', title: 'Ships' }, LATER);
  await keepDecision(store, 's', 'r', { decision: 'same-story' }, AT);
  await addFeeds(store, [followed('https://paper.example/feed', 'Paper', AT)]);
  await keepSubscription(store, FOLLOWED);
  await keepFile(store, FOLLOWED.url, 'chunk', Uint8Array.of(7));
  await keepOwn(store, OWN, new Map([['rows', Uint8Array.of(1, 2, 3)]]), new Set(['rows']));
  const { privateKey } = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  await keepKey(store, { id: 'k', name: 'K', text: 't', key: privateKey, created: AT });
}
