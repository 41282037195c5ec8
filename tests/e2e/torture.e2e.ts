import { expect, test } from 'vitest';
import { findFirefox } from '@/tests/support/find-browser';
import { chromium } from '@/tests/torture/chromium';
import { damageMatrix } from '@/tests/torture/damage/run';
import type { Driver } from '@/tests/torture/driver';
import { firefox } from '@/tests/torture/firefox';
import { NAIVE, TARGETS, torture, type Outcome } from '@/tests/torture/run';

const LONG = 600_000;
const log = (line: string): void => console.log(line);

/** A short run of `npm run torture`, of a seed of its own. */
async function short(
  driver: Driver,
  rounds: number,
  browserEvery: number,
  targets = TARGETS,
): Promise<Outcome> {
  try {
    return await torture(driver, { seed: 10, rounds, targets, browserEvery, most: 3, log });
  } finally {
    await driver.close();
  }
}

test(
  'whatever dies while the library changes, nothing is lost, doubled or half (Chromium, LevelDB)',
  async () => {
    const { failures, rounds, browserKills } = await short(await chromium('leveldb', false), 12, 6);
    expect(failures).toEqual([]);
    expect([rounds, browserKills]).toEqual([12, 2]);
  },
  LONG,
);

test(
  'the same on SQLite',
  async () => {
    const { failures } = await short(await chromium('sqlite', false), 5, 5);
    expect(failures).toEqual([]);
  },
  LONG,
);

test(
  'an importer that keeps rows, index and progress in transactions of their own does not survive it',
  async () => {
    const { failures } = await short(await chromium('leveldb', true), 40, 0, NAIVE);
    expect(failures.join('\n')).toMatch(/there twice|something else than a scan/);
  },
  LONG,
);

const browser = findFirefox();
if (!browser) console.log('No Firefox on this machine: its kills are skipped.');
test.skipIf(!browser)(
  'the same in Firefox',
  async () => {
    const driver = await firefox(false);
    if (!driver) throw new Error('Firefox did not start.');
    const { failures } = await short(driver, 6, 6);
    expect(failures).toEqual([]);
  },
  LONG,
);

test(
  'a damaged profile is told of at the first answer, never as nobody else reporting it, and works on',
  async () => {
    const driver = await chromium('leveldb', false);
    try {
      const cells = await damageMatrix(driver, false, 1, log, /heads zeroed/);
      expect(cells.length).toBe(3);
      expect(cells.filter(({ outcome }) => outcome === 'silent')).toEqual([]);
      expect(cells.filter(({ works }) => !works)).toEqual([]);
    } finally {
      await driver.close();
    }
  },
  LONG,
);
