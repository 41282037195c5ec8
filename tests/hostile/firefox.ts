import { until } from '@/tests/support/ask';
import { keyOf } from '@/tests/support/demo-page';
import { findFirefox } from '@/tests/support/find-browser';
import { FIREFOX_BUILD, launchFirefox } from '@/tests/support/firefox';
import { startProxy } from '@/tests/support/proxy';
import { servePages } from '@/tests/support/serve-pages';
import { PATIENCE, SETTINGS, type Driver } from './driver';
import { KEEP, pageWorld, seenOf, SHOWN, WORLD } from './watch';

/** Longest that a hostile page waits before it strikes, milliseconds. */
const TIMERS = 100;

/** Firefox with the built extension behind a proxy that notes what is asked for; null where there is no Firefox. */
export async function firefox(): Promise<Driver | null> {
  const executable = findFirefox();
  if (!executable) return null;
  const server = await servePages(new Map());
  const proxy = await startProxy(server.port);
  const session = await launchFirefox(executable, server.port, [], FIREFOX_BUILD, proxy.port);
  await session.openBehind('popup.html');
  await session.run(`await browser.storage.local.set({ settings: input });`, SETTINGS);
  return {
    // The proxy sees hosts, the server paths: a host that no page has is told by the proxy.
    requests: () => [
      ...server.requests,
      ...proxy.asked.filter(
        (one) => !server.requests.some((asked) => asked.startsWith(`${one.replace(/:443$/, '')}/`)),
      ),
    ],
    close: async () => {
      await session.close();
      await proxy.close();
      await server.close();
    },
    visit: async (url, html, changes) => {
      server.pages.set(keyOf(url), html + KEEP);
      await session.speakTo('front');
      await session.open(url);
      await session.speakTo('behind');
      const tabId = Number(
        await session.run(
          'const tabs = await browser.tabs.query({}); return tabs.find((tab) => tab.url === input)?.id ?? -1;',
          url,
        ),
      );
      await session.openHere(`popup.html?tab=${tabId}`);
      const shown = await until(
        `the popup over ${url}`,
        async () => {
          const now = await session.run(`return ${SHOWN};`);
          const { busy, text } = { busy: true, text: '', ...Object(now) };
          return busy === true || String(text).length < 20 ? null : now;
        },
        PATIENCE,
      );
      const script = await session.run(
        `const [answer] = await browser.scripting.executeScript({ target: { tabId: input }, func: () => (${WORLD}) }); return answer.result;`,
        tabId,
      );
      await session.speakTo('front');
      // Firefox has the timers of a page that nobody looks at wait: what the page set going comes before this one.
      await session.run(`await new Promise((resolve) => setTimeout(resolve, ${TIMERS}));`);
      const page = await session.run(`return (${pageWorld(changes)});`);
      server.pages.delete(keyOf(url));
      return seenOf({ page, script }, shown, []);
    },
  };
}
