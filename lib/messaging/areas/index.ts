import { datasets, type DatasetsApi } from './datasets';
import { desk, type DeskApi } from './desk';
import { feeds, type FeedsApi } from './feeds';

/** The calls that no page's first screen waits for, by area. */
export interface Areas {
  readonly feeds: FeedsApi;
  readonly datasets: DatasetsApi;
  readonly desk: DeskApi;
}

export const areas: Areas = { feeds, datasets, desk };
