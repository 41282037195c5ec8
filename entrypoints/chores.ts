import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dropAside, takeBack } from '@/lib/store/aside';
import { sweep } from '@/lib/store/garbage';
import { removeDataset } from '@/lib/store/remove';
import { offerChores } from '@/lib/tasks/chores';
import { keepToIfDue } from '@/lib/tasks/library/retention';
import { loadStarter } from '@/lib/tasks/load-starter';
import { mend, setAllAside, tend } from '@/lib/tasks/mend';

export default defineUnlistedScript(() => {
  offerChores({
    tend: async (store) => (await tend(store)) || keepToIfDue(store),
    async sweep(store) {
      // The page that could take it back is gone.
      await dropAside(store);
      return sweep(store);
    },
    mend,
    loadStarter,
    setAside: setAllAside,
    takeBack,
    dropAside,
    removeDataset,
  });
});
