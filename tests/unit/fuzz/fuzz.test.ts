import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import { attack, smaller, tryInput } from '@/tests/fuzz/attack';
import { bytesOf, hold, textOf, type Target } from '@/tests/fuzz/target';
import { findingsOf, targetNamed, targetNames } from '@/tests/fuzz/targets';

vi.mock('webextension-polyfill', () => ({ default: {} }));
addLocales(LOCALES);

/** Inputs of each target in every run of the tests; `npm run fuzz` tries more. */
const INPUTS = 150;
const SEED = 20_220_105;

describe.each(targetNames())('%s', (name) => {
  test(`holds for ${INPUTS} seeded inputs`, { timeout: 120_000 }, async () => {
    const target = await targetNamed(name);
    const { findings, inputs } = await attack(target, { seed: SEED, inputs: INPUTS });
    expect(findings.map(({ what, input }) => `${what}: ${textOf(input).slice(0, 400)}`)).toEqual(
      [],
    );
    expect(inputs).toBe(INPUTS);
  });

  test('holds for what was once found', async () => {
    const target = await targetNamed(name);
    for (const { name: file, input } of findingsOf(name))
      expect([file, await tryInput(target, input)]).toEqual([file, null]);
  });
});

/** Fails for every input that holds the letter x twice. */
const fragile: Target = {
  about: 'no input holds x twice',
  corpus: () => [bytesOf('some words with one x in them')],
  generated: fc.string().map(bytesOf),
  words: ['x'],
  examine: (input) => {
    hold(textOf(input).split('x').length < 3, 'two of x');
    return String(input.length);
  },
};

test('an attack finds what does not hold, the same for the same seed, and makes it small', async () => {
  const runs = await Promise.all([1, 1].map((seed) => attack(fragile, { seed, inputs: 500 })));
  const [first, second] = runs.map(({ findings }) => findings[0]);
  expect(first?.what).toBe('Error: two of x');
  expect(first).toEqual(second);
  const small = first && (await smaller(fragile, first, 5_000));
  expect(textOf(small?.input ?? new Uint8Array())).toBe('xx');
});

/** A target that takes 40 ms of the processor, of 5, at the first tries. */
function slowAt(first: number): Target {
  let tries = 0;
  return {
    ...fragile,
    limit: 5,
    examine: () => {
      tries += 1;
      if (tries > first) return 'quick';
      let sum = 0;
      for (const end = performance.now() + 40; performance.now() < end;) sum += Math.sqrt(sum + 1);
      return String(sum > 0);
    },
  };
}

test('an attack tells an input that takes too long each time, not one that does so once', async () => {
  const { findings } = await attack(slowAt(Infinity), { seed: 1, inputs: 1 });
  expect(findings[0]?.what).toMatch(/^took \d+ ms of 5$/);
  expect(await attack(slowAt(1), { seed: 1, inputs: 1 })).toMatchObject({ findings: [] });
});
