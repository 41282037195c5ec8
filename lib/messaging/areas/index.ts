import { boards, type BoardsApi } from './boards';
import { datasets, type DatasetsApi } from './datasets';
import { desk, type DeskApi } from './desk';
import { feeds, type FeedsApi } from './feeds';
import { library, type LibraryApi } from './library';

/** The calls that no page's first screen waits for, by area. */
export interface Areas {
  readonly feeds: FeedsApi;
  readonly datasets: DatasetsApi;
  readonly desk: DeskApi;
  readonly library: LibraryApi;
  readonly boards: BoardsApi;
}

export const areas: Areas = { feeds, datasets, desk, library, boards };
