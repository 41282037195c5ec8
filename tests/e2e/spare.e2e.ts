import { expect, test } from 'vitest';
import { until } from '@/tests/support/ask';
import { demoPages } from '@/tests/support/demo-page';
import { findFirefox } from '@/tests/support/find-browser';
import { FIREFOX_BUILD, launchFirefox } from '@/tests/support/firefox';
import { launch } from '@/tests/support/launch';
import { servePages } from '@/tests/support/serve-pages';

/** A page of the extension in which the body of an async function runs, its argument named `input`. */
interface Inside {
  readonly run: (body: string, input?: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

async function chromium(): Promise<Inside> {
  const session = await launch({ pages: demoPages() });
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extension.id}/icon/16.png`);
  return {
    run: (body, input = null) =>
      page.evaluate(`(async (input) => { ${body} })(${JSON.stringify(input)})`),
    close: () => session.close(),
  };
}

async function firefox(): Promise<Inside | null> {
  const path = findFirefox();
  if (path === null) return null;
  const server = await servePages(demoPages());
  const session = await launchFirefox(path, server.port, [], FIREFOX_BUILD);
  await session.openBehind('popup.html');
  return {
    run: (body, input) => session.run(body, input),
    close: async () => {
      await session.close();
      await server.close();
    },
  };
}

const ASK = `const { value } = (await chrome.runtime.sendMessage(input)) ?? {}; return value;`;

/** Rows that the spare holds of some stores; null: there is none. */
const SPARE_STORES = `
  const place = navigator.storageBuckets ? (await navigator.storageBuckets.open('spare', { persisted: true })).indexedDB : indexedDB;
  const name = 'second-source/spare-0';
  if (!(await place.databases()).some((one) => one.name === name)) return null;
  const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const db = await done(place.open(name));
  const keys = await done(db.transaction('records').objectStore('records').getAllKeys());
  db.close();
  return keys.filter(([store]) => input.includes(store)).length;`;

/** What a browser makes of a database whose files it cannot read. */
const EMPTIED = `
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('second-source');
    request.onsuccess = resolve;
    request.onerror = reject;
  });`;

const NOTE = {
  id: null,
  version: 0,
  subject: 'report',
  about: 'url:https://paper.example/1',
  quote: null,
  text: 'Called the harbour master.',
  url: 'https://paper.example/1',
  title: 'Ferry aground',
};

test.each(['Chromium', 'Firefox'])(
  'what a person wrote comes back by itself when the database is emptied, and not once it is erased: %s',
  async (name) => {
    const inside = name === 'Firefox' ? await firefox() : await chromium();
    if (!inside) return console.log('No Firefox on this machine: its spare is not looked at.');
    const ask = async (call: string, argument: unknown = null): Promise<unknown> => {
      const { ok, value }: { ok?: unknown; value?: unknown } = Object(
        await inside.run(ASK, { call, argument }),
      );
      return ok === true ? value : null;
    };
    const brought = (...stores: readonly string[]): Promise<unknown> =>
      inside.run(SPARE_STORES, stores);
    const notes = async (): Promise<unknown> => ask('desk.allNotes');
    try {
      await until('the starter dataset', async () => {
        const { reports }: { reports?: number } = Object(await ask('library'));
        return (reports ?? 0) > 100 ? true : null;
      });
      expect(await ask('desk.keepNote', NOTE)).not.toBeNull();
      const made = Object(await ask('desk.makeBoard', 'Ferries'));
      expect(made).toMatchObject({ title: 'Ferries' });
      await until(
        'the spare',
        async () => ((await brought('notes', 'boards')) === 2 ? true : null),
        30_000,
      );

      // The upkeep of the start is over: what is written now has it come again.
      expect(await ask('desk.keepNote', { ...NOTE, text: 'Called back.' })).not.toBeNull();
      await until(
        'the spare of one more',
        async () => ((await brought('notes')) === 2 ? true : null),
        10_000,
      );

      await inside.run(EMPTIED);
      await until(
        'the notes',
        async () => {
          const now: unknown = await notes();
          return Array.isArray(now) && now.length === 2 ? true : null;
        },
        30_000,
      );
      expect(await notes()).toMatchObject([{ text: 'Called back.' }, { text: NOTE.text }]);
      expect(await ask('desk.board', made.id)).toMatchObject({ title: 'Ferries' });
      expect(await ask('losses')).toEqual({ reports: 0, datasets: [], work: 0 });

      expect(await ask('eraseLibrary')).not.toBeNull();
      expect(await brought('notes', 'boards', 'history', 'recent')).toBe(0);
      await ask('finishErase');
      await inside.run(EMPTIED);
      // Longer than a look for losses, and the upkeep after it, take.
      await new Promise((resolve) => {
        setTimeout(resolve, 8_000);
      });
      expect(await notes()).toEqual([]);
    } finally {
      await inside.close();
    }
  },
  180_000,
);
