import { expect, test } from 'vitest';
import { runSubscriber } from '@/tests/subscribe/run';

/** A short run; `npm run subscribe` takes 100,000 reports. */
const PLAN = { reports: 6_000, kills: 6, versions: 10, seed: 7 };

/** It takes minutes: run when it is asked for. */
const isAsked = process.env['SUBSCRIBER'] !== undefined;
if (!isAsked) console.log('SUBSCRIBER is not set: no dataset is taken through deaths.');

test.skipIf(!isAsked)(
  `${PLAN.reports} reports: shown, stopped, taken through ${PLAN.kills} deaths of the background, and ${PLAN.versions} versions later`,
  { timeout: 300_000 },
  async () => {
    const told: string[] = [];
    const outcome = await runSubscriber(PLAN, (line) => told.push(line));
    console.log(`${told.join('\n')}\n${JSON.stringify(outcome)}`);
    expect(outcome).toMatchObject({
      kills: PLAN.kills,
      lost: 0,
      doubled: 0,
      foreign: 0,
      leftByStop: 0,
    });
    expect(outcome.steps).toBeGreaterThan(2);
    expect(outcome.deltaBytes / outcome.wholeBytes).toBeLessThan(0.15);
    expect(outcome.matches.mixed).toBe(0);
    expect(outcome.matches.old).toBeGreaterThan(0);
    expect(outcome.matches.new).toBeGreaterThan(0);
  },
);
