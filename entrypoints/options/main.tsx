import { render } from 'preact';
import '@/components/styles/settings.css';
import { SettingsView } from '@/components/views/settings/SettingsView';
import { local } from '@/lib/messaging/local';

const root = document.querySelector('#app');
if (root) render(<SettingsView api={local} />, root);
