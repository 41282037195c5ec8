interface Runtime {
  readonly id?: string;
  readonly getManifest?: () => { readonly version: string };
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly onMessage: { readonly addListener: (listener: (message: unknown) => void) => void };
}

type StorageListener = (changes: Readonly<Record<string, { newValue?: unknown }>>) => void;

interface Listeners {
  readonly addListener: (listener: () => void) => void;
  readonly removeListener: (listener: () => void) => void;
}

interface Extension {
  readonly runtime: Runtime;
  readonly storage?: {
    /** Only in the extension's own pages. */
    readonly session: { readonly get: (key: string) => Promise<Record<string, unknown>> };
    readonly local: {
      readonly get: (key: string) => Promise<Record<string, unknown>>;
      readonly set: (values: Readonly<Record<string, unknown>>) => Promise<void>;
    };
    readonly onChanged: {
      readonly addListener: (listener: StorageListener) => void;
      readonly removeListener: (listener: StorageListener) => void;
    };
  };
  readonly permissions?: {
    readonly request: (wanted: { readonly origins: string[] }) => Promise<boolean>;
  };
  /** Chromium. */
  readonly sidePanel?: {
    readonly open: (where: { readonly tabId: number }) => Promise<void>;
  };
  /** Firefox. */
  readonly sidebarAction?: { readonly open: () => Promise<void> };
  readonly commands?: {
    readonly getAll: () => Promise<
      readonly { readonly name?: string; readonly shortcut?: string }[]
    >;
  };
  readonly tabs?: {
    readonly query: (wanted: object) => Promise<readonly { readonly id?: number }[]>;
    readonly onActivated: Listeners;
    /** Chromium. */
    readonly onReplaced?: Listeners;
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

/** The extension's own version; empty where the browser does not tell. */
export const extensionVersion = (): string => extension()?.runtime.getManifest?.().version ?? '';

/** Calls back when the background asks for another reading of the page. */
export function onReadAgain(read: () => void): void {
  extension()?.runtime.onMessage.addListener((message) => {
    const asked = typeof message === 'object' && message !== null && 'call' in message;
    if (asked && message.call === 'read-again') read();
  });
}

/** Calls back when what is kept under a key changes; answers with how to stop that. */
export function onKept(key: string, changed: (value: unknown) => void): () => void {
  const storage = extension()?.storage;
  const listener: StorageListener = ({ [key]: change }) => {
    if (change) changed(change.newValue);
  };
  storage?.onChanged.addListener(listener);
  return () => storage?.onChanged.removeListener(listener);
}

/** Calls back when a person switches something; answers with how to stop that. */
export const onSettings = (
  changed: (settings: Readonly<Record<string, unknown>>) => void,
): (() => void) => onKept('settings', (value) => changed({ ...Object(value) }));

/**
 * Asks the person for the hosts of some addresses, by `https:`, and for nothing else; answers whether they may be reached. Must
 * be called from within a click. Addresses that are none are left out.
 */
export async function requestHosts(urls: readonly string[]): Promise<boolean> {
  const hosts = urls.flatMap((url) =>
    URL.canParse(url) ? `https://${new URL(url).hostname}/*` : [],
  );
  const origins = [...new Set(hosts)];
  return (
    origins.length > 0 &&
    ((await extension()
      ?.permissions?.request({ origins })
      .catch(() => false)) ??
      false)
  );
}

/** Id of the tab that a page of the extension was opened for (`?tab=ID`), or null. */
export function namedTabId(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named !== null && /^\d+$/.test(named) ? Number(named) : null;
}

/** Id of the tab in front of the person, or null. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = (await extension()?.tabs?.query({ active: true, lastFocusedWindow: true })) ?? [];
  return tab?.id ?? null;
}
