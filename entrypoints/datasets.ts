import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '@/lib/messaging/areas/serve-area';
import { offerArea, type World } from '@/lib/tasks/areas';
import { curationCalls } from '@/lib/tasks/curation/calls';
import { resumeImports } from '@/lib/tasks/curation/import-job';
import { showKept } from '@/lib/tasks/curation/keep';
import { subscriptionCalls } from '@/lib/tasks/subscriptions/calls';
import { updateDue } from '@/lib/tasks/subscriptions/jobs';

export default defineUnlistedScript(() => {
  offerArea('datasets', {
    answer: answering<World>({ ...curationCalls, ...subscriptionCalls }),
    async tick(world) {
      await resumeImports(world);
      await showKept(world, new Date().toISOString());
      await updateDue(world);
    },
  });
});
