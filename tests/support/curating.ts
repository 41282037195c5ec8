import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { until } from './ask';
import type { Session } from './launch';
import { press } from './panel';

/** Files as a host serves them, by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The page on which a team makes and publishes datasets, as a person uses it. */
export interface Desk {
  readonly page: Page;
  /** Puts words in place of what stands in a field. */
  write(field: string, words: string): Promise<void>;
  /** Fills in fields by name, within one part of the page. */
  fill(part: string, fields: Readonly<Record<string, string>>): Promise<void>;
  makeKey(name: string): Promise<void>;
  /** Letters and words of a key, as the team reads them aloud. */
  printOf(name: string): Promise<string>;
  /** Signs with a key, saves the archive, and unpacks it as a person does who puts it on a host. */
  signWith(name: string): Promise<Files>;
  close(): void;
}

/** Opens that page; what it saves goes to a folder of its own. */
export async function openDesk({ browser, extension }: Session): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-desk-'));
  const page = await browser.newPage();
  await page.setViewport({ width: 1_200, height: 1_000 });
  await page.goto(`chrome-extension://${extension.id}/workspace.html#own`);
  await page.waitForSelector('.make input');
  const saving = await page.createCDPSession();
  await saving.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });

  async function write(field: string, words: string): Promise<void> {
    await page.$eval(field, (one) => one instanceof HTMLInputElement && one.select());
    await page.type(field, words);
  }
  async function unpacked(): Promise<Files> {
    const zip = await until('the saved archive', () => {
      const found = readdirSync(folder).find((one) => one.endsWith('.zip'));
      return Promise.resolve(found ? join(folder, found) : null);
    });
    const files = new Map(Object.entries(unzipSync(readFileSync(zip))));
    rmSync(zip);
    return files;
  }
  return {
    page,
    write,
    async fill(part, fields) {
      for (const [name, value] of Object.entries(fields))
        await write(`${part} input[name=${name}]`, value);
    },
    async makeKey(name) {
      await write('.publish .keys input:not([type=password])', name);
      await press(page, 'Make a key');
      await until(`the key ${name}`, async () => {
        const told = await page.$eval('.publish .keys ul', (one) => one.textContent ?? '');
        return told.includes(name) ? true : null;
      });
    },
    printOf: (name) =>
      page.$$eval(
        '.publish .keys li',
        (all, wanted) =>
          all
            .find((one) => one.querySelector('strong')?.textContent === wanted)
            ?.querySelector('.small')?.textContent ?? '',
        name,
      ),
    async signWith(name) {
      const key = await page.$$eval(
        '.publish select option',
        (all, wanted) => all.find((one) => one.textContent === wanted)?.getAttribute('value') ?? '',
        name,
      );
      await page.select('.publish select', key);
      await press(page, 'Sign and save the archive');
      return unpacked();
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
