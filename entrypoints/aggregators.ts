import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, onReadAgain } from '@/lib/messaging/extension';
import { remote } from '@/lib/messaging/remote';
import { readPage } from '@/lib/pages/read';
import { watchPage } from '@/lib/pages/watch';

function start(): void {
  const watch = watchPage({
    page: document,
    address: () => location.href,
    read: () => readPage(document, location.href, new Date().toISOString()),
    send: (reading) => void remote.storySeen(reading),
    alive: isAlive,
    now: () => Date.now(),
  });
  onReadAgain(() => watch.again());
}

// Declared in the manifest without WXT's content script wrapper: that one sends events which pages can see.
export default defineUnlistedScript(() => {
  void remote.warm();
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start, { once: true });
  } else start();
});
