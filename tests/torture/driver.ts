import { until } from '@/tests/support/ask';
import type { Pages } from '@/tests/support/serve-pages';
import type { Seen } from './seen';

/** A browser with a copy of the product, and a page in it that asks the background and looks at what is stored. */
export interface Driver {
  /** Asks the background; null when it died before it answered. */
  readonly ask: (call: string, argument?: unknown) => Promise<unknown>;
  readonly look: () => Promise<Seen>;
  readonly age: (layout: number) => Promise<void>;
  /** Has a tab of its own show an address; answers with the tab's id. */
  readonly show: (url: string) => Promise<number>;
  /** Ends the background, in the middle of whatever it does; false where it would not die and the browser was killed over it. */
  readonly killBackground: () => Promise<boolean>;
  /** Ends the whole browser (SIGKILL) and starts it again on the same profile. */
  readonly killBrowser: () => Promise<void>;
  /** Ends the browser as a person does, and starts it again; `between`: what becomes of its files meanwhile. */
  readonly restart: (between: () => void) => Promise<void>;
  /** Folder of the profile. */
  readonly profile: string;
  /** What a page of the extension says, once it is not busy any more. */
  readonly read: (page: string) => Promise<string>;
  /** What the server behind every host answers. */
  readonly pages: Pages;
  /** The browser's name and version, with where it keeps databases. */
  readonly name: string;
  readonly close: () => Promise<void>;
}

/** Where a browser keeps databases. */
export const BACKENDS = ['leveldb', 'sqlite', 'firefox'] as const;
export type Backend = (typeof BACKENDS)[number];
export const isBackend = (name: string): name is Backend => BACKENDS.some((one) => one === name);

/** Host at which a team publishes its dataset, and of the pages that are captured. */
export const TEAM_HOST = 'team.example';
export const LIST_HOST = 'lobste.rs';

/** Longest wait for an answer of the background. */
const PATIENCE = 20_000;
const BETWEEN = 15;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Has the page of the copy do something; see `offerProbe`. */
export type Run = (name: string, ...given: readonly unknown[]) => Promise<unknown>;

/** Asks by way of the page: begun first, then looked for, so that nothing waits in the browser's own control. */
const asker =
  (run: Run): Driver['ask'] =>
  async (call, argument = null) => {
    const number = await run('begin', call, argument);
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      const { done, answer }: { done?: unknown; answer?: unknown } = Object(
        await run('outcome', number),
      );
      const { value }: { value?: unknown } = Object(answer);
      if (done === true) return value ?? null;
      await pause(BETWEEN);
    }
    throw new Error(`${call} was not answered within ${PATIENCE / 1_000} s`);
  };

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && 'groups' in value && 'wrong' in value;

/** As it is, but what fails says what it was. */
const named =
  (run: Run): Run =>
  (name, ...given) =>
    run(name, ...given).catch((error: unknown) => {
      throw new Error(`${name}: ${String(error)}`, { cause: error });
    });

/** What every browser's page does alike. */
export const byPage = (page: Run): Pick<Driver, 'ask' | 'look' | 'age' | 'show'> => {
  const run = named(page);
  return {
    ask: asker(run),
    async look() {
      const seen = await run('look');
      if (!isSeen(seen)) throw new Error('The page did not look.');
      return seen;
    },
    age: async (layout) => void (await run('age', layout)),
    show: async (url) => Number(await run('show', url)),
  };
};

/** What a page says when it is not busy. */
export const SAID = `(document.querySelector('[aria-busy="true"]') ? '' : document.body.innerText.replace(/\\s+/g, ' ').trim())`;

/** Waits until a page says something. */
export const saying = (page: string, say: () => Promise<unknown>): Promise<string> =>
  until(
    page,
    async () => {
      const said = String(await say());
      return said.length < 20 ? null : said;
    },
    PATIENCE,
  );
