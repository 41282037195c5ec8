import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '@/lib/messaging/areas/serve-area';
import { offerArea } from '@/lib/tasks/areas';
import { LIBRARY_CALLS } from '@/lib/tasks/library/calls';

export default defineUnlistedScript(() => {
  offerArea('library', { answer: answering(LIBRARY_CALLS) });
});
