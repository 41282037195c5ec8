import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '@/lib/messaging/areas/serve-area';
import { SEARCH_CALLS } from '@/lib/tasks/library-search/calls';
import { offerArea, type World } from '@/lib/tasks/areas';
import { demoContext } from '@/lib/tasks/welcome/demo';
import { boardCalls } from '@/lib/tasks/desk/boards';
import { decisionCalls } from '@/lib/tasks/desk/decisions';
import { noteCalls } from '@/lib/tasks/desk/notes';
import { requestCalls } from '@/lib/tasks/desk/requests';
import { selectionCalls } from '@/lib/tasks/desk/selection';

export default defineUnlistedScript(() => {
  offerArea('desk', {
    answer: answering<World>({
      ...SEARCH_CALLS,
      demo: demoContext,
      ...boardCalls,
      ...decisionCalls,
      ...noteCalls,
      ...requestCalls,
      ...selectionCalls,
    }),
  });
});
