import type { FigureRow, StoryContext } from '@/lib/core/model/context';
import type { Figure } from '@/lib/core/model/figure';
import { placeOf, type Scale } from '../axis';
import { spanOf, type Span } from '../span';

/** A value that was told of one day, by one speaker. */
export interface Mark {
  readonly key: string;
  readonly x: number;
  readonly value: number;
  /** The upper end of a range; as `value` otherwise. */
  readonly upper: number;
  readonly figure: Figure;
  readonly reportIds: readonly string[];
}

/** What one speaker told, in order of time. */
export type Line = readonly Mark[];

/** When a count stands for: its own day, else the time of the report that tells it. */
function spanFor(figure: Figure, reportId: string, { reports }: StoryContext): Span | null {
  const when = figure.asOf ?? reports[reportId]?.published;
  return when ? spanOf(when) : null;
}

/** The lines of a row of figures, one for each who says so, over the part of the time that is shown. */
export function linesOf(row: FigureRow, context: StoryContext, scale: Scale): Line[] {
  const speakers = new Map<string, Map<string, Mark>>();
  for (const { figure, reportId, originId } of row.cells) {
    const span = spanFor(figure, reportId, context);
    const x = span && placeOf(span, scale);
    if (x === null || figure.value === null) continue;
    const speaker = figure.chain.at(-1)?.key ?? originId;
    const line = speakers.get(speaker) ?? new Map<string, Mark>();
    const key = `${Math.round(x)} ${figure.value}`;
    const known = line.get(key);
    const { value } = figure;
    line.set(key, {
      key: `${speaker} ${key}`,
      x,
      value,
      upper: figure.upper ?? value,
      figure,
      reportIds: [...(known?.reportIds ?? []), reportId],
    });
    speakers.set(speaker, line);
  }
  const order = scale.place(1) > scale.place(0) ? 1 : -1;
  return [...speakers.values()].map((line) =>
    [...line.values()].toSorted((a, b) => order * (a.x - b.x) || a.value - b.value),
  );
}
