import { compareFigures, type BareCell, type Withdrawn } from '@/lib/core/claims/compare';
import { readFigures } from '@/lib/core/claims/figures';
import type { NumberReader } from '@/lib/core/claims/read-numbers';
import type { Retraction } from '@/lib/core/claims/retraction';
import { localeOf } from '@/lib/core/locales';
import type { FigureRow } from '@/lib/core/model/context';
import type { Figure } from '@/lib/core/model/figure';
import type { Origin } from '@/lib/core/model/origin';
import type { Report } from '@/lib/core/model/report';
import { oncePerText } from '@/lib/core/text/same-text';
import { anchorOf } from '@/lib/core/timeline/anchor';

/** Smaller counts are of everyday events, of which a place has several: nothing says that a later one goes on with them. */
const FEWEST = 5;

/** What figures are put side by side from. */
export interface FigureMaterial {
  /** The page's own report and those of the same story. */
  readonly story: readonly Report[];
  /** Reports from after the story that go on with it. */
  readonly after: readonly Report[];
  readonly origins: readonly Origin[];
  readonly storyDay: string | null;
  readonly numberReader: NumberReader;
  /** What datasets say was taken back. */
  readonly retractions?: readonly Retraction[];
}

export interface FigureRows {
  /** Rows of the story's own reports: what the verdict rests on. */
  readonly judged: readonly FigureRow[];
  /** The same with what later reports say and take back: what is shown. */
  readonly shown: readonly FigureRow[];
}

const rowOf = ({ measure, group, unit }: Figure): string =>
  [measure, group === 'people' ? null : group, unit].join('\n');

/** The story's figures side by side, alone and with what was told later. */
export function figureRows(material: FigureMaterial): FigureRows {
  const { story, after, origins, storyDay, numberReader, retractions = [] } = material;
  const originOf = new Map(
    origins.flatMap(({ id, members }) => members.map(({ reportId }) => [reportId, id] as const)),
  );
  const originIdOf = (reportId: string): string => originOf.get(reportId) ?? reportId;
  /** A figure that one report told falls with all who have it from there. */
  const retractedOf = (originId: string, figure: Figure, { language }: Report) => {
    const said = retractions.filter(
      ({ reportId, words }) =>
        originIdOf(reportId) === originId &&
        numberReader.names(words, figure, localeOf(language, words)?.figures ?? null),
    );
    const [first] = said;
    const datasets = [...new Set(said.map(({ dataset }) => dataset))];
    return first ? { saidRetracted: { words: first.words, datasets } } : {};
  };
  const withdrawn: Withdrawn[] = [];
  const figuresOf = oncePerText((report, day: string | null) =>
    readFigures(report, day, numberReader),
  );
  const read = (report: Report, later: boolean): BareCell[] => {
    const day = anchorOf(report, storyDay)?.day ?? null;
    const told = figuresOf(report, day);
    for (const figure of told.withdrawn) withdrawn.push({ reportId: report.id, figure, day });
    const originId = originIdOf(report.id);
    return told.figures.map((figure) => ({
      reportId: report.id,
      originId,
      figure,
      later,
      ...retractedOf(originId, figure, report),
    }));
  };
  const own = story.flatMap((report) => read(report, false));
  const before = [...withdrawn];
  const rows = new Set(own.map(({ figure }) => rowOf(figure)));
  const later = after
    .flatMap((report) => read(report, true))
    .filter(({ figure }) => rows.has(rowOf(figure)) && (figure.value ?? FEWEST) >= FEWEST);
  const all = [...own, ...later];
  const judged = compareFigures(own, before, all);
  if (later.length === 0 && withdrawn.length === before.length) return { judged, shown: judged };
  return { judged, shown: compareFigures(all, withdrawn) };
}

/** Ids of the reports that the cells of rows and their withdrawals name. */
export const reportIdsOf = (rows: readonly FigureRow[]): string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ reportId, withdrawn }) =>
      withdrawn === null ? [reportId] : [reportId, withdrawn.reportId],
    ),
  );
