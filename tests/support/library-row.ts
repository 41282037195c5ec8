import type { LibraryRow } from '@/lib/core/model/library-row';

/** A report as lists show it, of which nothing is known but what is told. */
export const libraryRow = (id: string, told: Partial<LibraryRow> = {}): LibraryRow => ({
  id,
  url: null,
  headline: null,
  words: null,
  outlet: null,
  published: null,
  language: null,
  wire: null,
  datasets: [],
  ...told,
});
