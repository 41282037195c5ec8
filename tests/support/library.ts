import type { Page } from 'puppeteer-core';
import { until } from './ask';
import type { Session } from './launch';

/** A row of the library, as far as the tests look at it. */
interface Row {
  readonly id: string;
  readonly datasets: readonly string[];
}

/** Reads every stored report from an extension page, whatever the stores are called. */
const READ = `(async () => {
  const ask = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await ask(indexedDB.open(name));
    for (const store of db.objectStoreNames)
      for (const row of await ask(db.transaction(store).objectStore(store).getAll()))
        for (const one of Array.isArray(row?.reports) ? row.reports : [row?.report ?? row])
          if (typeof one?.id === 'string' && Array.isArray(one.provenance))
            rows.push({ id: one.id, datasets: one.provenance.filter((p) => p.kind === 'dataset').map((p) => p.id) });
    db.close();
  }
  return rows;
})()`;

const isRows = (value: unknown): value is Row[] => Array.isArray(value);

async function extensionPage(session: Session): Promise<Page> {
  const page = await session.browser.newPage();
  // A picture has the extension's origin and, other than the popup, wakes nobody.
  await page.goto(`chrome-extension://${session.extension.id}/icon/16.png`);
  return page;
}

/** Every report on the device, read past the product. */
export async function storedReports(session: Session): Promise<Row[]> {
  const page = await extensionPage(session);
  const rows: unknown = await page.evaluate(READ);
  await page.close();
  return isRows(rows) ? rows : [];
}

/** Removes everything the extension has stored in IndexedDB, as a new profile would have it. */
export async function emptyLibrary(session: Session): Promise<void> {
  const page = await extensionPage(session);
  await page.evaluate(`(async () => {
    for (const { name } of await indexedDB.databases()) await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = resolve;
    });
  })()`);
  await page.close();
}

/** Ids of the reports of datasets, once there are as many as wanted. */
export const datasetReports = (session: Session, wanted: number): Promise<string[]> =>
  until(`${wanted} reports of datasets`, async () => {
    const rows = await storedReports(session);
    const ids = rows.filter(({ datasets }) => datasets.length > 0).map(({ id }) => id);
    return ids.length >= wanted ? ids : null;
  });
