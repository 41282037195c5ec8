import { until } from '@/tests/support/ask';
import { findFirefox } from '@/tests/support/find-browser';
import { FIREFOX_BUILD, launchFirefox } from '@/tests/support/firefox';
import { startProxy } from '@/tests/support/proxy';
import { servePages, type Pages } from '@/tests/support/serve-pages';
import { PATIENCE, SETTINGS } from './driver';
import type { Viewer } from './views';

/** In a page of the extension: whether the background has an answer for this address. */
const ANSWERED = `const all = Object.values(await browser.storage.session.get(null)).flatMap((one) => (one?.json ? [JSON.parse(one.json)] : []));
  return all.some((entry) => entry.url === input && (entry.context || entry.list || entry.problem)) ? true : null;`;

/** Firefox with the built extension, all of its connections through a proxy of ours; null where there is no Firefox. */
export async function firefoxViewer(): Promise<Viewer | null> {
  const executable = findFirefox();
  if (!executable) return null;
  const pages: Pages = new Map();
  const server = await servePages(pages);
  const proxy = await startProxy(server.port);
  const session = await launchFirefox(executable, server.port, [], FIREFOX_BUILD, proxy.port);
  await session.openBehind('popup.html');
  await session.run(`await browser.storage.local.set({ settings: input });`, SETTINGS);
  return {
    tabs: 1,
    pages,
    seen: () => ({ hosts: proxy.asked, addresses: server.requests }),
    close: async () => {
      await session.close();
      await proxy.close();
      await server.close();
    },
    async view(_, url, read) {
      await session.speakTo('front');
      await session.open(url);
      if (!read) return false;
      await session.speakTo('behind');
      const answer = await until(url, () => session.run(ANSWERED, url), PATIENCE);
      return answer === true;
    },
    async ask(url) {
      await session.speakTo('front');
      await session.run(`await fetch(input, { mode: 'no-cors' }).catch(() => null);`, url);
    },
  };
}
