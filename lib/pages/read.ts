import type { Reading } from '@/lib/core/model/reading';
import { look } from './look';
import { readWith } from './read-with';

/** Reads one page as it is read without a click: by the rules of its site, else as any page. Never throws. */
export function readPage(page: Document, url: string, capturedAt: string): Reading {
  const seen = look(page, url, capturedAt);
  return 'page' in seen ? seen : readWith({ page, url, capturedAt, known: seen });
}
