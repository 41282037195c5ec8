import { loggedFetch } from '@/lib/browser/net';
import type { Get } from '@/lib/datasets/pack/live';
import { hosted } from '@/lib/datasets/subscription/hosted';

/** Milliseconds with less than a kilobyte after which a host is given up. */
const PATIENCE = 20_000;

/** Reads the files at an address over the one way to the network. */
export const hostOf = (url: string, signal?: AbortSignal): Get =>
  hosted(url, {
    fetch: loggedFetch('dataset'),
    patience: PATIENCE,
    ...(signal && { signal }),
  });
