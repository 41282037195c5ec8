import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { remote } from '@/lib/messaging/remote';
import { hostPatterns } from '@/lib/pages/aggregators/hosts';
import { readPage } from '@/lib/pages/read';
import { watchPage } from '@/lib/pages/watch';

// A message that finds nobody is no fault of the page: the next reading tries again.
const quiet = (): void => {};

export default defineContentScript({
  matches: [...hostPatterns],
  runAt: 'document_start',
  main(ctx) {
    remote.warm().catch(quiet);
    const start = (): void => {
      const watch = watchPage({
        page: document,
        address: () => location.href,
        read: () => readPage(document, location.href, new Date().toISOString()),
        send: (reading) => {
          remote.storySeen(reading).catch(quiet);
        },
        alive: () => ctx.isValid,
        now: () => Date.now(),
      });
      ctx.onInvalidated(watch.stop);
      browser.runtime.onMessage.addListener((message: unknown) => {
        const call = typeof message === 'object' && message !== null && 'call' in message;
        if (call && message.call === 'read-again') watch.again();
      });
    };
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', start, { once: true });
    } else start();
  },
});
