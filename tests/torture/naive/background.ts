import { openDB } from 'idb';
import browser from 'webextension-polyfill';
import { reportOf } from '../seen';
import { wordsOf } from './words';

// What most extensions do: rows one by one, how far it came and the index each in a transaction of their own.
const database = () =>
  openDB('naive', 1, {
    upgrade(db) {
      db.createObjectStore('reports', { autoIncrement: true });
      db.createObjectStore('index', { autoIncrement: true });
      db.createObjectStore('progress');
    },
  });

interface Progress {
  readonly batch: number;
  readonly done: number;
  readonly of: number;
}

async function goOn(progress: Progress): Promise<void> {
  const db = await database();
  for (let n = progress.done; n < progress.of; n += 1) {
    const report = reportOf(progress.batch, 1, n);
    await db.put('reports', report);
    await Promise.all(wordsOf(report).map((word) => db.put('index', { word, id: report.id })));
    await db.put('progress', { ...progress, done: n + 1 }, 'import');
  }
  await db.delete('progress', 'import');
  db.close();
}

async function resumed(): Promise<void> {
  const db = await database();
  const known: Progress | undefined = await db.get('progress', 'import');
  db.close();
  if (known) await goOn(known);
}

let work = resumed();

browser.runtime.onMessage.addListener(async (message: unknown) => {
  const { call, argument }: { call?: string; argument?: Progress } = Object(message);
  if (call === 'import' && argument) work = work.then(() => goOn(argument));
  await work;
  return { value: { ok: true, value: null } };
});
