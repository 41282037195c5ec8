import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Whether packages can be installed with apt without asking. */
export const onDebianAsRoot = (): boolean =>
  process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * Runs a program in the checkout; its output goes to standard error.
 * @returns its exit status, 1 when it could not be started.
 */
export function run(program: string, args: readonly string[]): number {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error) process.stderr.write(`${program}: ${error.message}\n`);
  return status ?? 1;
}

/** Runs the JavaScript program of an installed package. */
export const runNode = (script: string, args: readonly string[]): number =>
  run(process.execPath, [join(ROOT, 'node_modules', script), ...args]);
