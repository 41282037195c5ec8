import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '@/lib/messaging/areas/serve-area';
import { offerArea } from '@/lib/tasks/areas';
import { FEED_CALLS, tickFeeds } from '@/lib/tasks/feeds/calls';

export default defineUnlistedScript(() => {
  offerArea('feeds', { answer: answering(FEED_CALLS), tick: tickFeeds });
});
