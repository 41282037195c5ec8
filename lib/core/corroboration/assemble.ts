import type { NumberReader } from '@/lib/core/claims/read-numbers';
import type { Retraction } from '@/lib/core/claims/retraction';
import { matchReports } from '@/lib/core/matching/match';
import type { Collection } from '@/lib/core/matching/statistics';
import type { LibraryStatus, StoryContext } from '@/lib/core/model/context';
import type { Decisions } from '@/lib/core/model/decision';
import type { Match } from '@/lib/core/model/match';
import type { Origin } from '@/lib/core/model/origin';
import type { OutletFacts } from '@/lib/core/model/outlet';
import type { Reading } from '@/lib/core/model/reading';
import type { Report } from '@/lib/core/model/report';
import { countOrigins, groupOrigins } from '@/lib/core/origins/group';
import { isAggregator } from '@/lib/core/outlets/aggregators';
import { addressOfName } from '@/lib/core/outlets/names';
import { NO_OUTLETS, type OutletTable } from '@/lib/core/outlets/table';
import { dayOfMoment } from '@/lib/core/timeline/anchor';
import { buildTimeline } from '@/lib/core/timeline/build';
import { aftermath } from './aftermath';
import { gather } from './candidates';
import { figureRows, reportIdsOf } from './figure-rows';
import { judge } from './judge';
import { withoutLater } from './later';
import { reportsOfPage } from './reports-of-page';

/** Related reports kept beside the story. */
const MOST_RELATED = 200;

/** What a context is made from. */
export interface Material {
  readonly reading: Reading;
  /** Reports of the library that may tell the same story. */
  readonly candidates: readonly Report[];
  /** How common the story's words are in the library. */
  readonly collection?: Collection;
  readonly library: LibraryStatus;
  /** Reports of the library from after the story that may go on with it. */
  readonly followUps?: readonly Report[];
  /** What reads numbers in sentences: brought on demand, for it is heavy. */
  readonly numberReader: NumberReader;
  /** What is known of outlets; absent: nothing besides what the code itself holds. */
  readonly outlets?: OutletTable;
  /** Figures of which datasets say that they were taken back. */
  readonly retractions?: readonly Retraction[];
  /** What a person said of these reports. */
  readonly decisions: Decisions;
}

/** Names the datasets where not the person but they say what a report tells. */
function withSayers(matches: readonly Match[], { decisions, library }: Material): Match[] {
  const titles = new Map(library.datasets.map(({ id, title }) => [id, title]));
  return matches.map((match) => {
    const from = decisions.from?.words.get(match.reportId);
    if (!from || match.reasons[0]?.code !== 'said-by-reader') return match;
    const details = from.map((id) => titles.get(id) ?? id);
    return { ...match, reasons: [{ code: 'said-by-dataset', details }] };
  });
}

/**
 * The whole answer to "who else reported this?": what matches, where it comes from, what it counts, when it happened
 * and what that amounts to. Plain JSON, the same for the same material. Null when the page tells no story.
 */
export function assembleContext(material: Material): StoryContext | null {
  const { reading, library, decisions } = material;
  if (reading.story === null) return null;
  const onPage = reportsOfPage(reading);
  const { page, others } = gather(onPage, material.candidates);
  const shown = new Set(onPage.snippets.map(({ id }) => id));
  const byId = new Map(others.map((report) => [report.id, report]));
  const storyDay = dayOfMoment(page.published);
  const judged = withSayers(
    matchReports(reading, page, others, decisions.words, material.collection),
    material,
  );
  const matches = kept(withoutLater(judged, byId, storyDay), shown);
  const reportsIn = (relation?: Match['relation']): Report[] =>
    matches.flatMap((match) =>
      relation === undefined || match.relation === relation ? (byId.get(match.reportId) ?? []) : [],
    );
  const same = reportsIn('same-story');
  const table = material.outlets ?? NO_OUTLETS;
  const joined = decisions.from?.joins ?? new Map();
  const { origins, standing } = groupOrigins(page, same, decisions.joins, table, joined);
  const story = [page, ...same];
  const known = new Set(story.map(({ id }) => id));
  const followUps = new Map((material.followUps ?? []).map((report) => [report.id, report]));
  const beside = new Map([
    ...followUps,
    ...reportsIn('related').map((one) => [one.id, one] as const),
  ]);
  const after = aftermath(
    story,
    [...beside.values()].filter(({ id }) => !known.has(id)),
    storyDay,
  );
  const { judged: figures, shown: rows } = figureRows({
    story,
    after,
    origins,
    storyDay,
    numberReader: material.numberReader,
    ...(material.retractions && { retractions: material.retractions }),
  });
  const named = reportIdsOf(rows).flatMap((id) => followUps.get(id) ?? []);
  return {
    version: 1,
    reading,
    pageReportId: page.id,
    standing,
    verdict: judge({
      origins,
      counted: countOrigins(origins),
      ownOriginId: standing.originId,
      reports: same.length,
      figures,
    }),
    reports: Object.fromEntries(
      [...named, page, ...reportsIn()].map((report) => [report.id, report]),
    ),
    matches,
    origins,
    figures: rows,
    timeline: buildTimeline({
      pageReport: page,
      reports: same,
      origins,
      anchor: storyDay,
      figures: rows,
    }),
    outlets: { ...factsOf(story, table), ...factsOfOrigins(origins, table) },
    library,
    problems: reading.problems,
  };
}

/** What the page shows, or a person spoke of, keeps its match whatever it says; of the library only what belongs here. */
function kept(matches: readonly Match[], shown: ReadonlySet<string>): Match[] {
  let related = 0;
  return matches.filter(({ reportId, relation, reasons }) => {
    if (relation === 'same-story' || shown.has(reportId)) return true;
    // Left out, it could not be taken back.
    if (reasons.some(({ code }) => code === 'said-by-reader')) return true;
    if (relation !== 'related') return false;
    related += 1;
    return related <= MOST_RELATED;
  });
}

/** What the table has on the outlets of some reports, by report id. */
const factsOf = (reports: readonly Report[], table: OutletTable): Record<string, OutletFacts> =>
  Object.fromEntries(
    reports.flatMap(({ id, domain, outlet }) => {
      const host = domain !== null && !isAggregator(domain) ? domain : addressOf(outlet, table);
      const facts = host === null ? null : table.factsOf(host);
      return facts === null ? [] : [[id, facts]];
    }),
  );

/** What it has on the wires and outlets that reports go back to, by origin id. */
const factsOfOrigins = (
  origins: readonly Origin[],
  table: OutletTable,
): Record<string, OutletFacts> =>
  Object.fromEntries(
    origins.flatMap(({ id, kind, name }) => {
      if (kind !== 'wire' && kind !== 'outlet') return [];
      const host = addressOfName(name) ?? table.addressOf(name);
      const facts = host === null ? null : table.factsOf(host);
      return facts === null ? [] : [[id, facts]];
    }),
  );

const addressOf = (outlet: Report['outlet'], table: OutletTable): string | null =>
  outlet === null ? null : (addressOfName(outlet.value) ?? table.addressOf(outlet.value));
