import { render } from 'preact';
import '@/components/styles/settings.css';
import { begin } from '@/components/begin';
import { SettingsView } from '@/components/views/settings/SettingsView';
import { local } from '@/lib/messaging/local';
import { keptLook } from '@/lib/messaging/look';

const root = document.querySelector('#app');
await keptLook().then(begin);
if (root) render(<SettingsView api={local} />, root);
