import { clearAlarm, setAlarm } from '@/lib/browser/alarms';
import { feedsOf } from '@/lib/store/feeds';
import type { Store } from '@/lib/store/open';

/** Minutes between two looks at what is due. */
const EVERY = 15;

/** Has the browser wake the extension while feeds are followed, and only then. */
export async function schedule(store: Store): Promise<void> {
  const any = (await feedsOf(store)).some(({ paused }) => !paused);
  await (any ? setAlarm('feeds', EVERY) : clearAlarm('feeds'));
}
