import { render } from 'preact';
import '@/components/styles/popup.css';
import { begin } from '@/components/begin';
import { Popup } from '@/components/views/context/Popup';
import { activeTabId, namedTabId } from '@/lib/messaging/extension';
import { keptContext, local } from '@/lib/messaging/local';
import { keptLook } from '@/lib/messaging/look';

const shown = (): void => {
  performance.mark('context-shown');
};

async function show(): Promise<void> {
  const root = document.querySelector('#app');
  const ready = keptLook().then(begin);
  // A popup opened as a page is told its tab.
  const id = namedTabId() ?? (await activeTabId());
  const first = id === null ? null : await keptContext(id);
  await ready;
  if (root) render(<Popup api={local} tabId={id} first={first} onShown={shown} />, root);
}

void show();
