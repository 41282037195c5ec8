import { randomOf, type Random } from '@/tests/fuzz/mutate';
import { teamAt } from '@/tests/support/published';
import { TEAM_HOST, type Driver } from './driver';
import { allowedAfter, isSame, killedIn, settled, swept, violations, type Life } from './kill';
import { sizeOf, type Step, type Target, type World } from './world';
import { afterErasing, erasing, migrating } from './targets/library';
import { importing, switching } from './targets/datasets';
import { noting } from './targets/desk';
import { capturing, merging } from './targets/pages';
import { naively } from './targets/naive';

/** What is done while the background or the browser dies. */
export const TARGETS: Readonly<Record<string, Target>> = {
  import: importing,
  capture: capturing,
  merge: merging,
  switch: switching,
  migrate: migrating,
  erase: erasing,
  note: noting,
};
export const NAIVE: Readonly<Record<string, Target>> = { naive: naively };

/** What a run comes to; `failed`: what was violated, and where. */
export interface Outcome {
  readonly rounds: number;
  /** Rounds by target, and how many of them were killed before an acknowledgement. */
  readonly targets: Readonly<Record<string, { rounds: number; cut: number; applied: number }>>;
  readonly browserKills: number;
  /** How many of these because the background would not die. */
  readonly undying: number;
  /** Medians of a round with the background killed and with the browser, milliseconds. */
  readonly round: number | null;
  readonly browserRound: number | null;
  readonly failures: readonly string[];
}

export interface Plan {
  readonly seed: number;
  readonly rounds: number;
  /** Names of targets. */
  readonly targets: Readonly<Record<string, Target>>;
  /** Every so many rounds the browser is killed, not the background; 0: never. */
  readonly browserEvery: number;
  /** Failures after which it ends. */
  readonly most: number;
  readonly log: (line: string) => void;
}

/** Reports from which on the library is emptied: a look at everything has to stay cheap. */
export const MOST_REPORTS = 3_000;
/** Rounds of a target of which the first are not cut short: how long it takes has to be known. */
const CALM = 1;
/** What goes on after an acknowledgement, milliseconds. */
const TAIL: Readonly<Record<string, number>> = { merge: 500, erase: 250 };

const median = (numbers: readonly number[]): number | null =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;

/** Begins with an empty library. */
async function emptied(driver: Driver): Promise<void> {
  await driver.ask('eraseLibrary');
  await driver.ask('finishErase');
}

/** Empties the library in the midst of a run. */
export async function beginAnew(world: World): Promise<void> {
  await emptied(world.driver);
  world.seen = await settled(world, false);
  world.groups = world.seen.groups;
}

/** What a run begins from: an empty library, and a driver that wakes no background that was just ended. */
export async function worldOf(
  driver: Driver,
  life: Life,
  random: Random,
  naive: boolean,
): Promise<World> {
  const guarded: Driver = {
    ...driver,
    ask: (call, argument) => (life.ended ? Promise.resolve(null) : driver.ask(call, argument)),
  };
  const team = await teamAt(driver.pages, `${TEAM_HOST}/pack`);
  if (!naive) await emptied(driver);
  const seen = await driver.look();
  return {
    driver: guarded,
    random,
    team,
    next: 2,
    groups: seen.groups,
    seen,
    maybe: {},
    version: 0,
  };
}

/** Runs so many rounds; after each the library holds what was acknowledged, each once, and its index finds it. */
export async function torture(driver: Driver, plan: Plan): Promise<Outcome> {
  const { seed, rounds, targets, log } = plan;
  const naive = 'naive' in targets;
  const names = Object.keys(targets);
  const random = randomOf(seed);
  const life: Life = { ended: false };
  const world = await worldOf(driver, life, random, naive);
  const count = Object.fromEntries(names.map((name) => [name, { rounds: 0, cut: 0, applied: 0 }]));
  const took = new Map<string, number>();
  const times: Record<'background' | 'browser', number[]> = { background: [], browser: [] };
  const failures: string[] = [];
  let browserKills = 0;
  let undying = 0;
  let done = 0;

  /** One step with its kill and the looks after it; answers whether all is well. */
  async function survive(
    name: string,
    round: number,
    step: Step,
    wanted: boolean,
  ): Promise<boolean> {
    const calm = (count[name]?.rounds ?? 0) <= CALM;
    const span = (took.get(name) ?? 2_000) * 1.3 + (TAIL[name] ?? 30);
    const wait = calm ? span + 1_000 : random(Math.ceil(span));
    const came = await killedIn(driver, life, step, { wait, browser: wanted });
    const { browser } = came;
    if (browser) browserKills += 1;
    if (came.undying) undying += 1;
    const wrong = [...came.seen];
    if ('error' in came) wrong.push(came.error);
    if (came.took !== null && wait >= came.took)
      took.set(name, took.has(name) ? (took.get(name) ?? 0) * 0.8 + came.took * 0.2 : came.took);
    const sure = 'acknowledged' in came && came.acknowledged;
    const allowed = allowedAfter(world, step, sure);
    // After the death of the browser its start has begun to put things in order.
    if (!step.blind && !browser) wrong.push(...violations(await driver.look(), allowed));
    let seen = await settled(world, naive);
    if (browser) seen = await swept(world, seen);
    wrong.push(...violations(seen, allowed));
    const tally = count[name];
    if (tally && !sure) {
      tally.cut += 1;
      if (isSame(seen.groups, step.after)) tally.applied += 1;
    }
    if (step.later) world.maybe = step.later;
    world.groups = seen.groups;
    world.seen = seen;
    for (const one of new Set(wrong))
      failures.push(
        `seed ${seed}, round ${round}, ${name}, ${browser ? 'browser' : 'background'} killed after ${Math.round(wait)} ms${sure ? ' (acknowledged)' : ''}: ${one}`,
      );
    return wrong.length === 0;
  }

  async function play(round: number): Promise<void> {
    if (!naive && sizeOf(world.groups) > MOST_REPORTS) {
      await beginAnew(world);
    }
    const name = names[random(names.length)] ?? '';
    const start = performance.now();
    const browser = plan.browserEvery > 0 && round % plan.browserEvery === 0;
    const before = world.groups;
    const step = await targets[name]?.(world);
    if (!step) return;
    const tally = count[name];
    if (tally) tally.rounds += 1;
    await survive(name, round, step, browser);
    // What a death left set aside is taken back or let go of until it is.
    for (let n = 0; world.seen.aside && n < 6; n += 1)
      await survive(name, round, afterErasing(world, before), false);
    times[browser ? 'browser' : 'background'].push(performance.now() - start);
    done = round;
  }

  for (let round = 1; round <= rounds && failures.length < plan.most; round += 1) {
    const told = failures.length;
    // What is known of the rounds before is not lost over a browser that does not obey.
    const error = await play(round).then(() => null, String);
    if (error !== null) failures.push(`seed ${seed}, round ${round}: ${error}`);
    for (const failure of failures.slice(told)) log(failure);
    if (error !== null) break;
    if (round % 50 === 0)
      log(`${driver.name}: ${round} of ${rounds} rounds, ${failures.length} violations`);
  }
  return {
    rounds: done,
    targets: count,
    browserKills,
    undying,
    round: median(times.background),
    browserRound: median(times.browser),
    failures,
  };
}
