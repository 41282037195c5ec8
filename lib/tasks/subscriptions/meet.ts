import { mayAsk } from '@/lib/browser/hosts';
import { done, failed, type Result } from '@/lib/core/model/problem';
import type { FirstMeeting, Met } from '@/lib/core/model/subscription';
import { checked, Refused } from '@/lib/datasets/refusal';
import { subscriptionAddress } from '@/lib/datasets/subscription/address';
import { subscribed, toldBy } from '@/lib/datasets/subscription/state';
import { fingerprint } from '@/lib/datasets/trust/fingerprint';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import { readPublicKey } from '@/lib/datasets/trust/minisign';
import type { Agreement, MeetingRequest } from '@/lib/messaging/areas/datasets';
import { keepSubscription, subscription } from '@/lib/store/subscriptions';
import type { World } from '../areas';
import { hostOf } from './host';
import { begin } from './jobs';

const now = (): string => new Date().toISOString();

/** What people compare of each key of a publisher. */
export const fingerprintsOf = (keys: readonly string[]): FirstMeeting['fingerprints'] =>
  keys.map((key) => fingerprint(readPublicKey(key)));

/** Runs a talk with the host of an address, which must be one that may be asked. */
async function talk<T>(
  { address, allowPrivate }: MeetingRequest,
  work: (url: string, key: string | null) => Promise<T>,
): Promise<Result<Met<T>>> {
  const folder = subscriptionAddress(address, allowPrivate);
  if ('refused' in folder) return done({ met: null, refusal: { code: folder.refused } });
  if (!(await mayAsk(folder.url))) return failed('no-access');
  const told = await checked(() => work(folder.url, folder.key));
  return done(told.ok ? { met: told.value, refusal: null } : { met: null, refusal: told.refusal });
}

/** What stands at an address: its head and manifest are read and checked, no rows, and nothing is kept. */
export const meet = (
  { store }: World,
  request: MeetingRequest,
): Promise<Result<Met<FirstMeeting>>> =>
  talk(request, async (url, key) => {
    const get = hostOf(url);
    const trusted = await firstContact(get, key);
    const { head, manifest, trusted: then } = await follow(trusted, get, now());
    const { reports, decisions, notes, withdrawals } = manifest.expected;
    return {
      url,
      told: toldBy(manifest),
      version: head.version,
      created: head.created,
      expires: head.expires,
      reports,
      others: decisions + notes + withdrawals,
      bytes: manifest.chunks.reduce((sum, { bytes }) => sum + bytes, 0),
      publisher: then.publisher,
      fingerprints: fingerprintsOf(then.publisher.keys),
      pinned: key !== null,
      known: (await subscription(store, url)) !== null,
    };
  });

/** Subscribes to the publisher that the person was shown, and to no other; begins to load. */
export const subscribe = (world: World, agreement: Agreement): Promise<Result<Met<null>>> =>
  talk(agreement, async (url, key) => {
    const { name, compared, allowPrivate, keys } = agreement;
    const get = hostOf(url);
    const trusted = await firstContact(get, key);
    const { trusted: then } = await follow(trusted, get, now());
    // Keys may have changed hands since the pinned one; the person saw those of now.
    if (then.publisher.keys.toSorted().join(' ') !== keys.toSorted().join(' '))
      throw new Refused('foreign-key', { key: then.publisher.keys[0] ?? '' });
    const known = await subscription(world.store, url);
    if (!known) {
      const from = { ...trusted, publisher: then.publisher };
      const agreed = { url, name, compared: compared || key !== null, allowPrivate, trusted: from };
      await keepSubscription(world.store, subscribed(agreed, now()));
    }
    await begin(world, [url]);
    return null;
  });
