import { UNDECIDED } from '@/lib/core/model/decision';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { assembleContext } from '@/lib/core/corroboration/assemble';
import type { Basis } from '@/lib/core/model/basis';
import type { Report } from '@/lib/core/model/report';
import { readingOf } from '../eval/story';
import { percentile } from './table';

const REPORTS = 200;
const RUNS = 30;
const BASIS: Basis = { kind: 'dataset', certainty: 'stated' };

const WIRES = ['Reuters', 'AP', 'AFP'];
const SPEAKERS = [
  'the interior ministry',
  'the governor',
  'the coast guard',
  'the mayor',
  'hospital officials',
];
const STREETS = ['harbour', 'old market', 'north bridge', 'railway station', 'fish quarter'];

/** Sentences of one flood, told by so many hands; `own` is what one outlet alone has. */
const sentencesOf = (teller: number, own: number): string[] => [
  `The flood in the port of Brenna killed ${12 + (teller % 4)} people and injured at least ${80 + teller} on Tuesday, ${SPEAKERS[teller % 5]} said.`,
  `Water from the river Asel reached the ${STREETS[teller % 5]} before dawn, and ${300 + teller * 7} residents were evacuated.`,
  `"We have never seen the river rise like this," mayor Ida Toller told ${WIRES[teller % 3]} on Wednesday.`,
  `According to ${SPEAKERS[(teller + 2) % 5]}, ${4 + (teller % 3)} people were still missing on Wednesday evening.`,
  `Rescue teams from ${3 + (teller % 5)} towns searched the ${STREETS[(teller + 3) % 5]} with boats and dogs.`,
  `The government declared a state of emergency on January ${5 + (teller % 3)} and sent ${200 + own} soldiers.`,
  `Damage was put at about $${20 + own} million by insurer number ${own}.`,
  `Reporter ${own} saw ${own % 9} cars on the roof of a school near street ${own}, and spoke to ${own % 7} families there.`,
];

/** A report of the flood: two of three are copies of a wire, somewhat cut, the others an outlet's own. */
function reportOf(n: number): Report {
  const copy = n % 3 !== 0;
  const wire = WIRES[n % 2] ?? 'AP';
  const text = copy
    ? `BRENNA, Jan 5 (${wire}) - ${sentencesOf(n % 2, n % 2)
        .slice(0, 8 - (n % 3))
        .join(' ')}`
    : sentencesOf(n, n).join(' ');
  return {
    id: `text:${n}`,
    url: `https://paper${n}.example/flood-in-brenna-${n}`,
    headline: copy ? 'Flood in port of Brenna kills 12' : `Flood hits Brenna, ${12 + (n % 4)} dead`,
    headlineBasis: BASIS,
    outlet: { value: `Paper ${n}`, basis: BASIS },
    domain: `paper${n}.example`,
    byline: [],
    published: { value: `2022-01-0${5 + (n % 3)}`, precision: 'day', basis: BASIS },
    language: 'en',
    text: `${text} ${text.length < 900 ? '' : 'More follows.'}`,
    truncated: false,
    dateline: null,
    credit: copy ? { agency: wire, raw: `(${wire})` } : null,
    annotation: null,
    provenance: [],
  };
}

/** The same flood in another town, so that no run has read any of its sentences before. */
const inTown = (report: Report, run: number): Report => {
  const moved = (text: string | null): string | null =>
    text === null
      ? null
      : text
          .replaceAll(
            'Brenna',
            `Brenna${TOWNS[run % 26] ?? ''}${TOWNS[Math.floor(run / 26)] ?? ''}`,
          )
          .replaceAll(/\. /g, ` in the town's part ${run}. `);
  return { ...report, headline: moved(report.headline), text: moved(report.text) };
};
const TOWNS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Median time, in milliseconds, of a whole context of 200 reports of one story, and how many of them match. Every run
 * tells of another town: what is remembered of sentences within one context counts, what was read before does not.
 */
export function measureContext(): { reports: number; same: number; median: number } {
  const story = Array.from({ length: REPORTS + 1 }, (_, n) => reportOf(n));
  let same = 0;
  const times = Array.from({ length: RUNS }, (_, run) => {
    const [page, ...candidates] = story.map((report) => inTown(report, run));
    if (!page) throw new Error('There is a page.');
    const reading = readingOf(page);
    const start = performance.now();
    const context = assembleContext({
      reading,
      candidates,
      library: { reports: REPORTS, datasets: [] },
      decisions: UNDECIDED,
      numberReader,
    });
    const time = performance.now() - start;
    same = context?.verdict.reports ?? 0;
    return time;
  });
  return { reports: REPORTS, same, median: percentile(times, 0.5) ?? 0 };
}
