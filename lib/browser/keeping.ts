import browser from 'webextension-polyfill';
import type { KeepingRule } from '@/lib/core/model/keeping';

const KEY = 'keeping';
/** A year, and as many reports as are searched well within a tenth of a second on any machine. */
const USUAL: KeepingRule = { days: 365, most: 200_000 };

const limit = (value: unknown, usual: number | null): number | null =>
  value === null || (typeof value === 'number' && value >= 1) ? value : usual;

/** The rule that a person chose, or the usual one, and when it was last kept to (UTC ISO 8601; null: never). */
export async function readKeeping(): Promise<KeepingRule & { readonly at: string | null }> {
  const kept = await browser.storage.local.get(KEY);
  const { days, most, at }: { days?: unknown; most?: unknown; at?: unknown } = Object(kept[KEY]);
  return {
    days: limit(days, USUAL.days),
    most: limit(most, USUAL.most),
    at: typeof at === 'string' ? at : null,
  };
}

/** Keeps a rule, and when it was last kept to. */
export const writeKeeping = (rule: KeepingRule, at: string | null): Promise<void> =>
  browser.storage.local.set({ [KEY]: { ...rule, at } });
