import { render } from 'preact';
import '@/components/styles/welcome.css';
import { begin } from '@/components/begin';
import { WelcomeView } from '@/components/views/welcome/WelcomeView';
import { areas } from '@/lib/messaging/areas/index';
import { keptLook } from '@/lib/messaging/look';

const root = document.querySelector('#app');
const first = areas.desk.demo();
await keptLook().then(begin);
if (root) render(<WelcomeView areas={areas} first={first} />, root);
