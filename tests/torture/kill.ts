import { pause, type Driver } from './driver';
import type { Groups, Seen } from './seen';
import { withGroups, type Step, type World } from './world';

/** Whether two libraries hold the same. */
export const isSame = (a: Groups, b: Groups): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => (a[key] ?? 0) === (b[key] ?? 0));
};

const difference = (is: Groups, should: Groups): string =>
  [...new Set([...Object.keys(is), ...Object.keys(should)])]
    .filter((key) => (is[key] ?? 0) !== (should[key] ?? 0))
    .map((key) => `${key}: ${is[key] ?? 0} instead of ${should[key] ?? 0}`)
    .join(', ');

/** Longest wait for work that a death left, milliseconds. */
const SETTLED = 60_000;
/** Between two looks of a reader. */
const WATCH = 20;

/** What may be there after a step: as after it, as before where it was not acknowledged, with what may come later or not. */
export function allowedAfter(world: World, step: Step, acknowledged: boolean): Groups[] {
  const either = acknowledged ? [step.after] : [step.before, step.after];
  return either.flatMap((one) => [one, withGroups(one, world.maybe)]);
}

/** What is wrong with what is there, when it may be one of several. */
export function violations(seen: Seen, allowed: readonly Groups[]): string[] {
  const fits = allowed.some((one) => isSame(seen.groups, one));
  const states = allowed.map((one) => difference(seen.groups, one)).join(' | ');
  return [...seen.wrong, ...(fits ? [] : [`neither as before nor as after: ${states}`])];
}

/** Looks until nothing is left to be gone on with; the background is asked, as a person's page would. */
export async function settled({ driver }: World, naive: boolean): Promise<Seen> {
  for (const end = Date.now() + SETTLED; ;) {
    await driver.ask('library');
    if (!naive) {
      await driver.ask('datasets.own');
      await driver.ask('datasets.subscriptions');
    }
    const seen = await driver.look();
    if (seen.open.length + seen.waiting.length === 0) return seen;
    if (Date.now() > end) return { ...seen, wrong: [...seen.wrong, ...seen.open, ...seen.waiting] };
    for (const name of seen.waiting) await driver.ask('datasets.importState', name);
    await pause(100);
  }
}

/** Looks until the start of the browser has put in order what was left, which nobody may need to ask for. */
export async function swept({ driver }: World, found: Seen): Promise<Seen> {
  let seen = found;
  for (const end = Date.now() + SETTLED; seen.orphans > 0 || seen.aside;) {
    if (Date.now() > end)
      return { ...seen, wrong: [...seen.wrong, `${seen.orphans} parts that nobody lists`] };
    await pause(200);
    seen = await driver.look();
  }
  return seen;
}

interface Kill {
  readonly wait: number;
  readonly browser: boolean;
}

/** Whether the background was ended, so that nothing that goes on in the driver wakes it again. */
export interface Life {
  ended: boolean;
}

/** `browser`: the browser died; `undying`: because its background would not. */
interface Death {
  readonly browser: boolean;
  readonly undying: boolean;
}

type Came = { readonly acknowledged: boolean } | { readonly error: string };

/** Does a step and ends the background or the browser in its midst. */
export async function killedIn(
  driver: Driver,
  life: Life,
  step: Step,
  kill: Kill,
): Promise<Came & Death & { took: number | null; seen: readonly string[] }> {
  const seen = new Set<string>();
  const start = performance.now();
  let took: number | null = null;
  let came: Came | null = null;
  const act = async (): Promise<void> => {
    try {
      const answer = await step.act();
      took = performance.now() - start;
      came = { acknowledged: answer === true };
    } catch (error) {
      came ??= life.ended ? { acknowledged: false } : { error: String(error) };
    }
  };
  const acting = act();
  const watching = (async () => {
    while (step.watch && !life.ended) {
      const wrong = await step.watch().catch(() => null);
      if (wrong !== null) seen.add(wrong);
      await pause(WATCH);
    }
  })();
  await pause(kill.wait);
  life.ended = true;
  if (kill.browser) await driver.killBrowser();
  const died = kill.browser || (await driver.killBackground());
  await Promise.race([Promise.all([acting, watching]), pause(5_000)]);
  life.ended = false;
  const death = { browser: kill.browser || !died, undying: !died };
  return { ...(came ?? { acknowledged: false }), ...death, took, seen: [...seen] };
}
