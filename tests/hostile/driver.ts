import type { Seen } from './watch';

/** A browser with the built extension that visits hostile pages. */
export interface Driver {
  /** Opens a page, waits until the extension is done with it, opens the popup over it and looks into every world. */
  readonly visit: (url: string, html: string, changes: boolean) => Promise<Seen>;
  /** Hosts and addresses that were asked for so far. */
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** What a person may have switched on; marks too, so that they are attacked as well. */
export const SETTINGS = { badge: true, recordPages: true, listMarks: true, sitesOff: [] };

/** How long the extension may take over one page, milliseconds. */
export const PATIENCE = 20_000;
