import browser, { type Runtime } from 'webextension-polyfill';

/** Who sent a message. */
export interface Sender {
  /** From this extension. */
  readonly own: boolean;
  /** From one of its pages, not from a content script. */
  readonly page: boolean;
  readonly tabId: number | null;
  readonly frameId: number | null;
  readonly url: string | null;
}

/** Answers every message; must be called synchronously at start. */
export function onMessage(answer: (message: unknown, sender: Sender) => Promise<unknown>): void {
  const origin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, {
      own: sender.id === browser.runtime.id,
      page: sender.url?.startsWith(origin) ?? false,
      tabId: sender.tab?.id ?? null,
      frameId: sender.frameId ?? null,
      url: sender.url ?? null,
    }),
  );
}

/** Runs work once the extension was installed or the browser started. */
export function onStart(work: () => void): void {
  browser.runtime.onInstalled.addListener(work);
  browser.runtime.onStartup.addListener(work);
}
