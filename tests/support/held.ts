import canonicalize from 'canonicalize';
import type { Session } from './launch';

/** What the extension keeps of a person, past the product, but for reports, which its export tells. */
export interface Held {
  /** Rows of each kind; kinds without a row are left out. */
  readonly counts: Readonly<Record<string, number>>;
  /** All of these rows, in one form and order. */
  readonly rows: readonly string[];
  /** Reports with where they were seen, in one form and order. */
  readonly reports: readonly string[];
  readonly choices: unknown;
  /** Everything as one text. */
  readonly text: string;
}

/** Kinds of rows that are compared; of a shelf the files of datasets of one's own. */
const KINDS = [
  'datasets',
  'decisions',
  'notes',
  'history',
  'boards',
  'feeds',
  'subscriptions',
  'own',
];

const READ = `(async (kinds) => {
  const ask = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const library = await ask(indexedDB.open('second-source'));
  const all = (store) => ask(library.transaction(store).objectStore(store).getAll());
  const rows = {};
  for (const kind of kinds) rows[kind] = await all(kind);
  const [catalogue] = await all('catalogue');
  const shown = new Set((catalogue?.volumes ?? []).map(({ number }) => number));
  rows.statements = (await all('statements')).filter(({ volume }) => shown.has(volume)).map(({ statement }) => statement);
  const shelf = library.transaction('shelf').objectStore('shelf');
  const files = IDBKeyRange.bound('own:', 'own:\\uFFFF');
  rows.files = [await ask(shelf.getAllKeys(files)), await ask(shelf.getAll(files))];
  library.close();
  const reports = [];
  for (let from = null, part; part === undefined || from; from = part.next) {
    part = (await chrome.runtime.sendMessage({ call: 'library.exportPart', argument: from })).value.value;
    for (const line of part.text.split('\\n').filter(Boolean)) {
      const { report, of } = JSON.parse(line);
      if (report) reports.push({ of: of ?? null, report });
    }
  }
  const choices = await chrome.storage.local.get(['settings', 'keeping', 'look']);
  const plain = (key, value) => (ArrayBuffer.isView(value) ? [...value] : value);
  return JSON.stringify({ rows, reports, choices }, plain);
})`;

const inForm = (all: readonly unknown[]): string[] =>
  all.map((one) => canonicalize(one) ?? '').toSorted();

/** Reads it all. */
export async function held(session: Session): Promise<Held> {
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extension.id}/options.html`);
  const text = String(await page.evaluate(`${READ}(${JSON.stringify(KINDS)})`));
  await page.close();
  const read: { rows: Record<string, unknown[]>; reports: unknown[]; choices: unknown } =
    JSON.parse(text);
  const kinds = Object.entries(read.rows);
  return {
    counts: Object.fromEntries(
      kinds.flatMap(([kind, { length }]) =>
        KINDS.includes(kind) && kind !== 'history' && length > 0 ? [[kind, length]] : [],
      ),
    ),
    // Steps of boards stay behind: what they are is told by the board.
    rows: inForm(
      kinds.flatMap(([kind, all]) =>
        all
          .filter((row) => !String(Object(row)['about']).startsWith('board:'))
          .map((row) => ({ kind, row })),
      ),
    ),
    reports: inForm(read.reports),
    choices: read.choices,
    text,
  };
}
