import { render } from 'preact';
import '@/components/styles/panel.css';
import { begin } from '@/components/begin';
import { Panel } from '@/components/views/panel/Panel';
import { areas } from '@/lib/messaging/areas/index';
import { namedTabId } from '@/lib/messaging/extension';
import { local } from '@/lib/messaging/local';
import { keptLook } from '@/lib/messaging/look';

async function show(): Promise<void> {
  const root = document.querySelector('#app');
  await keptLook().then(begin);
  // A panel opened as a page is told its tab.
  if (root) render(<Panel api={local} areas={areas} tabId={namedTabId()} />, root);
}

void show();
