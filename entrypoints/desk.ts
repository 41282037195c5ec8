import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import { SEARCH_CALLS } from '@/lib/tasks/library-search/calls';
import { offerArea, type World } from '@/lib/tasks/areas';

export default defineUnlistedScript(() => {
  offerArea('desk', {
    answer: answering<World>({
      ...SEARCH_CALLS,
      boards: ({ store }) => attempt(() => store.run((db) => db.getAllKeys('boards'))),
    }),
  });
});
