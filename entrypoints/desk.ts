import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import { offerArea, type World } from '@/lib/tasks/areas';

export default defineUnlistedScript(() => {
  offerArea('desk', {
    answer: answering<World>({
      boards: ({ store }) => attempt(() => store.run((db) => db.getAllKeys('boards'))),
    }),
  });
});
