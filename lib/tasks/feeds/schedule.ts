import { clearAlarm, LOOK_EVERY, setAlarm } from '@/lib/browser/alarms';
import { feedsOf } from '@/lib/store/feeds';
import type { Store } from '@/lib/store/open';

/** Has the browser wake the extension while feeds are followed, and only then. */
export async function schedule(store: Store): Promise<void> {
  const any = (await feedsOf(store)).some(({ paused }) => !paused);
  await (any ? setAlarm('feeds', LOOK_EVERY) : clearAlarm('feeds'));
}
