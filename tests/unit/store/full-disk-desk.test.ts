import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { NoteDraft } from '@/lib/core/model/note';
import { attempt } from '@/lib/store/attempt';
import { changeBoard, makeBoard, removeBoard, undoBoard } from '@/lib/store/boards';
import { undoDecision } from '@/lib/store/decided';
import { keepDecision } from '@/lib/store/decisions';
import { keepNote, removeNote, undoNote } from '@/lib/store/notes';
import { openStore, type Store } from '@/lib/store/open';
import { smallDisk, TOLD_BY } from '@/tests/support/full-disk';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const AT = '2026-03-01T00:00:00.000Z';
const LATER = '2026-03-02T00:00:00.000Z';
const disk = smallDisk();

const draft = (id: string | null, version: number, text: string): NoteDraft => ({
  id,
  version,
  text,
  subject: 'story',
  about: 's',
  quote: null,
  url: 'https://list.example/',
  title: 'Dam fails',
});

/** A board, a note and a decision, each changed once. */
async function desk(store: Store): Promise<void> {
  await makeBoard(store, 'Dam', { at: AT, id: 'b' });
  await changeBoard(store, 'b', { kind: 'rename', title: 'Dams' }, AT);
  await keepNote(store, draft(null, 0, 'Ask the ministry.'), { at: AT, id: 'n' });
  await keepNote(store, draft('n', 1, 'Asked.'), { at: AT, id: 'n' });
  await keepDecision(store, 's', 'r', { decision: 'same-story' }, AT);
  await keepDecision(store, 's', 'q', { sameOriginAs: 'r' }, AT);
}

type Work = (store: Store) => Promise<unknown>;

const TASKS: Readonly<Record<string, Work>> = {
  'a board is made': (store) => makeBoard(store, 'Ferry', { at: LATER, id: 'c' }),
  'a board is changed': (store) =>
    changeBoard(store, 'b', { kind: 'rename', title: 'Dam wall' }, LATER),
  'a board is removed': (store) => removeBoard(store, 'b', LATER),
  'a change of a board is taken back': (store) => undoBoard(store, 'b', LATER),
  'a note is written': (store) =>
    keepNote(store, draft(null, 0, 'Whose figure?'), { at: LATER, id: 'm' }),
  'a note is changed': (store) =>
    keepNote(store, draft('n', 2, 'No answer.'), { at: LATER, id: 'n' }),
  'a note is removed': (store) => removeNote(store, 'n', LATER),
  'a change of a note is taken back': (store) => undoNote(store, 'n'),
  'origins are said to be apart again': (store) =>
    keepDecision(store, 's', 'r', { sameOriginAs: null }, LATER),
  'a decision is taken back': (store) => undoDecision(store, { story: 's', reportId: 'r' }),
};

const lookAt = (store: Store): Promise<string> =>
  store.run(async (db) =>
    JSON.stringify([
      await db.getAll('boards'),
      await db.getAll('notes'),
      await db.getAll('decisions'),
      (await db.getAll('history')).map(({ about, before }) => [about, before]),
    ]),
  );

test.each(
  Object.entries(TASKS).flatMap(([name, work]) => TOLD_BY.map((by) => [name, by, work] as const)),
)(
  'the disk is full at any write while %s, told by the %s: all is as before, it is said, and goes on once there is room',
  async (name, toldBy, work) => {
    const faults: string[] = [];
    let writes = 0;
    for (let refused = 1; refused > 0; writes += 1) {
      const store = openStore(`${name} ${writes} ${toldBy}`);
      await desk(store);
      const before = await lookAt(store);
      disk.fillAfter(writes, toldBy);
      const came = await attempt(() => work(store));
      refused = disk.free();
      const left = await lookAt(store);
      if (refused > 0) {
        if (came.ok || came.problem.code !== 'store-full')
          faults.push(`told as ${JSON.stringify(came)}`);
        if (left !== before) faults.push(`after ${writes} writes left ${left}`);
        await work(store);
      }
      if ((await lookAt(store)) === before) faults.push(`after ${writes} writes: nothing changed`);
      await store.close();
    }
    expect(faults).toEqual([]);
    expect(writes).toBeGreaterThan(1);
  },
);
