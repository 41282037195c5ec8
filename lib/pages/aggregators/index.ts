import { hostOf } from '@/lib/core/text/url';
import type { Aggregator } from './aggregator';
import { newsbreak } from './newsbreak/adapter';

const REGISTRY: readonly Aggregator[] = [newsbreak];

/** The adapter for an address, or null: then the page is read as any page. */
export function aggregatorOf(url: string): Aggregator | null {
  const host = hostOf(url) ?? '';
  return (
    REGISTRY.find((one) => one.hosts.some((own) => host === own || host.endsWith(`.${own}`))) ??
    null
  );
}
