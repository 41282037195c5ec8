import type { DecisionChange } from '@/lib/core/model/decision';
import type { LibraryStatus, StorageUse, StoryContext } from '@/lib/core/model/context';
import type { Losses } from '@/lib/core/model/losses';
import type { Problem, Result } from '@/lib/core/model/problem';
import type { Reading } from '@/lib/core/model/reading';

/** How far the answer for one tab has come. */
export type ContextState =
  | { readonly state: 'none' }
  | { readonly state: 'reading' }
  | { readonly state: 'ready'; readonly context: StoryContext }
  /** The page tells no story of its own but lists reports; `kept` when they are in the library. */
  | { readonly state: 'list'; readonly reading: Reading; readonly kept: boolean }
  | { readonly state: 'failed'; readonly problem: Problem };

/** What a person can switch. */
export interface Settings {
  /** Show the number of origins on the toolbar button. */
  readonly badge: boolean;
  /** Keep the reports that aggregator pages show in the library. */
  readonly recordPages: boolean;
  /** Show the number of origins beside headlines that a page lists. */
  readonly listMarks: boolean;
  /** Ids of listed sites whose pages are not read without a click. */
  readonly sitesOff: readonly string[];
}

/** A headline that a page lists, with the number of independent origins that report its story besides it. */
export interface ListMark {
  readonly title: string;
  readonly url: string | null;
  /** At least 1: of others the library does not know enough. */
  readonly origins: number;
}

/** The site of a page. */
export interface SiteState {
  /** Its name, or its host when it is not listed. */
  readonly name: string;
  /** It is one of the sites that come with the extension. */
  readonly listed: boolean;
  /** Its pages are read without a click. */
  readonly on: boolean;
}

/** A site among those that can be switched. */
export interface SiteChoice extends SiteState {
  /** Id of a listed site, or the host of one that the person added. */
  readonly id: string;
}

/** A person switches the site of an address. */
export interface SiteChange {
  readonly url: string;
  readonly listed: boolean;
  readonly on: boolean;
}

/** What a person says of one report of the story in a tab. */
export interface DecisionRequest {
  readonly tabId: number;
  readonly reportId: string;
  readonly change: DecisionChange;
}

/** The one contract between pages of the extension, content scripts and the background. All values are plain JSON. */
export interface Api {
  /** From a content script at `document_start`: wakes the background while the page loads; answers whether to read it. */
  warm(): Promise<boolean>;
  /** As `warm`, and brings the reader of any page into the page. */
  reader(): Promise<boolean>;
  /** From a content script: a page was read. */
  storySeen(reading: Reading): Promise<Result<null>>;
  /** From a content script: what the library knows of the headlines that its page lists. */
  listMarks(): Promise<readonly ListMark[]>;
  /** What is known about a tab now; never starts work. */
  contextOf(tabId: number): Promise<ContextState>;
  /** Reads the tab's page (needs the person's click on the toolbar button) and answers with its context. */
  readTab(tabId: number): Promise<ContextState>;
  /** Records a decision and answers with the context as it is then. */
  decide(request: DecisionRequest): Promise<ContextState>;
  library(): Promise<Result<LibraryStatus>>;
  /** What damages took and a person has still to be told. */
  losses(): Promise<Result<Losses>>;
  /** A person was told. */
  dismissLosses(): Promise<Result<null>>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<Settings>;
  /** The structure of a tab's page without its words, for a report that its site has changed. */
  outline(tabId: number): Promise<Result<string>>;
  site(url: string): Promise<SiteState>;
  setSite(change: SiteChange): Promise<SiteState>;
  /** Every listed site and those that the person added. */
  sites(): Promise<readonly SiteChoice[]>;
  /** Room taken on the device; `not-told` where the browser keeps it to itself. */
  storageUse(): Promise<Result<StorageUse>>;
  /** Removes a dataset with its reports. */
  removeDataset(id: string): Promise<Result<null>>;
  /** Loads the starter dataset again after it was removed. */
  loadStarter(): Promise<Result<null>>;
  /** Empties the library; `undoErase` takes it back until `finishErase`. Answers how many reports there were. */
  eraseLibrary(): Promise<Result<number>>;
  /** Answers whether there was anything to take back. */
  undoErase(): Promise<Result<boolean>>;
  /** Lets go of what was erased for good. */
  finishErase(): Promise<Result<boolean>>;
  /** Removes every report that only pages added; answers how many. */
  erasePages(): Promise<Result<number>>;
}

/** Names of the calls. */
export type Call = keyof Api;
