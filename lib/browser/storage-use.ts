import type { StorageUse } from '@/lib/core/model/context';
import { done, failed, type Result } from '@/lib/core/model/problem';

/** How much room the extension takes on the device; `not-told` where the browser keeps it to itself. */
export async function storageUse(): Promise<Result<StorageUse>> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
  const { usage, quota } = estimate ?? {};
  return usage === undefined || quota === undefined
    ? failed('not-told')
    : done({ bytes: usage, quota });
}
