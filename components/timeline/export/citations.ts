import { workspaceText } from '../../locales/workspace';
import type { StoryContext } from '@/lib/core/model/context';

import { outletName, reportTitle } from '../../ui/names';
import { finenessOf, whenText } from '../describe';
import type { Entry, ReportEntry } from '../entries';
import { line } from './markup';
import { wrapped, type Measure } from './measure';
import { SOFT, INK, LINK } from './colours';

const SIZE = 12;
const ROW = 16;
const GAP = 10;

/** One report as it is cited: lines of markup, and how high they stand. */
interface Citation {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

/** A report with its number, outlet, time and how it is known, headline and address. */
function citationOf(
  context: StoryContext,
  entry: ReportEntry,
  number: number,
  width: number,
  measure: Measure,
  anchor: { readonly direction: string },
): Citation {
  const report = context.reports[entry.reportId];
  const when = [whenText(entry), finenessOf(entry)].filter(Boolean).join(', ');
  const parts = [
    { words: `[${number}] ${outletName(report)}`, weight: 650, fill: INK },
    { words: when, weight: 400, fill: SOFT },
    { words: reportTitle(report), weight: 400, fill: INK },
    { words: report?.url ?? workspaceText('export.noAddress'), weight: 400, fill: LINK },
  ];
  const lines = parts.flatMap(({ words, weight, fill }) =>
    wrapped(words, width, SIZE, measure, weight).map((words_) => ({ words: words_, weight, fill })),
  );
  return {
    height: lines.length * ROW + GAP,
    draw: (x, y) =>
      lines
        .map(({ words, weight, fill }, i) =>
          line(words, {
            x,
            y: y + (i + 1) * ROW - 4,
            'font-size': SIZE,
            'font-weight': weight,
            fill,
            ...anchor,
          }),
        )
        .join(''),
  };
}

interface Wanted {
  readonly context: StoryContext;
  readonly entries: readonly Entry[];
  readonly measure: Measure;
  /** Left end of the columns, their width, and what lies between them. */
  readonly left: number;
  readonly width: number;
  readonly columns: number;
  readonly gap: number;
  readonly mirrored: boolean;
  /** Pixels that they may take; what is left out is said. */
  readonly room: number;
}

/** Every report of the picture in columns, in order of time. */
export function citations(wanted: Wanted): {
  readonly markup: (top: number) => string;
  readonly height: number;
  readonly left: number;
} {
  const { context, entries, measure, columns, gap, mirrored, room } = wanted;
  const wide = (wanted.width - gap * (columns - 1)) / columns;
  const reports = entries.filter((entry) => entry.kind === 'report');
  const all = reports.map((entry, i) =>
    citationOf(context, entry, i + 1, wide, measure, { direction: mirrored ? 'rtl' : 'ltr' }),
  );
  // Each column takes what an even share of the height holds; a little more so that the last one is not left alone.
  const share = all.reduce((sum, { height }) => sum + height, 0) / columns;
  const deepest = Math.min(room, share + Math.max(0, ...all.map(({ height }) => height)));
  const placed: { citation: Citation; column: number; y: number }[] = [];
  let [column, y] = [0, 0];
  for (const citation of all) {
    if (y > 0 && y + citation.height > deepest) [column, y] = [column + 1, 0];
    if (column >= columns) break;
    placed.push({ citation, column, y });
    y += citation.height;
  }
  const xOf = (at: number): number => {
    const x = wanted.left + at * (wide + gap);
    return mirrored ? wanted.left + wanted.width - at * (wide + gap) : x;
  };
  return {
    markup: (top) =>
      placed
        .map(({ citation, column: at, y: down }) => citation.draw(xOf(at), top + down))
        .join(''),
    height: placed.reduce(
      (most, { citation, y: down }) => Math.max(most, down + citation.height),
      0,
    ),
    left: all.length - placed.length,
  };
}
