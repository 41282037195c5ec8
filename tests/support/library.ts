import type { Page } from 'puppeteer-core';
import { until } from './ask';
import type { Session } from './launch';

/** A row of the library, as far as the tests look at it. */
interface Row {
  readonly id: string;
  readonly datasets: readonly string[];
}

/** Reads every report that the library shows, past the product: recent ones, and the sheets of its volumes. */
const READ = `(async () => {
  const ask = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const buckets = navigator.storageBuckets;
  const volumes = buckets ? (await buckets.open('reports')).indexedDB : indexedDB;
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('second-source')) return [];
  const library = await ask(indexedDB.open('second-source'));
  const all = (store) => ask(library.transaction(store).objectStore(store).getAll());
  const [[catalogue], recent] = await Promise.all([all('catalogue'), all('recent')]);
  library.close();
  const rows = recent.map(({ id }) => ({ id, datasets: [] }));
  for (const { number, dataset, sheets } of catalogue?.volumes ?? []) {
    const volume = await ask(volumes.open('second-source/volume-' + number));
    for (let sheet = 0; sheet < sheets; sheet += 1) {
      const bytes = await ask(volume.transaction('records').objectStore('records').get(sheet));
      const view = new DataView(bytes.buffer, bytes.byteOffset + 4, bytes.length - 4);
      const size = view.getUint16(0, true);
      let from = 2 + size * 4;
      for (let slot = 0; slot < size; slot += 1) {
        const end = view.getUint32(2 + slot * 4, true);
        // Form and id, address, headline: the address may be told by the headline, so both tell which report it is.
        const fields = new TextDecoder().decode(bytes.subarray(4 + from, 4 + end)).split('\\x1F');
        const id = fields[0].slice(1) || fields.slice(1, 3).join(' ');
        rows.push({ id, datasets: dataset === null ? [] : [dataset] });
        from = end;
      }
    }
    volume.close();
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
    const buckets = navigator.storageBuckets;
    for (const name of (await buckets?.keys()) ?? []) await buckets.delete(name);
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
