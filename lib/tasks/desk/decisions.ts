import { decidedReport } from '@/lib/messaging/areas/desk-checks';
import { taking, type AreaCall } from '@/lib/messaging/areas/serve-area';
import { attempt } from '@/lib/store/attempt';
import { decidedReports, undoDecision } from '@/lib/store/decided';
import type { World } from '../areas';

/** What a person decided, of every story. */
export const decisionCalls: Readonly<Record<string, AreaCall<World>>> = {
  decisions: ({ store }) => attempt(() => decidedReports(store)),
  undoDecision: taking(decidedReport, ({ store }, of) => attempt(() => undoDecision(store, of))),
};
