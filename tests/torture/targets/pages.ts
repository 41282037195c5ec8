import type { Report } from '@/lib/core/model/report';
import { keyOf } from '@/tests/support/demo-page';
import { LIST_HOST, pause } from '../driver';
import { groupOf, reportOf } from '../seen';
import { valueOf, withGroups, type Target } from '../world';

const BETWEEN = 20;
const LISTED = 25;
/** Enough recent reports to be sealed at once: every such batch is a segment more. */
const SEALED = 160;
const AT = '2026-01-01T00:00:00.000Z';

interface ReadPage {
  readonly problems: readonly unknown[];
  readonly page: { readonly url: string };
}

/** A list of headlines with the addresses they lead to. */
function listOf(batch: number): string {
  const rows = Array.from({ length: LISTED }, (_, n) => {
    const { headline, url, domain } = reportOf(batch, 1, n);
    return `<li class="story" data-shortid="s${n}"><span class="link"><a class="u-url" href="${url ?? ''}">${headline ?? ''}</a></span> <a class="domain">${domain ?? ''}</a><div class="byline"><time datetime="2026-01-01T10:00:00Z">1 day ago</time></div></li>`;
  });
  return `<!doctype html><html lang="en"><head><title>Lobsters</title></head><body><ol class="stories">${rows.join('')}</ol></body></html>`;
}

/** A page that lists headlines is opened; they are kept in one go. */
export const capturing: Target = (world) => {
  const { driver, groups } = world;
  const batch = world.next;
  world.next += 1;
  const url = `https://${LIST_HOST}/page/${batch}`;
  const later = { [groupOf('', batch, 1)]: LISTED };
  const after = withGroups(groups, later);
  const act = async (): Promise<true | null> => {
    driver.pages.set(keyOf(url), listOf(batch));
    const tab = await driver.show(url);
    for (;;) {
      const told = await driver.ask('contextOf', tab);
      const { state, kept, reading }: { state?: string; kept?: boolean; reading?: ReadPage } =
        Object(told);
      if (told === null) return null;
      // The tab shows the page before it until the browser has its first bytes.
      const isThis = reading?.page.url === url;
      if (isThis && state === 'list' && kept === true) return true;
      if (state === 'failed' || (isThis && state === 'list'))
        throw new Error(
          `the page was not kept: ${JSON.stringify(reading?.problems ?? told).slice(0, 300)}`,
        );
      await pause(BETWEEN);
    }
  };
  return Promise.resolve({ before: groups, after, act, later });
};

const seenOn = (batch: number, n: number): Report => ({
  ...reportOf(batch, 1, n),
  provenance: [{ kind: 'page', id: `https://${LIST_HOST}/`, at: AT }],
});

/** Many reports come at once; the upkeep seals them and merges segments behind. */
export const merging: Target = (world) => {
  const { driver, groups } = world;
  const batch = world.next;
  world.next += 1;
  const lines = [
    { format: 'second-source-library', version: 1 },
    ...Array.from({ length: SEALED }, (_, n) => ({ report: seenOn(batch, n) })),
  ].map((line) => JSON.stringify(line));
  const after = withGroups(groups, { [groupOf('', batch, 1)]: SEALED });
  const act = async (): Promise<true | null> =>
    valueOf(await driver.ask('library.importPart', lines), 'importPart') === null ? null : true;
  return Promise.resolve({ before: groups, after, act });
};
