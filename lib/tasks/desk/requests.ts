import { clearNetworkLog, networkLog } from '@/lib/browser/net';
import { done } from '@/lib/core/model/problem';
import type { AreaCall } from '@/lib/messaging/areas/serve-area';
import type { World } from '../areas';

/** What the extension asked of the network. */
export const requestCalls: Readonly<Record<string, AreaCall<World>>> = {
  requests: async () => done(await networkLog()),
  clearRequests: async () => {
    await clearNetworkLog();
    return done(null);
  },
};
