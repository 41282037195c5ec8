import { assembleContext } from '@/lib/core/corroboration/assemble';
import { reportsOfPage } from '@/lib/core/corroboration/reports-of-page';
import { UNDECIDED } from '@/lib/core/model/decision';
import type { Reading, Story } from '@/lib/core/model/reading';
import { bringNumbers } from './numbers';

const TEXT =
  'Officials in Northport said on Monday that 14 people were killed when a ferry struck the Harbour Bridge, according to Reuters.';

const BASIS = { kind: 'element', certainty: 'stated' } as const;
const STORY: Story = {
  headline: {
    value: 'Ferry strikes Harbour Bridge in Northport, 14 killed',
    basis: BASIS,
  },
  byline: null,
  outlet: null,
  canonicalUrl: null,
  originalUrl: null,
  published: { value: '2024-03-11', precision: 'day', basis: BASIS },
  updated: null,
  publishedRaw: null,
  lead: null,
  body: [TEXT, TEXT, TEXT],
  dateline: null,
  credit: null,
  commentCount: null,
  language: 'en',
};

/** A story that never happened. */
const READING: Reading = {
  page: {
    url: 'https://none.invalid/',
    site: '',
    layout: '',
    kind: 'article',
    capturedAt: '2024-03-12',
    title: '',
  },
  story: STORY,
  snippets: [],
  missing: [],
  problems: [],
};

/** Candidates of a run, and runs: enough for every function to be compiled, about 15 ms in all. */
const REPORTS = 8;
const RUNS = 2;

let primed = false;

/**
 * Judges a story of our own once the background has started, so that its code is compiled when the first page asks.
 * Nothing is kept of it. Once in the life of a background.
 */
export async function prime(): Promise<void> {
  if (primed) return;
  primed = true;
  const { page } = reportsOfPage(READING);
  const candidates = Array.from({ length: REPORTS }, (_, i) => ({
    ...page,
    id: `prime-${i}`,
    url: null,
    headline: `${i} ${STORY.headline.value}`,
  }));
  const numberReader = await bringNumbers();
  if (!numberReader) return;
  const library = { reports: 0, datasets: [] };
  for (let run = 0; run < RUNS; run += 1)
    assembleContext({ reading: READING, candidates, library, numberReader, decisions: UNDECIDED });
}
