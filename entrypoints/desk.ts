import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import { SEARCH_CALLS } from '@/lib/tasks/library-search/calls';
import { offerArea, type World } from '@/lib/tasks/areas';
import { demoContext } from '@/lib/tasks/welcome/demo';
import { noteCalls } from '@/lib/tasks/desk/notes';
import { requestCalls } from '@/lib/tasks/desk/requests';
import { selectionCalls } from '@/lib/tasks/desk/selection';

export default defineUnlistedScript(() => {
  offerArea('desk', {
    answer: answering<World>({
      ...SEARCH_CALLS,
      demo: demoContext,
      boards: ({ store }) => attempt(() => store.run((db) => db.getAllKeys('boards'))),
      ...noteCalls,
      ...requestCalls,
      ...selectionCalls,
    }),
  });
});
