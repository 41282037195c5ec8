import { defineBackground } from 'wxt/utils/define-background';
import { menuTitles } from '@/components/locales/menus';
import { onMessage, onStart } from '@/lib/browser/messages';
import { keepScripts } from '@/lib/browser/on-demand';
import { watchMenus } from '@/lib/browser/panel';
import { watchTabs } from '@/lib/browser/tabs';
import { welcome } from '@/lib/browser/welcome';
import { serve } from '@/lib/messaging/serve';
import { watchOwnSites } from '@/lib/browser/own-sites';
import { HOSTS } from '@/lib/pages/aggregators/hosts';
import { askArea, wakeAreas, watchAlarms } from '@/lib/tasks/areas';
import { createApi, forgetTab } from '@/lib/tasks/create-api';
import { isRead } from '@/lib/tasks/sites';
import { openWorld } from '@/lib/tasks/world';

// A failed load is told by the next context and tried again at the next start.
const quiet = (): void => {};

export default defineBackground({
  main() {
    keepScripts(welcome('/welcome.html', quiet));
    const world = openWorld();
    const { store, upkeep } = world;
    const load = (): void => void world.starter().catch(quiet);
    onMessage(serve(createApi(store, upkeep), isRead, askArea(world)));
    watchAlarms(world, quiet);
    watchMenus(menuTitles, quiet);
    watchOwnSites(HOSTS, quiet);
    const forget = (tabId: number): void => void forgetTab(tabId).catch(quiet);
    watchTabs({ closed: forget, left: forget });
    onStart(() => {
      upkeep.afterStart();
      wakeAreas(world).catch(quiet);
      load();
    });
    void store.warm();
    load();
  },
});
