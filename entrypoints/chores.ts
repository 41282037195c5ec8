import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exclusive } from '@/lib/store/exclusive';
import { sweep } from '@/lib/store/garbage';
import { repair } from '@/lib/store/repair';
import { tendOnce } from '@/lib/store/tend';
import { offerChores } from '@/lib/tasks/chores';
import { loadStarter } from '@/lib/tasks/load-starter';

export default defineUnlistedScript(() => {
  offerChores({
    tend: tendOnce,
    sweep,
    mend: (store) => exclusive('tend', () => repair(store)),
    loadStarter,
  });
});
