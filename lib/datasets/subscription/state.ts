import type { Refusal } from '../refusal';
import type { Offer, Trusted } from '../trust/follow';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One subscription as it is kept. Plain JSON. Times are UTC ISO 8601. */
export interface Subscription {
  /** The folder, with a slash at its end. */
  readonly url: string;
  /** What the person calls it. */
  readonly name: string;
  /** The person compared the fingerprint, or had the key beforehand. */
  readonly compared: boolean;
  readonly allowPrivate: boolean;
  readonly trusted: Trusted;
  /** When it was last found to be newest; null before the first time. */
  readonly confirmed: string | null;
  /** Until when the publisher says that this holds. */
  readonly expires: string | null;
  /** Failures since the last success, and the last of them. */
  readonly failures: number;
  readonly refusal: Refusal | null;
  /** When to look next. */
  readonly due: string;
}

const after = (now: string, wait: number): string => new Date(Date.parse(now) + wait).toISOString();

/** A subscription that was just agreed to: due at once. */
export const subscribed = (
  agreed: Pick<Subscription, 'url' | 'name' | 'compared' | 'allowPrivate' | 'trusted'>,
  now: string,
): Subscription => ({
  ...agreed,
  confirmed: null,
  expires: null,
  failures: 0,
  refusal: null,
  due: now,
});

/** After an offer was taken whole, or was known: what it hands over is trusted from now on; the next look is in a day. */
export const confirmed = (
  subscription: Subscription,
  { trusted, head }: Pick<Offer, 'trusted' | 'head'>,
  now: string,
): Subscription => ({
  ...subscription,
  trusted,
  confirmed: now,
  expires: head.expires,
  failures: 0,
  refusal: null,
  due: after(now, DAY),
});

/**
 * After a refusal: nothing of what is trusted changes, and the next look is in an hour, then two, four, … up to a day,
 * a fifth sooner or later. `chance`: 0 to 1.
 */
export function refusedUpdate(
  subscription: Subscription,
  refusal: Refusal,
  now: string,
  chance: number,
): Subscription {
  const wait = Math.min(DAY, HOUR * 2 ** Math.min(subscription.failures, 10));
  const jitter = 0.8 + 0.4 * chance;
  const failures = subscription.failures + 1;
  return { ...subscription, failures, refusal, due: after(now, Math.round(wait * jitter)) };
}

/** Whether it is time to look; a clock that was set back years does not stop it for years. */
export const isDue = ({ due }: Pick<Subscription, 'due'>, now: string): boolean =>
  due <= now || Date.parse(due) > Date.parse(now) + 2 * DAY;

/** Whether the publisher's word has run out: what is held stays, and is shown as not confirmed since. */
export const isStale = ({ expires }: Pick<Subscription, 'expires'>, now: string): boolean =>
  expires !== null && expires <= now;
