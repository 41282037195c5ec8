import browser from 'webextension-polyfill';

/** A call of the browser's API at least this often keeps the background from being ended: 30 s without one do. */
const BEAT = 20_000;

/** Runs long work of the background without it being ended for idleness in the middle. */
export async function awake<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
