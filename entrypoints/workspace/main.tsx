import { render } from 'preact';
import '@/components/styles/workspace.css';
import { VIEWS } from '@/components/views/index';
import { Workspace } from '@/components/views/workspace/Workspace';
import { namedTabId } from '@/lib/messaging/extension';
import { areas } from '@/lib/messaging/areas/index';
import { local } from '@/lib/messaging/local';

const shown = (): void => {
  performance.mark('context-shown');
};

const root = document.querySelector('#app');
if (root)
  render(
    <Workspace api={local} areas={areas} tabId={namedTabId()} views={VIEWS} onShown={shown} />,
    root,
  );
