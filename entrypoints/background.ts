import { defineBackground } from 'wxt/utils/define-background';
import { onMessage, onStart } from '@/lib/browser/messages';
import { watchTabs } from '@/lib/browser/tabs';
import { serve } from '@/lib/messaging/serve';
import { watchOwnSites } from '@/lib/browser/own-sites';
import { HOSTS } from '@/lib/pages/aggregators/sites';
import { openStore } from '@/lib/store/open';
import { createApi, forgetTab } from '@/lib/tasks/create-api';
import { upkeepOf } from '@/lib/tasks/keep-up';
import { loadStarter } from '@/lib/tasks/load-starter';
import { isRead } from '@/lib/tasks/sites';

// A failed load is told by the next context and tried again at the next start.
const quiet = (): void => {};

export default defineBackground({
  type: 'module',
  main() {
    const store = openStore();
    const upkeep = upkeepOf(store);
    const load = (): void => void loadStarter(store).catch(quiet);
    onMessage(serve(createApi(store, upkeep), isRead));
    watchOwnSites(HOSTS, quiet);
    watchTabs({
      closed: (tabId) => void forgetTab(tabId).catch(quiet),
      left: (tabId) => void forgetTab(tabId).catch(quiet),
    });
    onStart(() => {
      upkeep.afterStart();
      load();
    });
    void store.warm();
    load();
  },
});
