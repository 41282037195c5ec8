import { render } from 'preact';
import '@/components/styles/workspace.css';
import { VIEWS } from '@/components/views/index';
import { Workspace } from '@/components/views/workspace/Workspace';
import { local } from '@/lib/messaging/local';

/** The tab that `?tab=ID` names. */
function tabId(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named !== null && /^\d+$/.test(named) ? Number(named) : null;
}

const shown = (): void => {
  performance.mark('context-shown');
};

const root = document.querySelector('#app');
if (root) render(<Workspace api={local} tabId={tabId()} views={VIEWS} onShown={shown} />, root);
