interface Runtime {
  readonly id?: string;
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly onMessage: { readonly addListener: (listener: (message: unknown) => void) => void };
}

interface Extension {
  readonly runtime: Runtime;
  /** Only in the extension's own pages. */
  readonly storage?: {
    readonly session: { readonly get: (key: string) => Promise<Record<string, unknown>> };
  };
  readonly permissions?: {
    readonly request: (wanted: { readonly origins: string[] }) => Promise<boolean>;
  };
  readonly tabs?: {
    readonly query: (wanted: object) => Promise<readonly { readonly id?: number }[]>;
  };
}

const isExtension = (found: unknown): found is Extension =>
  typeof found === 'object' && found !== null && 'runtime' in found && Boolean(found.runtime);

/** The browser's extension API; both names answer with promises under manifest version 3, and a library for that would weigh on every page. */
export function extension(): Extension | undefined {
  const found: unknown[] = ['browser', 'chrome'].map((name) => Reflect.get(globalThis, name));
  return found.find(isExtension);
}

/** Whether the extension that started this script is still there; after an update it is not. */
export const isAlive = (): boolean => Boolean(extension()?.runtime.id);

/** Calls back when the background asks for another reading of the page. */
export function onReadAgain(read: () => void): void {
  extension()?.runtime.onMessage.addListener((message) => {
    const asked = typeof message === 'object' && message !== null && 'call' in message;
    if (asked && message.call === 'read-again') read();
  });
}

/** Id of the tab in front of the person, or null. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = (await extension()?.tabs?.query({ active: true, lastFocusedWindow: true })) ?? [];
  return tab?.id ?? null;
}
