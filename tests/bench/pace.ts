import { percentile } from './table';

const STEPS = 50_000_000;
const RUNS = 5;

/**
 * How fast the machine is at this moment: milliseconds that a fixed loop of 50 million multiplications takes (median of
 * five). Figures of two runs compare only where this is alike.
 */
export function pace(): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    let sum = 1;
    for (let i = 0; i < STEPS; i += 1) sum = Math.imul(sum ^ i, 0x01_00_01_93);
    // What nobody looks at may be left out by the engine.
    if (sum === 0) throw new Error('The sum cannot be 0.');
    return performance.now() - start;
  });
  return percentile(times, 0.5) ?? 0;
}
