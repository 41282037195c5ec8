import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, onReadAgain } from '@/lib/messaging/extension';
import { remote } from '@/lib/messaging/remote';
import { readerOf } from '@/lib/pages/follow';
import { needsReader } from '@/lib/pages/look';
import { slotOf } from '@/lib/pages/slot';
import { watchPage, type Watch } from '@/lib/pages/watch';

const address = (): string => location.href;
const fetchReader = (): Promise<unknown> => remote.reader();

function start(): void {
  let watch: Watch | null = null;
  const again = (): void => watch?.again();
  watch = watchPage({
    page: document,
    address,
    read: readerOf({ page: document, address, fetchReader, again }),
    send: (reading) => void remote.storySeen(reading),
    alive: isAlive,
    now: () => Date.now(),
  });
  onReadAgain(again);
}

const loaded = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') return resolve();
  document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});

// Declared in the manifest without WXT's content script wrapper: that one sends events which pages can see.
export default defineUnlistedScript(() => {
  slotOf().watched = true;
  const welcome = needsReader(location.href) ? remote.reader() : remote.warm();
  void Promise.all([welcome, loaded]).then(([on]) => on && start());
});
