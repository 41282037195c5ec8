import * as v from 'valibot';
import { instant } from '../pack/row';
import { publisherSchema } from '../pack/manifest';
import { Refused } from '../refusal';
import type { Trusted } from '@/lib/core/model/subscription';

const trusted = v.object({
  publisher: publisherSchema,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  manifest: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  created: instant,
});

/** What was trusted, from where it was kept. Refuses what is damaged with `publisher-form`: nothing is then trusted. */
export function readTrusted(written: string): Trusted {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw new Refused('publisher-form', { field: '' });
  }
  const read = v.safeParse(trusted, value);
  if (!read.success)
    throw new Refused('publisher-form', { field: v.getDotPath(read.issues[0]) ?? '' });
  return read.output;
}
