import { chromium } from './chromium';
import type { Backend, Driver } from './driver';
import { firefox } from './firefox';

/** The browser that keeps its databases so, its profile within a folder; ends the command where there is none. */
export async function browserOf(backend: Backend, naive = false, within?: string): Promise<Driver> {
  const driver =
    backend === 'firefox' ? await firefox(naive, within) : await chromium(backend, naive, within);
  if (driver) return driver;
  process.stderr.write('There is no Firefox on this machine.\n');
  return process.exit(2);
}
