import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dropAside, setAside, takeBack } from '@/lib/store/aside';
import { exclusive } from '@/lib/store/exclusive';
import { sweep } from '@/lib/store/garbage';
import { removeDataset } from '@/lib/store/remove';
import { repair } from '@/lib/store/repair';
import { tendOnce } from '@/lib/store/tend';
import { offerChores } from '@/lib/tasks/chores';
import { loadStarter } from '@/lib/tasks/load-starter';

export default defineUnlistedScript(() => {
  offerChores({
    tend: tendOnce,
    async sweep(store) {
      // The page that could take it back is gone.
      await dropAside(store);
      return sweep(store);
    },
    mend: (store) => exclusive('tend', () => repair(store)),
    loadStarter,
    setAside,
    takeBack,
    dropAside,
    removeDataset,
  });
});
