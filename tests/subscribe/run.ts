import type { Page } from 'puppeteer-core';
import { until } from '@/tests/support/ask';
import { launch, type Session } from '@/tests/support/launch';
import { says } from '@/tests/support/panel';
import { teamAt } from '@/tests/support/published';
import type { Pages } from '@/tests/support/serve-pages';
import {
  cardSays,
  openDatasets,
  pressIn,
  serveFiles,
  subscribeTo,
  type Asked,
} from '@/tests/support/subscribing';
import { randomOf } from '@/tests/fuzz/mutate';
import { reportsOf } from './reports';
import { judged, watchMatches, type Matches } from './matches';
import { heldAgainst, heldNumbers } from './held';
import { endBackground } from '@/tests/support/background';

const HOST = 'desk.example';
const PLACE = `${HOST}/p`;
const NAME = 'Desk';

export interface Plan {
  readonly reports: number;
  /** Deaths of the background while the dataset is taken. */
  readonly kills: number;
  /** Versions that the subscriber falls behind, each with one report in a hundred more. */
  readonly versions: number;
  readonly seed: number;
}

export interface Outcome {
  readonly reports: number;
  readonly kills: number;
  /** What was shown when the background died, and how often. */
  readonly killedAt: Readonly<Record<string, number>>;
  /** Reports that lack, are there more than once, or are nobody's, after each time that it was taken whole. */
  readonly lost: number;
  readonly doubled: number;
  readonly foreign: number;
  /** Seconds to take the whole of it, undisturbed, and steps of progress that were seen then. */
  readonly seconds: number;
  readonly steps: number;
  /** Reports left when it was stopped on the way. */
  readonly leftByStop: number;
  /** Bytes that a new subscriber loads of the last version, and one that many versions behind. */
  readonly wholeBytes: number;
  readonly deltaBytes: number;
  /** Answers while versions were switched: of the old one, of the new one, of neither. */
  readonly matches: Matches;
}

const PHASES: readonly (readonly [name: string, words: RegExp])[] = [
  ['checking', /Loading and checking/],
  ['taking', /Taking reports/],
  ['indexing', /Making them searchable/],
  ['beginning', /./],
];

const phaseIn = (said: string): string => PHASES.find(([, words]) => words.test(said))?.[0] ?? '';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Longest wait for a dataset to be whole, milliseconds. */
const PATIENCE = 600_000;

const cardNow = (page: Page): Promise<string> => cardSays(page, NAME, /./);
const isWhole = (said: string, version: number): boolean =>
  said.includes(`Version ${version} `) && !/Stop/.test(said);

const whole = (page: Page, version: number): Promise<string> =>
  until(
    `version ${version}`,
    async () => {
      const said = await cardNow(page);
      return isWhole(said, version) ? said : null;
    },
    PATIENCE,
  );

async function leave(page: Page): Promise<void> {
  await pressIn(page, NAME, 'Leave');
  await pressIn(page, NAME, 'Remove');
  await says(page, /is gone, with what only it had brought/);
}

const bytesOf = (asked: readonly Asked[]): number =>
  asked.reduce((sum, { bytes }) => sum + bytes, 0);

/** Subscribes and takes the whole of it, undisturbed. */
async function undisturbed(page: Page): Promise<{ seconds: number; steps: number }> {
  const start = performance.now();
  const steps = new Set<string>();
  await subscribeTo(page, `https://${PLACE}/`, NAME);
  await until(
    'the first version',
    async () => {
      const said = await cardNow(page);
      steps.add(
        /(?:Loading and checking|Taking reports): [\d,]+ of/.exec(said)?.[0] ?? phaseIn(said),
      );
      return isWhole(said, 1) ? said : null;
    },
    PATIENCE,
  );
  return { seconds: Math.round((performance.now() - start) / 1_000), steps: steps.size };
}

