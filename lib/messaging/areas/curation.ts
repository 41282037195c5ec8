import type {
  ColumnMapping,
  DatasetFacts,
  Differences,
  ImportPreview,
  ImportState,
  MergePlan,
  OwnDataset,
  OwnEdit,
  OwnKey,
  OwnRows,
  OwnState,
  PublishedPack,
  Read,
} from '@/lib/core/model/curation';
import type { Result } from '@/lib/core/model/problem';
import type { Refusal } from '@/lib/core/model/refusal';
import { asked } from './asked';

export interface ImportWish {
  readonly staged: string;
  readonly name: string;
  readonly columns: ColumnMapping | null;
  /** A dataset of one's own; null: a new one of this title. */
  readonly into: string | null;
  readonly title: string;
  /** What stays where the file tells a record otherwise. */
  readonly prefer: 'file' | 'mine';
}

/** Datasets of one's own, and files that are read into them. */
export interface CurationApi {
  /** Gives the background a piece of a file, in base64; see `stageFile`. */
  stage(piece: {
    readonly staged: string;
    readonly piece: number;
    readonly bytes: string;
  }): Promise<Result<null>>;
  fetchPiece(wanted: { readonly staged: string; readonly piece: number }): Promise<Result<string>>;
  /** What a file that was staged is taken for. */
  preview(
    wish: Pick<ImportWish, 'staged' | 'name' | 'columns'>,
  ): Promise<Result<Read<ImportPreview>>>;
  beginImport(wish: ImportWish): Promise<Result<null>>;
  importState(staged: string): Promise<Result<ImportState>>;
  cancelImport(staged: string): Promise<Result<null>>;
  /** All datasets of one's own. */
  own(): Promise<Result<readonly OwnDataset[]>>;
  /** Makes one, of a tab's story, of what a search finds, or empty; answers with its id. */
  make(wish: {
    readonly title: string;
    readonly from: { readonly tab: number } | { readonly query: string } | null;
  }): Promise<Result<string>>;
  rows(wanted: {
    readonly id: string;
    readonly from: number;
    readonly count: number;
    readonly words: string;
  }): Promise<Result<OwnRows>>;
  /** Changes one; a refusal says why a report that was written by hand is none. */
  edit(change: { readonly id: string; readonly edit: OwnEdit }): Promise<Result<Refusal | null>>;
  setFacts(change: {
    readonly id: string;
    readonly facts: Omit<DatasetFacts, 'pack'>;
  }): Promise<Result<null>>;
  undo(id: string): Promise<Result<null>>;
  redo(id: string): Promise<Result<null>>;
  /** The kept states, oldest first, and which of them holds. */
  states(
    id: string,
  ): Promise<Result<{ readonly now: number; readonly states: readonly OwnState[] }>>;
  compareStates(wanted: {
    readonly id: string;
    readonly from: number;
    readonly to: number;
  }): Promise<Result<Differences>>;
  goToState(wanted: { readonly id: string; readonly state: number }): Promise<Result<null>>;
  planMerge(pair: { readonly into: string; readonly from: string }): Promise<Result<MergePlan>>;
  /** Merges; changes nothing while a conflict has no choice. */
  merge(wish: {
    readonly into: string;
    readonly from: string;
    readonly choices: {
      readonly each: Readonly<Record<string, 'mine' | 'theirs'>>;
      readonly rest: 'mine' | 'theirs' | null;
    };
  }): Promise<Result<null>>;
  removeOwn(id: string): Promise<Result<null>>;
  keys(): Promise<Result<readonly OwnKey[]>>;
  /** Makes a key; with a password its locked backup is answered, this once. */
  makeKey(wish: {
    readonly name: string;
    readonly password: string | null;
  }): Promise<Result<{ readonly key: OwnKey; readonly backup: string | null }>>;
  /** Takes a key from its backup; null: no backup, or another password. */
  takeKey(
    wish: Readonly<Record<'name' | 'backup' | 'password', string>>,
  ): Promise<Result<OwnKey | null>>;
  dropKey(id: string): Promise<Result<null>>;
  publish(wish: {
    readonly id: string;
    readonly key: string;
    readonly texts: boolean;
    readonly days: number;
  }): Promise<Result<PublishedPack>>;
}

const ask = asked('datasets');

export const curation: CurationApi = {
  stage: (piece) => ask('stage', piece),
  fetchPiece: (wanted) => ask('fetchPiece', wanted),
  preview: (wish) => ask('preview', wish),
  beginImport: (wish) => ask('beginImport', wish),
  importState: (staged) => ask('importState', staged),
  cancelImport: (staged) => ask('cancelImport', staged),
  own: () => ask('own'),
  make: (wish) => ask('make', wish),
  rows: (wanted) => ask('rows', wanted),
  edit: (change) => ask('edit', change),
  setFacts: (change) => ask('setFacts', change),
  undo: (id) => ask('undo', id),
  redo: (id) => ask('redo', id),
  states: (id) => ask('states', id),
  compareStates: (wanted) => ask('compareStates', wanted),
  goToState: (wanted) => ask('goToState', wanted),
  planMerge: (pair) => ask('planMerge', pair),
  merge: (wish) => ask('merge', wish),
  removeOwn: (id) => ask('removeOwn', id),
  keys: () => ask('keys'),
  makeKey: (wish) => ask('makeKey', wish),
  takeKey: (wish) => ask('takeKey', wish),
  dropKey: (id) => ask('dropKey', id),
  publish: (wish) => ask('publish', wish),
};
