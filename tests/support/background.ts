import { TargetType, type Browser, type Target } from 'puppeteer-core';
import { until } from './ask';

/** Whether a target is the background of an extension. */
export const isBackground = (target: Target): boolean =>
  target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://');

/** Ends the background as the browser does, and waits until it is gone, for `limit` milliseconds: one that is busy takes a while to die. */
export async function endBackground(browser: Browser, limit?: number): Promise<void> {
  const running = browser.targets().find(isBackground);
  if (!running) return;
  // One that is just starting may outlive the first attempt.
  const end = async (): Promise<true | null> => {
    const worker = await running.worker().catch(() => null);
    await worker?.close().catch(() => null);
    return browser.targets().includes(running) ? null : true;
  };
  await until('the end of the background', end, limit);
}
