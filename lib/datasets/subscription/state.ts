import type { ProblemCode } from '@/lib/core/model/problem';
import type { PackTold, Subscription } from '@/lib/core/model/subscription';
import { sha256Hex, utf8 } from '../bytes';
import type { Manifest } from '../pack/manifest';
import type { Refusal } from '../refusal';
import type { Offer } from '../trust/follow';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const after = (now: string, wait: number): string => new Date(Date.parse(now) + wait).toISOString();

/** The dataset of a subscription: no other address's pack of the same name comes under it. */
const datasetOf = ({ url, trusted }: Pick<Subscription, 'url' | 'trusted'>): string =>
  `${trusted.publisher.pack}-${sha256Hex(utf8(url)).slice(0, 12)}`;

/** A subscription that was just agreed to: due at once. */
export const subscribed = (
  agreed: Pick<Subscription, 'url' | 'name' | 'compared' | 'allowPrivate' | 'trusted'>,
  now: string,
): Subscription => ({
  ...agreed,
  dataset: datasetOf(agreed),
  told: null,
  confirmed: null,
  expires: null,
  failures: 0,
  refusal: null,
  problem: null,
  due: now,
  taken: [],
  rekeyed: null,
});

/** What a manifest says of its pack. */
export const toldBy = (manifest: Manifest): PackTold => {
  const { title, description, publisher, licences, contact, languages } = manifest;
  const licence = licences.map(({ name }) => name).join(', ');
  return { title, description, publisher, licence, contact, languages };
};

/** After an offer was taken whole, or was known: what it hands over is trusted from now on; the next look is in a day. */
export function confirmed(
  subscription: Subscription,
  { trusted, head, manifest }: Pick<Offer, 'trusted' | 'head' | 'manifest'>,
  now: string,
): Subscription {
  const { sha256 } = head.manifest;
  const { taken } = subscription;
  const version = { version: head.version, manifest: sha256, at: now };
  const rekeyed = trusted.publisher.number > subscription.trusted.publisher.number;
  return {
    ...subscription,
    trusted,
    told: toldBy(manifest),
    confirmed: now,
    expires: head.expires,
    failures: 0,
    refusal: null,
    problem: null,
    due: after(now, DAY),
    taken: taken[0]?.manifest === sha256 ? taken : [version, ...taken].slice(0, 2),
    rekeyed: rekeyed ? now : subscription.rekeyed,
  };
}

/** After the person stopped an update: the next look is in a day. */
export const stopped = (subscription: Subscription, now: string): Subscription => ({
  ...subscription,
  due: after(now, DAY),
});

/**
 * After a refusal: nothing of what is trusted changes, and the next look is in an hour, then two, four, … up to a day,
 * a fifth sooner or later. `chance`: 0 to 1.
 */
export const refusedUpdate = (
  subscription: Subscription,
  refusal: Refusal,
  now: string,
  chance: number,
): Subscription => ({ ...later(subscription, now, chance), refusal, problem: null });

/** After this device could not take what is right, or may not ask: as after a refusal. */
export const failedUpdate = (
  subscription: Subscription,
  problem: ProblemCode,
  now: string,
  chance: number,
): Subscription => ({ ...later(subscription, now, chance), problem });

function later(subscription: Subscription, now: string, chance: number): Subscription {
  const wait = Math.min(DAY, HOUR * 2 ** Math.min(subscription.failures, 10));
  const jitter = 0.8 + 0.4 * chance;
  const failures = subscription.failures + 1;
  return { ...subscription, failures, due: after(now, Math.round(wait * jitter)) };
}

/** Whether it is time to look; a clock that was set back years does not stop it for years. */
export const isDue = ({ due }: Pick<Subscription, 'due'>, now: string): boolean =>
  due <= now || Date.parse(due) > Date.parse(now) + 2 * DAY;

/** Whether the publisher's word has run out: what is held stays, and is shown as not confirmed since. */
export const isStale = ({ expires }: Pick<Subscription, 'expires'>, now: string): boolean =>
  expires !== null && expires <= now;
