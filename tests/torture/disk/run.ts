import { randomOf } from '@/tests/fuzz/mutate';
import { isLoss, NO_LOSSES } from '@/lib/core/model/losses';
import { pause, type Driver } from '../driver';
import { allowedAfter, settled, violations, type Life } from '../kill';
import { beginAnew, MOST_REPORTS, TARGETS, worldOf } from '../run';
import { TEAM_URL } from '../targets/datasets';
import { noting } from '../targets/desk';
import { merging } from '../targets/pages';
import { sizeOf, type Step, type World } from '../world';
import type { SmallDisk } from './small';

/** What comes of rounds in which the disk was full. */
export interface FullOutcome {
  readonly rounds: number;
  /** By what was done: how often, how often it was refused, and how often the disk had no byte left by then. */
  readonly targets: Readonly<Record<string, { rounds: number; refused: number; full: number }>>;
  /** What the refusals said, by their codes. */
  readonly said: Readonly<Record<string, number>>;
  /** How often Chromium emptied a database over it, as it does with one that it cannot read; a person is told then. */
  readonly emptied: number;
  /** How often the browser itself did not outlive it, and was started again. */
  readonly died: number;
  readonly failures: readonly string[];
}

interface Plan {
  readonly seed: number;
  readonly rounds: number;
  /** Failures after which it ends. */
  readonly most: number;
  readonly log: (line: string) => void;
}

/** What writes; a layout is migrated before there is anything to do. */
const WRITING = ['import', 'capture', 'merge', 'switch', 'erase', 'note'] as const;
/** Room that is left when the disk is said to be full, bytes at most: where a write meets the end of it differs by that. */
const SPARE = [1, 64 << 10, 1 << 20] as const;
/** Longest that a browser that is there takes to look, milliseconds. */
const LOOKING = 60_000;
/** Longest that a step may try while there is no room, milliseconds. */
const TRYING = 8_000;

type Came = { readonly acknowledged: true } | { readonly said: string };

const codeIn = (error: unknown): string =>
  /"(?:code|problem)":"([^"]+)"/.exec(String(error))?.[1] ??
  /\["([^"]+)",null\]/.exec(String(error))?.[1] ??
  String(error).slice(0, 200);

/** Does a step while the disk is full, from a moment on. */
async function whileFull(
  step: Step,
  life: Life,
  disk: SmallDisk,
  { wait, spare }: { wait: number; spare: number },
): Promise<Came & { full: boolean }> {
  const acting = step.act().then(
    (answer): Came => (answer === true ? { acknowledged: true } : { said: 'no answer' }),
    (error: unknown): Came => ({ said: codeIn(error) }),
  );
  await pause(wait);
  disk.fill(spare);
  const late = setTimeout(() => {
    life.ended = true;
  }, TRYING);
  const came = await acting;
  clearTimeout(late);
  const full = disk.left() < 4_096;
  disk.free();
  life.ended = false;
  return { ...came, full };
}

/** Longest until what was emptied is made good or told, milliseconds. */
const TELLING = 30_000;

interface After {
  readonly wrong: readonly string[];
  readonly emptied: boolean;
}

const isTold = (answer: unknown): boolean => {
  const { value }: { value?: unknown } = Object(answer);
  return isLoss({ ...NO_LOSSES, ...Object(value) });
};

/** What is wrong with the library once there is room again; keeps what it holds in mind. */
async function after(world: World, step: Step, acknowledged: boolean): Promise<After> {
  const allowed = allowedAfter(world, step, acknowledged);
  // As a person does who has read that the disk is full: an update that failed is otherwise tried again hours later.
  if (!acknowledged) await world.driver.ask('datasets.update', TEAM_URL);
  let seen = await settled(world, false);
  let emptied = false;
  for (const end = Date.now() + TELLING; violations(seen, allowed).length > 0;) {
    emptied = isTold(await world.driver.ask('losses'));
    if (emptied || Date.now() > end) break;
    await pause(500);
    seen = await settled(world, false);
  }
  if (emptied) await world.driver.ask('dismissLosses');
  if (step.later) world.maybe = step.later;
  world.groups = seen.groups;
  world.seen = seen;
  return { wrong: emptied ? [] : violations(seen, allowed), emptied };
}

/** So many rounds on a disk that is full at a seeded point: nothing that was there is lost, nothing is half, and it works once there is room. */
export async function fillDisk(driver: Driver, disk: SmallDisk, plan: Plan): Promise<FullOutcome> {
  const { seed, rounds, log } = plan;
  const random = randomOf(seed);
  const life: Life = { ended: false };
  const world = await worldOf(driver, life, random, false);
  const targets = Object.fromEntries(
    WRITING.map((name) => [name, { rounds: 0, refused: 0, full: 0 }]),
  );
  const said: Record<string, number> = {};
  const failures: string[] = [];
  let died = 0;
  let emptied = 0;
  let done = 0;

  const isThere = (): Promise<boolean> =>
    Promise.race([
      driver.look().then(
        () => true,
        () => false,
      ),
      pause(LOOKING).then(() => false),
    ]);

  async function play(): Promise<string[]> {
    if (sizeOf(world.groups) > MOST_REPORTS || world.seen.aside) {
      await beginAnew(world);
    }
    // What a person writes is there before anything happens, and has to be there after it.
    const written = await noting(world);
    if (written && (await written.act()) === true) world.groups = written.after;
    const name = WRITING[random(WRITING.length)] ?? 'merge';
    const step = await TARGETS[name]?.(world);
    if (!step) return [];
    const spare = random(SPARE[random(SPARE.length)] ?? 1);
    const wait = random(2) * random(400);
    const came = await whileFull(step, life, disk, { wait, spare });
    if (!(await isThere())) {
      died += 1;
      await driver.killBrowser();
    }
    const acknowledged = 'acknowledged' in came;
    const tally = targets[name];
    if (tally) {
      tally.rounds += 1;
      if (!acknowledged) tally.refused += 1;
      if (came.full) tally.full += 1;
    }
    if (!acknowledged) said[came.said] = (said[came.said] ?? 0) + 1;
    const what = `${name}, ${spare} bytes left${acknowledged ? '' : `, told ${came.said}`}`;
    const found = await after(world, step, acknowledged);
    if (found.emptied) emptied += 1;
    const wrong = found.wrong.map((one) => `${what}: ${one}`);
    const then = await merging(world);
    if (!then) return wrong;
    const works = await then.act().catch(String);
    if (works !== true) wrong.push(`${what}: with room again: ${works}`);
    const last = await after(world, then, works === true);
    return [...wrong, ...last.wrong.map((one) => `${what}, and with room again: ${one}`)];
  }

  for (let round = 1; round <= rounds && failures.length < plan.most; round += 1) {
    const wrong = await play().catch((error: unknown) => [String(error)]);
    disk.free();
    for (const one of new Set(wrong)) {
      failures.push(`seed ${seed}, round ${round}, ${one}`);
      log(failures.at(-1) ?? '');
    }
    done = round;
    if (round % 10 === 0)
      log(`${driver.name}: ${round} of ${rounds}, ${failures.length} violations`);
  }
  return { rounds: done, targets, said, emptied, died, failures };
}
