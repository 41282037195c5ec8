import { defineBackground } from 'wxt/utils/define-background';
import { onMessage, onStart } from '@/lib/browser/messages';
import { keepScripts } from '@/lib/browser/on-demand';
import { watchTabs } from '@/lib/browser/tabs';
import { serve } from '@/lib/messaging/serve';
import { watchOwnSites } from '@/lib/browser/own-sites';
import { HOSTS } from '@/lib/pages/aggregators/hosts';
import { openStore } from '@/lib/store/open';
import { askArea, watchAlarms } from '@/lib/tasks/areas';
import { createApi, forgetTab } from '@/lib/tasks/create-api';
import { upkeepOf } from '@/lib/tasks/keep-up';
import { isRead } from '@/lib/tasks/sites';
import { ensureStarter } from '@/lib/tasks/starter';

// A failed load is told by the next context and tried again at the next start.
const quiet = (): void => {};

export default defineBackground({
  main() {
    keepScripts();
    const store = openStore();
    const upkeep = upkeepOf(store);
    const load = (): void => void ensureStarter(store).catch(quiet);
    const world = { store, upkeep };
    onMessage(serve(createApi(store, upkeep), isRead, askArea(world)));
    watchAlarms(world, quiet);
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
