import type { Session } from '@/tests/support/launch';

/** Reads past the product the last field of text that ends like our headlines, of every report of every shown volume. */
const READ = `(async () => {
  const ask = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const buckets = navigator.storageBuckets;
  const places = buckets ? (await buckets.open('reports')).indexedDB : indexedDB;
  const library = await ask(indexedDB.open('second-source'));
  const [catalogue] = await ask(library.transaction('catalogue').objectStore('catalogue').getAll());
  library.close();
  const numbers = [];
  for (const { number, dataset, sheets } of catalogue?.volumes ?? []) {
    if (!dataset?.startsWith('harbour-fire')) continue;
    const volume = await ask(places.open('second-source/volume-' + number));
    const records = await ask(volume.transaction('records').objectStore('records').getAll(IDBKeyRange.upperBound(sheets - 1)));
    volume.close();
    for (const bytes of records)
      for (const [, found] of new TextDecoder().decode(bytes).matchAll(/No\\. (\\d+)(?: \\(edition \\d+\\))?\\x1F/g)) numbers.push(Number(found));
  }
  return numbers;
})()`;

const isNumbers = (value: unknown): value is number[] => Array.isArray(value);

/** Numbers of the reports that the library shows of the dataset, read one by one from what is stored. */
export async function heldNumbers({ browser, extension }: Session): Promise<number[]> {
  const page = await browser.newPage();
  // A picture has the extension's origin and wakes nobody.
  await page.goto(`chrome-extension://${extension.id}/icon/16.png`);
  const numbers: unknown = await page.evaluate(READ);
  await page.close();
  return isNumbers(numbers) ? numbers : [];
}

/** How what is held differs from the reports 0 to `count` - 1, each once. */
export function heldAgainst(
  numbers: readonly number[],
  count: number,
): Readonly<Record<'lost' | 'doubled' | 'foreign', number>> {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  const wanted = Array.from({ length: count }, (_, number) => number);
  return {
    lost: wanted.filter((number) => !times.has(number)).length,
    doubled: [...times.values()].reduce((sum, one) => sum + one - 1, 0),
    foreign: [...times.keys()].filter((number) => number < 0 || number >= count).length,
  };
}
