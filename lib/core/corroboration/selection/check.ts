import { heldAgainst } from '@/lib/core/claims/held-against';
import type { NumberReader } from '@/lib/core/claims/read-numbers';
import { sameSpeaker } from '@/lib/core/claims/speaker';
import type { FigureCell, FigureRow, StoryContext } from '@/lib/core/model/context';
import type { Figure, Party } from '@/lib/core/model/figure';
import type { CheckedClaim, Teller } from '@/lib/core/model/selection';
import type { Report } from '@/lib/core/model/report';
import { fold } from '@/lib/core/text/fold';
import { anchorOf, dayOfMoment } from '@/lib/core/timeline/anchor';
import type { Picked } from './picked';
import { selectedFigures } from './selected-figures';
import { tellersAmong } from './tellers';

const groupOf = ({ group }: Figure): string | null => (group === 'people' ? null : group);

const rowOf = (figure: Figure, rows: readonly FigureRow[]): FigureRow | undefined =>
  rows.find(
    ({ measure, group, unit }) =>
      measure === figure.measure && group === groupOf(figure) && unit === figure.unit,
  );

const sameNumber = (a: Figure, b: Figure): boolean =>
  a.value === b.value && a.words === b.words && a.upper === b.upper;

/** Reports of the story besides those said to be none of it. */
export function storyOf({ reports, matches, pageReportId }: StoryContext): Report[] {
  const same = matches.flatMap(({ reportId, relation }) =>
    relation === 'same-story' ? (reports[reportId] ?? []) : [],
  );
  const page = reports[pageReportId];
  return page ? [page, ...same] : same;
}

/** The report of the page in which a sentence stands; null when it stands elsewhere in it. */
function standsIn(
  sentence: string,
  { reading, pageReportId }: StoryContext,
  shown: readonly Report[],
) {
  const wanted = fold(sentence).slice(0, 300);
  const has = ({ headline, text }: Report): boolean =>
    fold(`${headline ?? ''}\n${text ?? ''}`).includes(wanted);
  const onPage = shown.filter(
    ({ id, provenance }) =>
      id === pageReportId ||
      provenance.some(({ kind, id: url }) => kind === 'page' && url === reading.page.url),
  );
  return onPage.find(has)?.id ?? null;
}

/** The one party whom all have it from in the end; null where somebody says it himself or they have it from several. */
function restsOn(chains: readonly (readonly Party[])[]): Party | null {
  const speakers = chains.map((chain) => chain.at(-1));
  const [first] = speakers;
  if (!first || first.kind === 'unnamed') return null;
  return speakers.every((one) => one !== undefined && sameSpeaker(one, first)) ? first : null;
}

/**
 * Holds what was selected against the reports of a story. `onlyOthers`: the story was looked up for this selection, and
 * its page's own report is the selection itself.
 */
export function checkAgainst(
  context: StoryContext,
  numberReader: NumberReader,
  onlyOthers: boolean,
) {
  const story = storyOf(context);
  const { pageReportId, standing } = context;
  const page = context.reports[pageReportId];
  const storyDay = dayOfMoment(page?.published);
  const originIn = new Map(
    context.origins.flatMap(({ id, members }) =>
      members.map(({ reportId }) => [reportId, id] as const),
    ),
  );
  const originOf = (reportId: string): string => originIn.get(reportId) ?? reportId;
  const counted = new Set(context.origins.flatMap((one) => (one.counted ? [one.id] : [])));
  const others = onlyOthers ? story.filter(({ id }) => id !== pageReportId) : story;
  const tellers = tellersAmong(others, originOf, numberReader);
  const independent = (own: string | null, told: readonly string[]): number =>
    new Set(told.filter((id) => id !== own && counted.has(id))).size;

  function ofFigure(read: Figure, sentence: string, at: string | null): CheckedClaim {
    const row = rowOf(read, context.figures) ?? null;
    const mine = row?.cells.find(
      ({ reportId, figure }) => reportId === at && sameNumber(figure, read),
    );
    const figure = mine?.figure ?? read;
    const originId =
      at === null ? (onlyOthers ? 'selection' : (standing.originId ?? 'selection')) : originOf(at);
    const own = { reportId: at ?? 'selection', originId, figure, later: false };
    const shown = (cell: FigureCell): boolean => !onlyOthers || cell.reportId !== pageReportId;
    const cells = row === null ? [] : heldAgainst(own, row).filter(shown);
    const agreeing = cells.filter(
      ({ state, originId: id }) => state === 'agree' && id !== originId,
    );
    return {
      sentence,
      figure,
      row: row === null || cells.length === 0 ? null : { ...row, cells },
      tellers: [],
      standsIn: at,
      origins: independent(
        originId,
        agreeing.map((cell) => cell.originId),
      ),
      restsOn:
        agreeing.length === 0
          ? null
          : restsOn([figure.chain, ...agreeing.map((cell) => cell.figure.chain)]),
      heldAgainst: onlyOthers ? 'library' : 'story',
    };
  }

  function ofSentence(sentence: string, at: string | null, language: string | null): CheckedClaim {
    const originId = at === null ? null : originOf(at);
    const found: Teller[] = tellers(sentence, language).filter(({ reportId }) => reportId !== at);
    const same = found.filter((one) => !one.denies && one.originId !== originId);
    return {
      sentence,
      figure: null,
      row: null,
      tellers: found,
      standsIn: at,
      origins: independent(
        originId,
        same.map((one) => one.originId),
      ),
      restsOn: same.length === 0 ? null : restsOn(same.map(({ chain }) => chain)),
      heldAgainst: onlyOthers ? 'library' : 'story',
    };
  }

  return (picked: Picked, language: string | null): CheckedClaim[] => {
    const at = onlyOthers ? null : standsIn(picked.sentence, context, story);
    const report = at === null ? page : context.reports[at];
    const day = report ? (anchorOf(report, storyDay)?.day ?? storyDay) : storyDay;
    const figures = selectedFigures(picked, { day, language, numberReader });
    return figures.length === 0
      ? [ofSentence(picked.sentence, at, language)]
      : figures.map((figure) => ofFigure(figure, picked.sentence, at));
  };
}
