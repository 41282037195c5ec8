import { defineBackground } from 'wxt/utils/define-background';
import { onMessage, onStart } from '@/lib/browser/messages';
import { keepScript } from '@/lib/browser/on-demand';
import { watchTabs } from '@/lib/browser/tabs';
import { serve } from '@/lib/messaging/serve';
import { watchOwnSites } from '@/lib/browser/own-sites';
import { HOSTS } from '@/lib/pages/aggregators/hosts';
import { openStore } from '@/lib/store/open';
import { CHORES_PATH } from '@/lib/tasks/chores';
import { createApi, forgetTab } from '@/lib/tasks/create-api';
import { LANGUAGES_PATH } from '@/lib/tasks/languages';
import { upkeepOf } from '@/lib/tasks/keep-up';
import { NUMBERS_PATH } from '@/lib/tasks/numbers';
import { isRead } from '@/lib/tasks/sites';
import { ensureStarter } from '@/lib/tasks/starter';

// A failed load is told by the next context and tried again at the next start.
const quiet = (): void => {};

export default defineBackground({
  main() {
    [CHORES_PATH, LANGUAGES_PATH, NUMBERS_PATH].forEach(keepScript);
    const store = openStore();
    const upkeep = upkeepOf(store);
    const load = (): void => void ensureStarter(store).catch(quiet);
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
