import type { Reading } from '@/lib/core/model/reading';
import { aggregatorOf } from './aggregators';
import { readWith } from './read-with';

/** Reads one page as content scripts do: by its aggregator's adapter, else as any page. Never throws. */
export const readPage = (page: Document, url: string, capturedAt: string): Reading =>
  readWith({ page, url, capturedAt, aggregator: aggregatorOf(url) });
