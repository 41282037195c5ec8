import { render } from 'preact';
import '@/components/styles/workspace.css';
import { VIEWS } from '@/components/views/index';
import { begin } from '@/components/begin';
import { Workspace } from '@/components/views/workspace/Workspace';
import { namedTabId } from '@/lib/messaging/extension';
import { areas } from '@/lib/messaging/areas/index';
import { local } from '@/lib/messaging/local';
import { keptLook } from '@/lib/messaging/look';

const shown = (): void => {
  performance.mark('context-shown');
};

await keptLook().then(begin);
const root = document.querySelector('#app');
if (root)
  render(
    <Workspace api={local} areas={areas} tabId={namedTabId()} views={VIEWS} onShown={shown} />,
    root,
  );
