// Installs what is missing, builds for both browsers and runs every test; ends with one line of sums.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensureFirefox } from '@/tests/support/find-browser';
import { runNode } from '@/tests/support/run';

const WXT = join('wxt', 'bin', 'wxt.mjs');
const VITEST = join('vitest', 'vitest.mjs');
const COUNTS = ['numPassedTests', 'numFailedTests', 'numPendingTests'] as const;

type Sums = Record<(typeof COUNTS)[number], number>;

/** Reads the sums of vitest's JSON report; one failure when there is none. */
function sumsOf(file: string): Sums {
  const none: Sums = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof report !== 'object' || report === null) return none;
    const counts = new Map<string, unknown>(Object.entries(report));
    const [passed, failed, pending] = COUNTS.map((name) => Number(counts.get(name) ?? 0));
    // A suite that does not even load has no failed test in it.
    const broken = counts.get('success') === true ? 0 : 1;
    return {
      numPassedTests: passed ?? 0,
      numFailedTests: Math.max(failed ?? 0, broken),
      numPendingTests: pending ?? 0,
    };
  } catch {
    return none;
  }
}

await ensureBrowser();
if (ensureFirefox() === null)
  console.error('No Firefox here: its smoke test is skipped. Install Firefox to run it.');
const built = [['build'], ['build', '-b', 'firefox', '--mv3']].every(
  (args) => runNode(WXT, args) === 0,
);
if (!built) {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'second-source-'));
const file = join(folder, 'report.json');
const status = runNode(VITEST, [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
]);
const { numPassedTests, numFailedTests, numPendingTests } = sumsOf(file);
rmSync(folder, { recursive: true, force: true });
// An error that no test waited for fails the run as well, and the report does not know it.
const failed = Math.max(numFailedTests, status === 0 ? 0 : 1);
console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
process.exit(failed > 0 ? 1 : 0);
