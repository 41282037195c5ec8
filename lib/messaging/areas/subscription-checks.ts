import * as v from 'valibot';
import { text } from '@/lib/core/schema/fields';

/** Checks of what the calls about subscriptions are given. */

const address = v.pipe(text(2_048), v.nonEmpty());

export const subscriptionUrl = v.pipe(address, v.startsWith('https://'));
export const subscriptionUrls = v.nullable(subscriptionUrl);
export const meeting = v.object({ address, allowPrivate: v.boolean() });
export const agreement = v.object({
  address,
  allowPrivate: v.boolean(),
  name: v.pipe(text(100), v.trim(), v.nonEmpty()),
  compared: v.boolean(),
  /** The keys that the person was shown. */
  keys: v.pipe(v.array(text(100)), v.minLength(1), v.maxLength(16)),
});
export const subscriptionChange = v.object({
  url: subscriptionUrl,
  name: v.pipe(text(100), v.trim(), v.nonEmpty()),
  compared: v.boolean(),
});
export const sayingsOf = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_200));
