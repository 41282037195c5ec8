import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, onReadAgain } from '@/lib/messaging/extension';
import { remote } from '@/lib/messaging/remote';
import { readerOf } from '@/lib/pages/follow';
import { needsReader } from '@/lib/pages/look';
import { slotOf } from '@/lib/pages/slot';
import { watchPage, type Watch } from '@/lib/pages/watch';

const address = (): string => location.href;

function start(early: Promise<unknown>): void {
  let watch: Watch | null = null;
  watch = watchPage({
    page: document,
    address,
    read: readerOf({
      page: document,
      address,
      fetchReader: () => early.then(() => remote.reader()),
      again: () => watch?.again(),
    }),
    send: (reading) => void remote.storySeen(reading),
    alive: isAlive,
    now: () => Date.now(),
  });
  onReadAgain(() => watch?.again());
}

// Declared in the manifest without WXT's content script wrapper: that one sends events which pages can see.
export default defineUnlistedScript(() => {
  slotOf().watched = true;
  const early = needsReader(location.href) ? remote.reader() : remote.warm();
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => start(early), { once: true });
  } else start(early);
});
