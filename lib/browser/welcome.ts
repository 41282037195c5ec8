import browser from 'webextension-polyfill';

const KEY = 'welcomed';

const isWelcomed = async (): Promise<boolean> =>
  (await browser.storage.local.get(KEY))[KEY] === true;

async function open(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  await browser.storage.local.set({ [KEY]: true });
}

/**
 * Opens a page of the extension once, when it was just installed; must be called synchronously at start. Who learns of the
 * installation earlier has it opened by what is answered, which resolves as soon as the browser was asked to. `failed` is
 * told where it opens no tab.
 */
export function welcome(path: string, failed: () => void): () => Promise<void> {
  let asked: Promise<void> | null = null;
  const ask = async (): Promise<void> => {
    if (!(await isWelcomed())) open(path).catch(failed);
  };
  const askOnce = (): Promise<void> => (asked ??= ask());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') askOnce().catch(failed);
  });
  return askOnce;
}
