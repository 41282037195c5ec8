import { readdirSync, readFileSync } from 'node:fs';

/** Text of a file of `/proc`, empty when the process has ended. */
function proc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Resident memory of a browser's extension processes, in MB; null where there is no `/proc`. */
function extensionMemory(profile: string): number | null {
  if (process.platform !== 'linux') return null;
  const browser = readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && proc(pid, 'cmdline').includes(profile),
  );
  const roots = new Set(browser);
  let sum = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const command = proc(pid, 'cmdline');
    if (!command.includes('--extension-process')) continue;
    if (!belongs(pid, roots)) continue;
    sum += Number(/VmRSS:\s+(\d+)/.exec(proc(pid, 'status'))?.[1] ?? 0) / 1_024;
  }
  return sum;
}

function belongs(pid: string, roots: ReadonlySet<string>): boolean {
  for (let at = pid, steps = 0; at !== '0' && at !== '' && steps < 12; steps += 1) {
    if (roots.has(at)) return true;
    at = /PPid:\s+(\d+)/.exec(proc(at, 'status'))?.[1] ?? '';
  }
  return false;
}

/** Samples the memory of a browser's extension processes until stopped; `stop` answers the peak in MB. */
export function watchMemory(profile: string): { stop(): number | null } {
  let peak: number | null = null;
  const timer = setInterval(() => {
    const now = extensionMemory(profile);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
