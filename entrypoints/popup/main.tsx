import { render } from 'preact';
import '@/components/styles/popup.css';
import { Popup } from '@/components/views/context/Popup';
import { activeTabId } from '@/lib/messaging/extension';
import { keptContext, local } from '@/lib/messaging/local';

/** The tab in front of the person; `?tab=ID` names another, for a popup opened as a page. */
async function tabId(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  return activeTabId();
}

const shown = (): void => {
  performance.mark('context-shown');
};

async function show(): Promise<void> {
  const root = document.querySelector('#app');
  const id = await tabId();
  const first = id === null ? null : await keptContext(id);
  if (root) render(<Popup api={local} tabId={id} first={first} onShown={shown} />, root);
}

void show();