/** Stops it on the way; answers how many reports are there then. */
async function stopped(session: Session, page: Page): Promise<number> {
  await subscribeTo(page, `https://${PLACE}/`, NAME);
  await cardSays(page, NAME, /Loading and checking|Taking reports/, PATIENCE);
  await pressIn(page, NAME, 'Stop');
  await cardSays(page, NAME, /not loaded yet(?!.*Stop)/, PATIENCE);
  const { length } = await heldNumbers(session);
  return length;
}

/** Kills the background, as the browser does when it is idle. */
async function die(session: Session): Promise<void> {
  await session.worker();
  await endBackground(session.browser);
}

/** Takes it while the background is killed at random moments, from the beginning again where it was quicker than its deaths. */
async function killed(session: Session, page: Page, plan: Plan, seconds: number, tell: Tell) {
  const random = randomOf(plan.seed);
  const killedAt: Record<string, number> = {};
  const faults = { lost: 0, doubled: 0, foreign: 0 };
  let kills = 0;
  for (;;) {
    await pause(random(Math.max(600, seconds * 1_000)));
    const said = await cardNow(page);
    if (isWhole(said, 1)) {
      const found = heldAgainst(await heldNumbers(session), plan.reports);
      tell(`whole after ${kills} deaths: ${JSON.stringify(found)}`);
      for (const name of ['lost', 'doubled', 'foreign'] as const) faults[name] += found[name];
      if (kills >= plan.kills) return { kills, killedAt, ...faults };
      await leave(page);
      await subscribeTo(page, `https://${PLACE}/`, NAME);
    } else if (kills < plan.kills) {
      await die(session);
      kills += 1;
      const phase = phaseIn(said);
      killedAt[phase] = (killedAt[phase] ?? 0) + 1;
      tell(`death ${kills}: ${said.slice(0, 120)}`);
    }
  }
}

type Tell = (line: string) => void;

/**
 * Takes a dataset in the real browser from a real host: undisturbed, stopped, killed at random moments, and many versions
 * later, with matches asked for all the time. `tell` hears how it goes.
 */
export async function runSubscriber(plan: Plan, tell: Tell): Promise<Outcome> {
  const pages: Pages = new Map();
  const team = await teamAt(pages, PLACE);
  const share = Math.ceil(plan.reports / 100);
  const most = plan.reports + plan.versions * share;
  await team.publish(reportsOf(plan.reports, 1, most));
  tell(`published ${plan.reports} reports`);
  const session = await launch({ pages, allowed: [HOST] });
  try {
    const page = await openDatasets(session);
    const { seconds, steps } = await undisturbed(page);
    const first = heldAgainst(await heldNumbers(session), plan.reports);
    tell(`taken in ${seconds} s: ${JSON.stringify(first)}`);
    await leave(page);
    const leftByStop = await stopped(session, page);
    tell(`stopped: ${leftByStop} reports left`);
    await pressIn(page, NAME, 'Update now');
    const deaths = await killed(session, page, plan, seconds, tell);
    for (let n = 1; n <= plan.versions; n += 1)
      await team.publish(reportsOf(plan.reports + n * share, n + 1, most));
    tell(`published ${plan.versions} more versions`);
    const asked = serveFiles(pages, PLACE, team.host);
    const watch = await watchMatches(session);
    await pressIn(page, NAME, 'Update now');
    await whole(page, plan.versions + 1);
    await pause(500);
    const matches = await judged(watch, [1, plan.versions + 1]);
    const { chunks } = team.built?.manifest ?? { chunks: [] };
    const small = bytesOf(asked.filter(({ name }) => !name.startsWith('c/')));
    const last = heldAgainst(await heldNumbers(session), most);
    tell(`${plan.versions} versions later: ${JSON.stringify(last)}`);
    return {
      reports: plan.reports,
      ...deaths,
      lost: first.lost + deaths.lost + last.lost,
      doubled: first.doubled + deaths.doubled + last.doubled,
      foreign: first.foreign + deaths.foreign + last.foreign,
      seconds,
      steps,
      leftByStop,
      wholeBytes: small + chunks.reduce((sum, { bytes }) => sum + bytes, 0),
      deltaBytes: bytesOf(asked),
      matches,
    };
  } finally {
    await session.close();
  }
}
