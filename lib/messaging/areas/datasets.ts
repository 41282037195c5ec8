import type { Result } from '@/lib/core/model/problem';
import { asked } from './asked';

/** Datasets: who publishes them, and those that a person makes. */
export interface DatasetsApi {
  /** Addresses of the datasets that are subscribed to. */
  subscriptions(): Promise<Result<readonly string[]>>;
}

const ask = asked('datasets');

export const datasets: DatasetsApi = {
  subscriptions: () => ask('subscriptions'),
};
