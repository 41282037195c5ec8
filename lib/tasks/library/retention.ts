import { readKeeping, writeKeeping } from '@/lib/browser/keeping';
import type { KeepingRule } from '@/lib/core/model/keeping';
import type { Store } from '@/lib/store/open';
import { keepingAt, retain } from '@/lib/store/retain';

/** Milliseconds after which the rule is kept to again. */
const EVERY = 12 * 3_600_000;

/** Keeps to a rule from now on; answers how many reports went at once. */
export async function keepTo(store: Store, rule: KeepingRule): Promise<number> {
  const now = new Date().toISOString();
  await writeKeeping(rule, null);
  const gone = await retain(store, keepingAt(rule, now));
  await writeKeeping(rule, now);
  return gone;
}

/** Keeps to the rule twice a day; a clock that was set back does not stop it. Answers whether reports went. */
export async function keepToIfDue(store: Store): Promise<boolean> {
  const { at, ...rule } = await readKeeping();
  const since = at === null ? EVERY : Date.now() - Date.parse(at);
  return since >= 0 && since < EVERY ? false : (await keepTo(store, rule)) > 0;
}
